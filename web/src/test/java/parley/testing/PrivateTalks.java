package parley.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The private part of a past: all that can happen in conversations did happen in these. */
final class PrivateTalks {

    private static final String MINE = "/api/direct";

    private final Visitor ana;
    private final Visitor ben;
    private final Visitor cleo;
    private final Visitor dora;
    private final String group = Ids.next();

    PrivateTalks(Visitor ana, Visitor ben, Visitor cleo, Visitor dora) {
        this.ana = ana;
        this.ben = ben;
        this.cleo = cleo;
        this.dora = dora;
    }

    /** After it has been settled who is whose friend. */
    void happen(Site site) {
        var emil = site.member("Emil");
        var fay = site.member("Fay");
        emil.befriend(ben);
        fay.befriend(ana);
        var two = with(ana, ben);
        say(ana, two, "Only *you* read this");
        done(ben.put("/api/my/conversations/" + two + "/mute"));
        done(ana.put("/api/my/conversations/" + two + "/archive"));
        inTheGroup(emil, fay);
        say(dora, with(dora, ben), "Do you remember me?");
        say(ben, with(ben, cleo), "Nobody is told of this");
        say(emil, with(emil, cleo), "Do you?");
        say(emil, with(emil, dora), "Or you?");
        site.awaitReadModels();
        cleo.put(MINE + "/requests/" + with(emil, cleo)).expect(200);
        done(dora.delete(MINE + "/requests/" + with(emil, dora)));
        done(ana.put("/api/my/conversations/lobby/mute"));
        done(ana.put("/api/my/conversations/lobby/archive"));
        done(ana.delete("/api/my/conversations/lobby/mute"));
        done(ana.delete("/api/my/conversations/lobby/archive"));
        done(ana.put("/api/my/conversations/lobby/mute"));
    }

    Stream<String> questions() {
        var lists = Stream.of(MINE, MINE + "?list=ARCHIVED", MINE + "/requests");
        var room = "/api/conversations/" + group;
        var aboutGroup = Stream.of(
                        "",
                        "/messages?edge=AFTER&number=0&limit=50",
                        "/changes?after=0",
                        "/members",
                        "/receipts",
                        "/pins")
                .map(room::concat);
        return Stream.concat(lists, aboutGroup);
    }

    private void inTheGroup(Visitor emil, Visitor fay) {
        ben.put(MINE + "/" + group, Map.of("people", List.of(ana.id(), emil.id()), "name", "Three"))
                .expect(201);
        var early = say(emil, group, "Between the three of us");
        done(ana.put(MINE + "/" + group + "/people/" + fay.id(), Map.of("withHistory", false)));
        ben.put("/api/conversations/" + group + "/messages/" + Ids.next(), Map.of("text", "Now four", "replyTo", early))
                .expect(201);
        done(ben.put("/api/conversations/" + group + "/messages/" + early + "/reactions/%F0%9F%91%8D"));
        done(emil.delete(MINE + "/" + group));
        done(ana.put(MINE + "/" + group + "/name", Map.of("name", "Four, then three")));
        var last = say(fay, group, "Last wrds");
        done(fay.put("/api/conversations/" + group + "/messages/" + last + "/text", Map.of("text", "Last words")));
    }

    private static String with(Visitor who, Visitor other) {
        return who.put(MINE + "/with/" + other.id())
                .expect(201)
                .body()
                .at("/conversation/id")
                .asString();
    }

    private static String say(Visitor who, String room, String text) {
        var id = Ids.next();
        who.put("/api/conversations/" + room + "/messages/" + id, Map.of("text", text))
                .expect(201);
        return id;
    }

    private static void done(Visitor.Answer answer) {
        answer.expect(204);
    }
}
