package parley.media.command;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.springframework.stereotype.Component;
import parley.shared.Dependency;
import parley.shared.NeededBy;
import parley.shared.NodeRole;

/** Whether files can be read; without them people still talk. */
@NeededBy({NodeRole.COMMAND, NodeRole.WEB})
@Component
class MediaHealth implements Dependency {

    private static final String NO_FILE = "no-such-file";

    private final SealedFiles files;

    MediaHealth(SealedFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "mediaStore";
    }

    @Override
    public boolean isVital() {
        return false;
    }

    /** A store that knows that there is no such file answers. */
    @Override
    public Map<String, Object> check() throws IOException {
        try {
            files.read(NO_FILE).close();
        } catch (NoSuchFileException _) {
            return Map.of();
        }
        throw new IOException("there is a file named " + NO_FILE);
    }
}
