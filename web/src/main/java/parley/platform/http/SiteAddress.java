package parley.platform.http;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people find this site: {@code parley.address}, or this machine when it is not set. */
@Component
public class SiteAddress {

    private final Environment settings;
    private final String configured;

    /** @param configured as a parameter, which is how a setting is known to be one */
    public SiteAddress(Environment settings, @Value("${parley.address:}") String configured) {
        this.settings = settings;
        this.configured = configured;
    }

    /** Without a slash at its end. Asked for late, because the port may be chosen at start. */
    public URI uri() {
        var port = settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"));
        return configured().orElseGet(() -> URI.create("http://localhost:" + port));
    }

    public boolean isSecure() {
        return "https".equals(uri().getScheme());
    }

    /** The address that was set, without which the site answers under any name. */
    public Optional<URI> configured() {
        return configured.isBlank() ? Optional.empty() : Optional.of(URI.create(configured.replaceAll("/+$", "")));
    }

    /** What a cookie is called: under TLS so that no other host and no page without TLS can plant one. */
    public String cookie(String name) {
        return isSecure() ? "__Host-" + name : name;
    }
}
