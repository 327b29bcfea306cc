package parley.media.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import parley.media.MediaKind;
import parley.media.MediaStore.Rendition;
import parley.media.Variant;

/** Says what an upload is and makes of it what will be kept, or refuses it. */
@Component
class Examination {

    record Findings(MediaKind kind, Developed developed) {}

    private final Darkroom darkroom;

    Examination(Darkroom darkroom) {
        this.darkroom = darkroom;
    }

    Findings of(Path file, Path workplace) throws IOException {
        var type = ContentTypes.of(file);
        MixedContent.refuse(file, type.kind());
        return new Findings(
                type.kind(),
                type.kind() == MediaKind.PICTURE
                        ? darkroom.develop(file, type.mimeType(), workplace)
                        : new Developed(List.of(new Rendition(Variant.ORIGINAL, type.mimeType(), file)), 0, 0, ""));
    }
}
