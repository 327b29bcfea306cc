package parley.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;
import parley.platform.http.InterfaceFiles.FirstPage;
import parley.platform.sessions.SessionConfig;

/** Answers every page's address with the one document whose scripts show the page. */
@RestController
class IndexPageController {

    private static final Map<String, FirstPage> FIRST =
            Map.of("/sign-in", FirstPage.SIGN_IN, "/sign-up", FirstPage.SIGN_UP);

    private final InterfaceFiles files;
    private final SiteAddress address;

    IndexPageController(InterfaceFiles files, SiteAddress address) {
        this.files = files;
        this.address = address;
    }

    @GetMapping({
        "/",
        "/rooms/**",
        "/you",
        "/directory",
        "/people/**",
        "/messages/**",
        "/friends/**",
        "/saved",
        "/settings/**",
        "/admin/**",
        "/sign-in",
        "/sign-up",
        "/reset",
        "/verify"
    })
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        return files.answer(HttpStatus.OK, first(request));
    }

    /** Whoever has a cookie is most likely still signed in. */
    private FirstPage first(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.startsWith("/rooms/")) return FirstPage.CHAT;
        if (path.equals("/"))
            return WebUtils.getCookie(request, SessionConfig.cookie(address)) == null
                    ? FirstPage.WELCOME
                    : FirstPage.CHAT;
        return FIRST.getOrDefault(path, FirstPage.OTHER);
    }
}
