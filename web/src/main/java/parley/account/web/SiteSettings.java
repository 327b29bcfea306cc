package parley.account.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the site presents itself.
 *
 * @param name what it is called in its pages and mails
 * @param sender the address that its mails come from
 */
@ConfigurationProperties("parley.site")
record SiteSettings(
        @DefaultValue("Parley") String name,
        @DefaultValue("parley@localhost") String sender) {}
