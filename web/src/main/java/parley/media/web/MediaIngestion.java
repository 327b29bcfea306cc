package parley.media.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import parley.media.MediaCommand.StoreMedia;
import parley.media.MediaFile;
import parley.media.MediaId;
import parley.media.MediaKind;
import parley.media.port.MediaStore;
import parley.shared.Actor;

/** Turns what came in into a file of its owner: examined, cleaned, kept, and only then decided upon. */
@Component
class MediaIngestion {

    private final UploadFiles files;
    private final MediaInspector inspector;
    private final MediaStore store;
    private final CommandGateway commands;

    MediaIngestion(UploadFiles files, MediaInspector inspector, MediaStore store, CommandGateway commands) {
        this.files = files;
        this.inspector = inspector;
        this.store = store;
        this.commands = commands;
    }

    MediaFile take(MediaId media, Actor by, String name, Path file) throws IOException {
        var workplace = files.workplace();
        try {
            var found = inspector.of(by.account(), file, workplace);
            return keep(media, by, name, found.kind(), file, found.developed());
        } finally {
            FileSystemUtils.deleteRecursively(workplace);
        }
    }

    /** @param source names the content: the same source gives the same renditions */
    MediaFile keep(MediaId media, Actor by, String name, MediaKind kind, Path source, ProcessedImage developed)
            throws IOException {
        var original = developed.renditions().getFirst();
        try (var bytes = Files.newInputStream(source)) {
            var content = store.identify(by.account(), bytes);
            store.keep(by.account(), content, developed.renditions());
            var file = new MediaFile(
                    media,
                    kind,
                    kind == MediaKind.PICTURE ? FileNames.fitting(name, original.mimeType()) : name,
                    original.mimeType(),
                    Files.size(original.file()),
                    developed.width(),
                    developed.height(),
                    developed.blur());
            commands.sendAndWait(new StoreMedia(
                    media,
                    by,
                    content,
                    kind,
                    file.mimeType(),
                    file.bytes(),
                    file.width(),
                    file.height(),
                    file.blur(),
                    file.name()));
            return file;
        }
    }
}
