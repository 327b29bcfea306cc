package parley.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** What a page of the site may load and do: its own files, and the one script that is written into it. */
@Component
class ContentPolicy {

    private final String header;

    ContentPolicy(InterfaceFiles files) {
        header = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' 'sha256-" + sha256(files.inlineScript()) + "'",
                "style-src 'self'",
                "img-src 'self' data: blob:",
                "media-src 'self' blob:",
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'",
                "base-uri 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types parley lit-html");
    }

    String header() {
        return header;
    }

    /** Computed, so that changing the script needs no second place. */
    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
