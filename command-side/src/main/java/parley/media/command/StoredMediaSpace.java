package parley.media.command;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import parley.media.port.MediaSpace;
import parley.shared.AccountId;
import parley.shared.NeededBy;
import parley.shared.NodeRole;

/** The sum of what each person has, as a row of its own, changed in the transaction of each event. */
@NeededBy({NodeRole.COMMAND, NodeRole.WEB})
@Component
class StoredMediaSpace implements MediaSpace {

    private final JdbcClient database;
    private final StorageSettings settings;

    StoredMediaSpace(JdbcClient database, StorageSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    @Transactional(readOnly = true)
    public Space of(AccountId owner) {
        var used = database.sql("select bytes from media_space where owner = ?")
                .param(owner.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
        return new Space(used, settings.quota().toBytes());
    }

    /** Adding nothing takes the lock, and makes the row of whoever has none. */
    @Override
    @Transactional
    public Space lock(AccountId owner) {
        return new Space(add(owner, 0), settings.quota().toBytes());
    }

    /** @return how many they are now */
    @Transactional
    long add(AccountId owner, long bytes) {
        return database.sql("""
                        insert into media_space (owner, bytes) values (?, ?)
                        on conflict (owner) do update set bytes = media_space.bytes + excluded.bytes
                        returning bytes
                        """).params(owner.value(), bytes).query(Long.class).single();
    }
}
