package parley.testing;

import java.nio.charset.StandardCharsets;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** A file whose document was damaged, so that no message can be shown with it. */
public final class DamagedFile {

    private static final String MEDIA = "media_1";

    private final Site site;
    private final String id;

    public DamagedFile(Site site, Visitor owner) {
        this.site = site;
        var content = ("notes of " + Ids.next()).getBytes(StandardCharsets.UTF_8);
        this.id = Uploading.upload(owner, "notes.txt", content).path("id").asString();
        site.awaitReadModels();
        kind("NONSENSE");
    }

    public String id() {
        return id;
    }

    public void mend() {
        kind("FILE");
    }

    private void kind(String kind) {
        var document = Query.query(Criteria.where("_id").is(id));
        site.bean(MongoTemplate.class).updateFirst(document, new Update().set("kind", kind), MEDIA);
    }
}
