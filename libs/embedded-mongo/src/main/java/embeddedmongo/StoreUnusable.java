package embeddedmongo;

import java.nio.file.Path;

/** The file can't be opened: another process has it, it is damaged, or it may not be written. It is left as it is. */
public final class StoreUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreUnusable(Path file, Exception cause) {
        super("%s can't be opened: %s".formatted(file, cause.getMessage()), cause);
    }
}
