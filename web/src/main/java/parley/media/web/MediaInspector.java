package parley.media.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import parley.media.MediaKind;
import parley.media.Variant;
import parley.media.port.MediaStore.Rendition;
import parley.shared.AccountId;

/**
 * Says what an upload is and makes of it what will be kept, or refuses it. What can't be rid of what it tells is a file that
 * stays as it came, whatever it would be otherwise.
 */
@Component
class MediaInspector {

    record Findings(MediaKind kind, ProcessedImage developed) {}

    private final ImageProcessor images;

    MediaInspector(ImageProcessor images) {
        this.images = images;
    }

    Findings of(AccountId by, Path file, Path workplace) throws IOException {
        var type = ContentTypes.of(file);
        MixedContent.refuse(file, type.kind());
        if (type.kind() == MediaKind.PICTURE)
            return new Findings(type.kind(), images.develop(by, file, type.mimeType(), workplace));
        var kept = MetadataStripper.strip(file, type) ? type : ContentType.FILE;
        var original = new Rendition(Variant.ORIGINAL, kept.mimeType(), file);
        return new Findings(kept.kind(), new ProcessedImage(List.of(original), 0, 0, ""));
    }
}
