package parley.encryption.command;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The stored secrets, each wrapped by the master key.
 *
 * <p>Every call is a transaction of its own, committed on return whatever becomes of the caller's: an event that is
 * rolled back must not take along a key that others use by then, and nothing brings back what was destroyed.
 */
@Component
@DependsOnDatabaseInitialization
class SubjectKeys {

    /** Has a key only so that a wrong master key is found at the start. */
    private static final Subject PROBE = new Subject("master-key");

    private final Path masterKeyFile;
    private final Aead master;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    SubjectKeys(
            @Qualifier("keys") DataSource connections,
            @Value("${parley.master-key-file:${parley.data:data}/keys/master.json}") Path masterKeyFile) {
        this.masterKeyFile = masterKeyFile;
        database = JdbcClient.create(connections);
        transaction = new TransactionTemplate(new JdbcTransactionManager(connections));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        master = MasterKeyFile.open(masterKeyFile, isAnythingWrapped());
        findOrCreate(PROBE);
    }

    /** Nothing when no key of the subject was stored here, and none destroyed. */
    Optional<SubjectKey> find(Subject subject) {
        return alone(() -> read(subject, ""));
    }

    /** Two who create at once, on whatever nodes, get the same key; every node can read it once this has returned. */
    SubjectKey findOrCreate(Subject subject) {
        return alone(() -> {
            database.sql("""
                            insert into subject_key (subject, root, wrapped) values (?, ?, ?)
                            on conflict (subject) do nothing
                            """)
                    .params(
                            subject.name(),
                            ByteBuffer.wrap(Random.randBytes(Long.BYTES)).getLong(),
                            wrap(KeyTree.grow(), subject))
                    .update();
            return read(subject, "").orElseThrow();
        });
    }

    /** Leaves a tombstone, also where no key ever was, so that none can appear later. */
    void forget(Subject subject) {
        alone(() -> database.sql("""
                        insert into subject_key (subject, root, forgotten_at) values (?, 0, now())
                        on conflict (subject) do update set wrapped = null, forgotten_at = now()
                        where subject_key.wrapped is not null
                        """).param(subject.name()).update());
    }

    void forget(Subject subject, Seal seal) {
        alone(() -> read(subject, " for update").orElse(null) instanceof SubjectKey.Kept(var root, var tree)
                        && root == seal.root()
                ? database.sql("update subject_key set wrapped = ? where subject = ?")
                        .params(wrap(tree.without(seal.leaf()), subject), subject.name())
                        .update()
                : 0);
    }

    private Optional<SubjectKey> read(Subject subject, String locking) {
        return database.sql("select root, wrapped from subject_key where subject = ?" + locking)
                .param(subject.name())
                .query((row, _) -> key(row, subject))
                .optional();
    }

    private SubjectKey key(ResultSet row, Subject subject) throws SQLException {
        var wrapped = row.getBytes("wrapped");
        return wrapped == null
                ? new SubjectKey.Forgotten()
                : new SubjectKey.Kept(row.getLong("root"), KeyTree.read(unwrap(wrapped, subject)));
    }

    private byte[] wrap(KeyTree tree, Subject subject) {
        try {
            return master.encrypt(tree.write(), subject.name().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot wrap the key of " + subject, impossible);
        }
    }

    private byte[] unwrap(byte[] wrapped, Subject subject) {
        try {
            return master.decrypt(wrapped, subject.name().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException misfit) {
            throw new KeysUnusable(
                    masterKeyFile,
                    "does not fit the stored key of " + subject
                            + ". Put back the one that belongs to this data; every node has the same.",
                    misfit);
        }
    }

    private boolean isAnythingWrapped() {
        return alone(() -> database.sql("select exists (select from subject_key)")
                .query(Boolean.class)
                .single());
    }

    private <T> T alone(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
