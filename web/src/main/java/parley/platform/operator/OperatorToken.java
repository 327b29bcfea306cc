package parley.platform.operator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import parley.shared.NeededBy;
import parley.shared.NodeRole;

/** What machines show that watch the site, such as Prometheus: a file that only who runs the site can read. */
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY, NodeRole.WEB})
@Component
class OperatorToken {

    private static final int BYTES = 32;

    private final Path file;

    OperatorToken(@Value("${parley.operator-token-file:${parley.data:data}/operator.token}") Path file)
            throws IOException {
        this.file = file.toAbsolutePath();
        if (!Files.exists(this.file)) make();
    }

    /** Read each time, so that another token holds as soon as it is there. An empty file is nobody's token. */
    boolean is(String attempt) throws IOException {
        var token = Files.readString(file).strip();
        return !token.isEmpty()
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), attempt.getBytes(StandardCharsets.UTF_8));
    }

    private void make() throws IOException {
        var token = new byte[BYTES];
        new SecureRandom().nextBytes(token);
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(token) + "\n");
    }
}
