package parley.platform.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The one document of the site: it names the files that the page at an address begins with, so that all are asked for at once, and
 * under names that tell their contents, so that nobody asks for one twice.
 */
@Component
class InterfaceFiles {

    private static final String MAIN = "main.js";

    private final Bundle bundle = new Bundle();
    private final String inlineScript = text("parley/inline.js").strip();
    private final Map<FirstPage, String> pages = new EnumMap<>(FirstPage.class);

    InterfaceFiles() throws IOException {
        var document = text("parley/page.html");
        for (var first : FirstPage.values()) pages.put(first, page(document, first));
    }

    /** What people begin with; what all other pages need is found when somebody goes there. */
    enum FirstPage {
        CHAT("chat/chat-screen.js"),
        WELCOME("pages/welcome.js"),
        SIGN_IN("account/sign-in.js"),
        SIGN_UP("account/sign-up.js"),
        OTHER(MAIN);

        private final String module;

        FirstPage(String module) {
            this.module = module;
        }
    }

    /** The one script that is written into the document. */
    String inlineScript() {
        return inlineScript;
    }

    String document(FirstPage first) {
        return requireNonNull(pages.get(first));
    }

    /** The document, which browsers keep but ask each time whether it is still this one. */
    ResponseEntity<byte[]> answer(HttpStatus status, FirstPage first) {
        var page = document(first).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .eTag(DigestUtils.md5DigestAsHex(page))
                .body(page);
    }

    private String page(String document, FirstPage first) {
        var needed = new LinkedHashSet<>(bundle.needs(MAIN));
        needed.addAll(bundle.needs(first.module));
        needed.remove(bundle.file(MAIN));
        var preloads = needed.stream()
                .map("  <link rel=\"modulepreload\" href=\"%s\">%n"::formatted)
                .collect(Collectors.joining());
        return document.replace("{inline.js}", inlineScript)
                .replace("{preloads}", preloads)
                .replace("{main.css}", bundle.file("main.css"))
                .replace("{main.js}", bundle.file(MAIN));
    }

    private static String text(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
