package parley.testing;

import static parley.testing.Addresses.in;

import java.util.List;
import java.util.Map;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import parley.platform.projection.RecentDocuments;

/** A room whose document was damaged, so that it can take anything but pins. */
public final class DamagedRoom {

    private static final String CONVERSATIONS = "conversation";

    private final Site site;
    private final Visitor owner;
    private final String id;
    private String pinned = "";

    public DamagedRoom(Site site, Visitor owner) {
        this.site = site;
        this.owner = owner;
        this.id = owner.room("broken");
        site.awaitReadModels();
        change(new Update().push("pins", null));
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
        owner.put(in(path()) + "/messages/" + message, Map.of("text", text)).expect(201);
        return message;
    }

    public String reply(String text, String original) {
        var message = Ids.next();
        owner.put(in(path()) + "/messages/" + message, Map.of("text", text, "replyTo", original))
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
        owner.put(in(path()) + "/messages/" + pinned + "/pin").expect(204);
        say(after);
        site.awaitReadModels();
        return this;
    }

    public void mend() {
        change(new Update().set("pins", List.of()));
    }

    /** What people see of it, once all that has happened is there to be seen. */
    public List<String> texts() {
        site.awaitReadModels();
        return texts(owner);
    }

    /** The same as somebody sees it at this moment, also at a site that was started anew. */
    public List<String> texts(Visitor reader) {
        return reader.history(path()).stream()
                .map(message -> message.path("text").asString())
                .toList();
    }

    private void change(Update update) {
        var document = Query.query(Criteria.where("_id").is(id));
        var changed = site.bean(MongoTemplate.class).updateFirst(document, update, CONVERSATIONS);
        if (changed.getMatchedCount() != 1) throw new IllegalStateException("There is no conversation " + id);
    }
}
