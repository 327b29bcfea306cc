package parley.platform.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The one document of the site, and where browsers find its files: below a path that names their contents, so that nobody
 * asks for one twice, and with the modules that the page at an address needs, so that all are asked for at once.
 */
@Component
class InterfaceFiles {

    private static final String DOCUMENT = "/index.html";
    private static final String BEGINNING = "/ui/main.js";
    private static final String SCRIPT = "  <script type=\"module\"";

    private final ModuleGraph modules = new ModuleGraph(DOCUMENT);
    private final String document = modules.text(DOCUMENT);
    private final String path;
    private final Map<FirstPage, String> pages = new EnumMap<>(FirstPage.class);

    InterfaceFiles() throws IOException {
        path = "/files/" + version();
        for (var first : FirstPage.values()) pages.put(first, page(first.module));
    }

    /** What people begin with; the modules of all other pages are found when somebody goes there. */
    enum FirstPage {
        CHAT("/ui/chat/chat-screen.js"),
        WELCOME("/ui/pages/welcome.js"),
        SIGN_IN("/ui/pages/sign-in.js"),
        SIGN_UP("/ui/pages/sign-up.js"),
        OTHER(BEGINNING);

        private final String module;

        FirstPage(String module) {
            this.module = module;
        }
    }

    /** Where the files of this version are, without a slash at the end. */
    String path() {
        return path;
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

    private String page(String first) throws IOException {
        Set<String> needed = new LinkedHashSet<>(modules.from(BEGINNING));
        needed.addAll(modules.from(first));
        var links = needed.stream()
                .map("  <link rel=\"modulepreload\" href=\"%s\">%n"::formatted)
                .collect(Collectors.joining());
        return document.replace(SCRIPT, links + SCRIPT)
                .replace("\"/ui/", "\"" + path + "/ui/")
                .replace("\"/webjars/", "\"" + path + "/webjars/");
    }

    /** The same on every node of a release, and another one as soon as any file is. */
    private String version() throws IOException {
        try {
            var contents = MessageDigest.getInstance("SHA-256");
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:/static/**"))
                if (file.isReadable()) contents.update(file.getContentAsByteArray());
            for (var library : modules.from(FirstPage.CHAT.module))
                contents.update(modules.text(library).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(contents.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
