package parley.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;
import parley.shared.web.InterfaceFiles.FirstPage;

/** Answers every page's address with the one document whose scripts show the page. */
@RestController
class Shell {

    private static final Map<String, FirstPage> FIRST =
            Map.of("/sign-in", FirstPage.SIGN_IN, "/sign-up", FirstPage.SIGN_UP);

    private final InterfaceFiles files;

    Shell(InterfaceFiles files) {
        this.files = files;
    }

    @GetMapping({
        "/",
        "/rooms/**",
        "/directory",
        "/people/**",
        "/friends/**",
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
    private static FirstPage first(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.startsWith("/rooms/")) return FirstPage.CHAT;
        if (path.equals("/"))
            return WebUtils.getCookie(request, SessionConfig.COOKIE) == null ? FirstPage.WELCOME : FirstPage.CHAT;
        return FIRST.getOrDefault(path, FirstPage.OTHER);
    }
}
