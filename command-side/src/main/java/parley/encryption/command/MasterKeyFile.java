package parley.encryption.command;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/** The key that wraps every subject's secret; a file apart from the data, because whoever has both reads everything. */
final class MasterKeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private MasterKeyFile() {}

    /** Reads the file; creates it first unless something is wrapped already, for a new key would not open that. */
    static Aead open(Path file, boolean somethingIsWrapped) {
        try {
            AeadConfig.register();
            if (!Files.exists(file)) {
                if (somethingIsWrapped)
                    throw new KeysUnusable(
                            file,
                            "is missing, but stored keys need it. Put it back, or on a new node give it the file that the other nodes have.",
                            null);
                create(file);
            }
            if (othersMayRead(file)) throw new KeysUnusable(file, "is open to every user. Run chmod 600 on it.", null);
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new KeysUnusable(file, "cannot be read as a key. Put back the one that was there.", unreadable);
        }
    }

    /**
     * Complete and on disk before its name appears, so that a crash leaves no half a key; and of two nodes that do this at
     * once, the second finds the name taken and uses that key.
     */
    private static void create(Path file) throws IOException, GeneralSecurityException {
        var directory = Files.createDirectories(file.toAbsolutePath().getParent());
        var keyset = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
        var draft = Files.createTempFile(directory, "master", ".new", ownerOnly(file));
        try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(keyset.getBytes(StandardCharsets.UTF_8)));
            out.force(true);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // Another node was first.
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
        return knowsOwners(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean othersMayRead(Path file) throws IOException {
        return knowsOwners(file) && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    }

    private static boolean knowsOwners(Path file) throws IOException {
        return Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
    }
}
