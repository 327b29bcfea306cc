package parley.testing;

import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import parley.platform.projection.RecentDocuments;

/** The first message of a room, whose document was damaged, so that no reply to it can be shown. */
public final class DamagedMessage {

    private static final String BUCKETS = "history";
    private static final String QUOTES = "messages.0.quotedBy";

    private final Site site;
    private final String bucket;

    public DamagedMessage(Site site, DamagedRoom room) {
        this.site = site;
        this.bucket = room.id() + ":0";
        site.awaitReadModels();
        change(new Update().set(QUOTES, null));
    }

    public void mend() {
        change(new Update().set(QUOTES, List.of()));
    }

    private void change(Update update) {
        var document = Query.query(Criteria.where("_id").is(bucket));
        var changed = site.bean(MongoTemplate.class).updateFirst(document, update, BUCKETS);
        if (changed.getMatchedCount() != 1) throw new IllegalStateException("There is no bucket " + bucket);
        site.bean(RecentDocuments.class).forgetAll();
    }
}
