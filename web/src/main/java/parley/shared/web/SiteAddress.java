package parley.shared.web;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people find this site: {@code parley.address}, or this machine when it is not set. */
@Component
public class SiteAddress {

    private final Environment settings;

    SiteAddress(Environment settings) {
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
}
