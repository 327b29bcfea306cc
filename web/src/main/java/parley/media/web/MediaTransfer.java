package parley.media.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import parley.media.MediaId;
import parley.media.MediaRejection;
import parley.media.Variant;
import parley.media.port.MediaStore;
import parley.media.port.MediaStore.Kept;
import parley.platform.http.RequestRejected;

/**
 * Sends one rendition of a file. Whoever uses it has asked before whether this person may have the file: knowing its id
 * is no permission.
 *
 * <p>Ranges, conditions and their answers (206, 304, 416) are the framework's: it gets a resource that can skip.
 */
@Component
public class MediaTransfer {

    /** A browser may keep the bytes, but asks each time whether it still may show them. */
    private static final String ASK_EACH_TIME = "private, no-cache";

    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/apng", "image/gif", "image/webp");

    private final MediaStore store;

    MediaTransfer(MediaStore store) {
        this.store = store;
    }

    /**
     * @param variant as it stands in the address: {@code thumb}, {@code view} or {@code original}
     * @param name what the file is called when it is saved
     * @param download whether it is to be saved even if a browser could show it
     */
    public ResponseEntity<Resource> send(MediaId media, String variant, String name, boolean download) {
        var kept = store.find(media, variant(variant));
        var shown = !download && isShown(kept.mimeType());
        var disposition = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME)
                .header(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; media-src 'self'; style-src 'unsafe-inline'")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .eTag("\"" + kept.content() + "-" + kept.variant().name().toLowerCase(Locale.ROOT) + "\"")
                .contentType(MediaType.parseMediaType(kept.mimeType()))
                .body(new KeptResource(kept));
    }

    /** Of pictures those that every browser shows; no page and no script has one of these types. */
    private static boolean isShown(String mimeType) {
        return SHOWN.contains(mimeType) || mimeType.startsWith("video/") || mimeType.startsWith("audio/");
    }

    private static Variant variant(String name) {
        return Arrays.stream(Variant.values())
                .filter(variant -> variant.name().toLowerCase(Locale.ROOT).equals(name))
                .findAny()
                .orElseThrow(() -> new RequestRejected(MediaRejection.NO_SUCH_MEDIA));
    }

    private static final class KeptResource extends AbstractResource {

        private final Kept kept;

        private KeptResource(Kept kept) {
            this.kept = kept;
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public long contentLength() {
            return kept.length();
        }

        /** Skipping moves the channel, so that only what is sent is decrypted. */
        @Override
        public InputStream getInputStream() throws IOException {
            return Channels.newInputStream(kept.bytes().open());
        }

        @Override
        public String getDescription() {
            return "media " + kept.content();
        }
    }
}
