package parley.media.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import parley.media.MediaRejection;
import parley.media.port.MediaSpace;
import parley.platform.http.RequestRejected;
import parley.shared.AccountId;

/** All uploads that are under way or have just ended. */
@Component
class Uploads {

    private final JdbcClient database;
    private final MediaSpace space;
    private final MediaSettings settings;
    private final Clock clock;

    Uploads(JdbcClient database, MediaSpace space, MediaSettings settings, Clock clock) {
        this.database = database;
        this.space = space;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    Upload begin(AccountId owner, String name, long length) {
        var left = space.lock(owner);
        var open = openOnesOf(owner);
        if (open.count() >= settings.openUploads()) throw new RequestRejected(MediaRejection.TOO_MANY_UPLOADS);
        if (!left.holds(open.bytes() + length)) throw new RequestRejected(MediaRejection.MEDIA_QUOTA_EXCEEDED);
        var expires = clock.instant().plus(settings.uploadsExpireAfter());
        var upload = new Upload(UUID.randomUUID().toString(), owner, name, length, expires, null);
        database.sql("insert into upload (id, owner, name, length, expires_at) values (?, ?, ?, ?, ?)")
                .params(upload.id(), owner.value(), name, length, Timestamp.from(expires))
                .update();
        return upload;
    }

    /** What is under way counts as if it were there: it was announced. */
    private record Open(long count, long bytes) {}

    /** Somebody else's looks like none. */
    Upload require(String id, AccountId owner) {
        return database.sql("select * from upload where id = ? and owner = ? and expires_at > ?")
                .params(id, owner.value(), Timestamp.from(clock.instant()))
                .query(Uploads::upload)
                .optional()
                .orElseThrow(() -> new RequestRejected(MediaRejection.NO_SUCH_UPLOAD));
    }

    /** What moves does not expire; what is complete takes nothing. */
    @Transactional
    Upload moved(Upload upload) {
        if (upload.media() != null) throw new RequestRejected(MediaRejection.UPLOAD_FINISHED);
        var expires = clock.instant().plus(settings.uploadsExpireAfter());
        database.sql("update upload set expires_at = ? where id = ?")
                .params(Timestamp.from(expires), upload.id())
                .update();
        return new Upload(upload.id(), upload.owner(), upload.name(), upload.length(), expires, upload.media());
    }

    @Transactional
    void finish(Upload upload, String media) {
        database.sql("update upload set media = ? where id = ?")
                .params(media, upload.id())
                .update();
    }

    @Transactional
    void forget(String id) {
        database.sql("delete from upload where id = ?").param(id).update();
    }

    List<String> expired() {
        return database.sql("select id from upload where expires_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .query(String.class)
                .list();
    }

    private Open openOnesOf(AccountId owner) {
        return database.sql("""
                        select count(*), coalesce(sum(length), 0) from upload
                        where owner = ? and media is null and expires_at > ?
                        """)
                .params(owner.value(), Timestamp.from(clock.instant()))
                .query((row, _) -> new Open(row.getLong(1), row.getLong(2)))
                .single();
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getString("id"),
                new AccountId(row.getString("owner")),
                row.getString("name"),
                row.getLong("length"),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("media"));
    }
}
