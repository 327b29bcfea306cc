package parley.shared.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Answers every page's address with the one document whose scripts show the page. */
@Controller
class Shell {

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
    String page() {
        return "forward:/index.html";
    }
}
