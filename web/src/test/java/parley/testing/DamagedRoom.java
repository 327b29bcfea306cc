package parley.testing;

import java.util.List;
import java.util.Map;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import parley.platform.projection.RecentDocuments;

/** A room whose document was damaged, so that it can take anything but pins. */
public final class DamagedRoom {

    private static final String ROOMS = "room_1";

    private final Site site;
    private final Visitor owner;
    private final String id = Ids.next();
    private String pinned = "";

    public DamagedRoom(Site site, Visitor owner) {
        this.site = site;
        this.owner = owner;
        owner.put(path(), Map.of("name", "broken-" + id.substring(24), "topic", ""))
                .expect(201);
        site.awaitReadModels();
        site.bean(MongoTemplate.class).updateFirst(document(), new Update().push("pins", null), ROOMS);
        site.bean(RecentDocuments.class).forgetAll();
    }

    public String id() {
        return id;
    }

    public String path() {
        return "/api/rooms/" + id;
    }

    public String say(String text) {
        var message = Ids.next();
        owner.put(path() + "/messages/" + message, Map.of("text", text)).expect(201);
        return message;
    }

    /** Says something with a file. */
    public String say(String text, String file) {
        var message = Ids.next();
        owner.put(path() + "/messages/" + message, Map.of("text", text, "attachments", List.of(file)))
                .expect(201);
        return message;
    }

    /** The message that could not be pinned. */
    public String pinned() {
        return pinned;
    }

    /** Says something, pins it, and says something more. */
    public DamagedRoom fail(String before, String after) {
        pinned = say(before);
        owner.put(path() + "/messages/" + pinned + "/pin").expect(204);
        say(after);
        site.awaitReadModels();
        return this;
    }

    public void mend() {
        site.bean(MongoTemplate.class).updateFirst(document(), new Update().set("pins", List.of()), ROOMS);
    }

    /** What people see of it. */
    public List<String> texts() {
        return texts(owner);
    }

    public List<String> texts(Visitor reader) {
        return reader.history(path()).stream()
                .map(message -> message.path("text").asString())
                .toList();
    }

    private Query document() {
        return Query.query(Criteria.where("_id").is(id));
    }
}
