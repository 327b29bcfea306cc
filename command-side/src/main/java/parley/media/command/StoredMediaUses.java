package parley.media.command;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import parley.media.MediaEvent.MediaDiscarded;
import parley.media.MediaEvent.MediaStored;
import parley.media.MediaFile;
import parley.media.MediaId;
import parley.media.MediaRejection;
import parley.shared.AccountId;
import parley.shared.CommandRejected;

/**
 * Files and their uses as tables, kept by a subscribing processor in the transaction of the event itself.
 *
 * <p>Whoever begins to use a file shares a lock on its row, and whoever throws it away must have the row alone: of the
 * two the later sees what the earlier did.
 */
@Component
@ProcessingGroup("media-uses")
class StoredMediaUses implements MediaUses, UnusedMedia {

    private static final int AT_ONCE = 200;

    private final JdbcClient database;
    private final StoredMediaSpace space;
    private final SealedFacts facts;

    StoredMediaUses(JdbcClient database, StoredMediaSpace space, SealedFacts facts) {
        this.database = database;
        this.space = space;
        this.facts = facts;
    }

    @EventHandler
    void on(MediaStored event, @Timestamp Instant at) {
        database.sql("""
                        insert into media (media, owner, content, bytes, facts, unused_since)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        event.media().value(),
                        event.owner().value(),
                        event.content().value(),
                        event.bytes(),
                        facts.seal(event),
                        sql(at))
                .update();
        space.add(event.owner(), event.bytes());
    }

    @EventHandler
    void on(MediaDiscarded event) {
        database.sql("delete from media where media = ? returning bytes")
                .param(event.media().value())
                .query(Long.class)
                .optional()
                .ifPresent(bytes -> space.add(event.owner(), -bytes));
    }

    @Override
    @Transactional
    public List<MediaFile> require(AccountId owner, Collection<MediaId> media) {
        if (media.isEmpty()) return List.of();
        var own = new HashMap<MediaId, MediaFile>();
        database.sql("select media, facts from media where media in (:media) and owner = :owner for share")
                .param("media", values(media))
                .param("owner", owner.value())
                .query((row, _) -> facts.open(new MediaId(row.getString(1)), owner, row.getBytes(2)))
                .list()
                .forEach(file -> own.put(file.id(), file));
        if (!own.keySet().containsAll(media)) throw new CommandRejected(MediaRejection.NO_SUCH_MEDIA);
        return media.stream().map(own::get).toList();
    }

    @Override
    @Transactional
    public void use(Collection<MediaId> media, String place) {
        for (var one : media) {
            database.sql("insert into media_use (media, place) values (?, ?) on conflict do nothing")
                    .params(one.value(), place)
                    .update();
            database.sql("update media set unused_since = null where media = ?")
                    .param(one.value())
                    .update();
        }
    }

    @Override
    @Transactional
    public void release(String place, Instant at) {
        database.sql("""
                        with released as (delete from media_use where place = :place returning media)
                        update media set unused_since = :at where media in (select media from released)
                        and not exists (select from media_use other where other.media = media.media
                                        and other.place <> :place)
                        """).param("place", place).param("at", sql(at)).update();
    }

    @Override
    @Transactional
    public boolean contains(MediaId media) {
        return database.sql("select unused_since is not null from media where media = ? for update")
                .param(media.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public List<MediaId> since(Instant before) {
        return database.sql("select media from media where unused_since < ? order by unused_since limit ?")
                .params(sql(before), AT_ONCE)
                .query((row, _) -> new MediaId(row.getString(1)))
                .list();
    }

    private static List<String> values(Collection<MediaId> media) {
        return media.stream().map(MediaId::value).toList();
    }

    private static java.sql.Timestamp sql(Instant at) {
        return java.sql.Timestamp.from(at);
    }
}
