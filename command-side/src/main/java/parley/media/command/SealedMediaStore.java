package parley.media.command;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import parley.encryption.command.SubjectSecrets;
import parley.media.ContentId;
import parley.media.MediaId;
import parley.media.MediaRejection;
import parley.media.Variant;
import parley.media.port.MediaStore;
import parley.shared.AccountId;
import parley.shared.CommandRejected;
import parley.shared.NeededBy;
import parley.shared.NodeRole;

/**
 * Seals each rendition by Tink's streaming AES-256-GCM: in segments that open one by one, so that a range of a long
 * video costs no more than itself.
 */
@NeededBy({NodeRole.COMMAND, NodeRole.WEB})
@Component
class SealedMediaStore implements MediaStore {

    private static final String MAC = "HmacSHA256";
    private static final int KEY = 32;
    private static final int SEGMENT = 64 * 1024;

    private final SubjectSecrets secrets;
    private final SealedFiles files;
    private final Inventory inventory;

    SealedMediaStore(SubjectSecrets secrets, SealedFiles files, Inventory inventory) {
        this.secrets = secrets;
        this.files = files;
        this.inventory = inventory;
    }

    @Override
    public ContentId identify(AccountId owner, InputStream content) throws IOException {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secrets.of(owner, "names of media"), MAC));
            var buffer = new byte[SEGMENT];
            for (int count; (count = content.read(buffer)) >= 0; ) mac.update(buffer, 0, count);
            return new ContentId(HexFormat.of().formatHex(mac.doFinal()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void keep(AccountId owner, ContentId content, List<Rendition> renditions) throws IOException {
        if (inventory.touch(owner, content)) return;
        var sealing = sealing(secrets.of(owner, purpose(content)));
        var entries = new EnumMap<Variant, Inventory.Entry>(Variant.class);
        for (var rendition : renditions) {
            var name = name(content, rendition.variant());
            files.write(name, out -> {
                try (var sealed = sealing.newEncryptingStream(out, bound(name))) {
                    Files.copy(rendition.file(), sealed);
                } catch (GeneralSecurityException impossible) {
                    throw new IllegalStateException(impossible);
                }
            });
            entries.put(rendition.variant(), new Inventory.Entry(rendition.mimeType(), Files.size(rendition.file())));
        }
        inventory.complete(content, entries);
    }

    @Override
    public Kept find(MediaId media, Variant variant) {
        var item = inventory.find(media).orElseThrow(SealedMediaStore::absent);
        var secret = secrets.find(item.owner(), purpose(item.content())).orElseThrow(SealedMediaStore::absent);
        var there = Stream.of(Variant.values())
                .filter(size ->
                        size.compareTo(variant) >= 0 && item.renditions().containsKey(size))
                .findFirst()
                .orElseThrow(SealedMediaStore::absent);
        var entry = Objects.requireNonNull(item.renditions().get(there));
        var name = name(item.content(), there);
        return new Kept(item.owner(), item.content(), there, entry.mimeType(), entry.bytes(), () -> open(name, secret));
    }

    private SeekableByteChannel open(String name, byte[] secret) throws IOException {
        try {
            return sealing(secret).newSeekableDecryptingChannel(files.read(name), bound(name));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void remove(Inventory.Item item) throws IOException {
        for (var variant : Variant.values()) files.remove(name(item.content(), variant));
        inventory.remove(item.content());
    }

    private static AesGcmHkdfStreaming sealing(byte[] secret) {
        try {
            return new AesGcmHkdfStreaming(secret, MAC, KEY, SEGMENT, 0);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String name(ContentId content, Variant variant) {
        return content + "-" + variant;
    }

    /** So that a sealed file opens under its own name alone. */
    private static byte[] bound(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private static String purpose(ContentId content) {
        return "media " + content;
    }

    private static CommandRejected absent() {
        return new CommandRejected(MediaRejection.NO_SUCH_MEDIA);
    }
}
