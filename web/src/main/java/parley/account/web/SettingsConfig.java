package parley.account.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads this feature's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AccountSettings.class, SiteSettings.class})
class SettingsConfig {}
