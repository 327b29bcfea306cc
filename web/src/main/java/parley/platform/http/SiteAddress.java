package parley.platform.http;

import java.net.URI;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people find this site: {@code parley.address}, or this machine when it is not set. */
@Component
public class SiteAddress {

    private final Environment settings;

    public SiteAddress(Environment settings) {
        this.settings = settings;
    }

    /** Without a slash at its end. Asked for late, because the port may be chosen at start. */
    public URI uri() {
        var port = settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"));
        var address = settings.getProperty("parley.address", "http://localhost:" + port);
        return URI.create(address.replaceAll("/+$", ""));
    }

    public boolean isSecure() {
        return "https".equals(uri().getScheme());
    }

    /** The address that was set, without which the site answers under any name. */
    public Optional<URI> configured() {
        return Optional.ofNullable(settings.getProperty("parley.address"))
                .filter(address -> !address.isBlank())
                .map(_ -> uri());
    }

    /** What a cookie is called: under TLS so that no other host and no page without TLS can plant one. */
    public String cookie(String name) {
        return isSecure() ? "__Host-" + name : name;
    }
}
