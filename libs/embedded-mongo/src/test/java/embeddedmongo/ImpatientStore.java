package embeddedmongo;

import java.nio.file.Path;

/** Moves at once what others leave alone for three quarters of a minute, and uses the room again. */
final class ImpatientStore extends DocumentStore {

    ImpatientStore(Path file) {
        super(file);
        getMvStore().setRetentionTime(0);
    }

    long size() {
        return getMvStore().getFileStore().size();
    }
}
