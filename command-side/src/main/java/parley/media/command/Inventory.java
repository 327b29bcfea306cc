package parley.media.command;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import parley.media.ContentId;
import parley.media.MediaId;
import parley.media.Variant;
import parley.shared.AccountId;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the media store keeps, as a table: contents, whose they are, and in which renditions. */
@NeededBy({NodeRole.COMMAND, NodeRole.WEB})
@Component
class Inventory {

    private static final int AT_ONCE = 100;

    /** @param bytes before sealing */
    record Entry(String mimeType, long bytes) {}

    record Item(AccountId owner, ContentId content, Map<Variant, Entry> renditions) {}

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Inventory(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps the content from being swept for a while. @return whether all of it is here */
    @Transactional
    boolean touch(AccountId owner, ContentId content) {
        return database.sql("""
                        insert into media_content (content, owner, touched_at) values (?, ?, ?)
                        on conflict (content) do update set touched_at = excluded.touched_at
                        returning renditions is not null
                        """)
                .params(content.value(), owner.value(), Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    @Transactional
    void complete(ContentId content, Map<Variant, Entry> renditions) {
        database.sql("update media_content set renditions = ? where content = ?")
                .params(json.writeValueAsString(renditions), content.value())
                .update();
    }

    Optional<Item> find(MediaId media) {
        return database.sql("""
                        select owner, content, renditions from media join media_content using (content, owner)
                        where media = ?
                        """)
                .param(media.value())
                .query((row, _) -> item(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Some of what no file has, and locked for whoever would touch it until the transaction ends. */
    List<Item> abandoned(Instant before) {
        return database.sql("""
                        select owner, content, renditions from media_content
                        where touched_at < ? and not exists (select from media where media.content = media_content.content)
                        order by touched_at limit ? for update skip locked
                        """)
                .params(Timestamp.from(before), AT_ONCE)
                .query((row, _) -> item(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    void remove(ContentId content) {
        database.sql("delete from media_content where content = ?")
                .param(content.value())
                .update();
    }

    private Item item(String owner, String content, @Nullable String renditions) {
        return new Item(
                new AccountId(owner),
                new ContentId(content),
                renditions == null
                        ? Map.of()
                        : json.readValue(renditions, new TypeReference<EnumMap<Variant, Entry>>() {}));
    }
}
