package parley.encryption.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {

    private static final byte[] SECRET = "secret".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CONTEXT = "context".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    @Test
    void is_made_at_the_first_start_for_its_owner_alone() throws Exception {
        MasterKeyFile.open(file(), false);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void opens_at_the_next_start_what_it_wrapped_before() throws Exception {
        var wrapped = MasterKeyFile.open(file(), false).encrypt(SECRET, CONTEXT);
        assertThat(MasterKeyFile.open(file(), true).decrypt(wrapped, CONTEXT)).isEqualTo(SECRET);
    }

    @Test
    void is_never_made_anew_when_stored_keys_need_the_old_one() {
        assertThatThrownBy(() -> MasterKeyFile.open(file(), true))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("is missing");
        assertThat(file()).doesNotExist();
    }

    @Test
    void is_refused_when_every_user_may_read_it() throws Exception {
        MasterKeyFile.open(file(), false);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> MasterKeyFile.open(file(), true))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void is_refused_and_left_alone_when_damaged() throws Exception {
        MasterKeyFile.open(file(), false);
        Files.writeString(file(), "{\"primaryKeyId\":");
        assertThatThrownBy(() -> MasterKeyFile.open(file(), true))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("cannot be read as a key");
        assertThat(file()).hasContent("{\"primaryKeyId\":");
    }

    private Path file() {
        return directory.resolve("keys/master.json");
    }
}
