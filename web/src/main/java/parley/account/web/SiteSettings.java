package parley.account.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param name what the site is called in its pages and mails */
@ConfigurationProperties("parley.site")
record SiteSettings(@DefaultValue("Parley") String name) {}
