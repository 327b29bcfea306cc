package parley.testing;

import static parley.testing.Addresses.in;

import java.awt.Color;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A past in which all that can happen in rooms and conversations did happen, made over HTTP as clients make it. */
public final class VariedHistory {

    /** More than one page of the history holds. */
    private static final int CHATTER = 60;

    /** So many of these are changed afterwards. */
    private static final int REMARKABLE = 9;

    private final Visitor ana;
    private final Visitor ben;
    private final Visitor cleo;
    private final Visitor dora;
    private final String tea = "/api/rooms/" + Ids.next();
    private final String coffee = "/api/rooms/" + Ids.next();
    private final String attic = "/api/rooms/" + Ids.next();
    private final PrivateTalks talks;
    private final List<String> messages = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();

    private VariedHistory(Visitor ana, Visitor ben, Visitor cleo, Visitor dora) {
        this.ana = ana;
        this.ben = ben;
        this.cleo = cleo;
        this.dora = dora;
        this.talks = new PrivateTalks(ana, ben, cleo, dora);
    }

    /** Lets it happen, one thing after the other, and waits until the site shows it. */
    public static VariedHistory on(Site site) {
        var history =
                new VariedHistory(site.member("Ana"), site.member("Ben"), site.member("Cleo"), site.member("Dora"));
        history.openRooms();
        history.talk();
        site.awaitReadModels();
        history.change();
        history.moderate();
        history.keep();
        history.settle();
        history.befriend();
        history.describe();
        history.talks.happen(site);
        site.awaitReadModels();
        history.read();
        return history;
    }

    public Visitor somebody() {
        return ana;
    }

    /** The room in which most of it happened. */
    public String room() {
        return tea;
    }

    public List<Visitor> people() {
        return List.of(ana, ben, cleo, dora);
    }

    /** Everything that anybody may ask about it, each once. */
    public Stream<String> questions() {
        var aboutRooms = Stream.of(tea, coffee, attic)
                .flatMap(room -> Stream.of(
                                "",
                                "/messages?edge=AFTER&number=0&limit=200",
                                "/messages?edge=NEWEST&limit=10",
                                "/changes?after=0&limit=200",
                                "/pins",
                                "/media?limit=100",
                                "/members",
                                "/sanctions")
                        .map(part -> (part.equals("/sanctions") ? room : in(room)) + part));
        var remarkable = Stream.concat(
                messages.stream().limit(REMARKABLE), messages.stream().skip(CHATTER));
        var aboutMessages = remarkable.flatMap(
                message -> Stream.of("", "/versions", "/snippet").map(message::concat));
        var aboutPeople = people().stream()
                .flatMap(person -> Stream.of("", "/profile", "/said", "/common-rooms")
                        .map(("/api/people/" + person.id())::concat));
        var lists = Stream.of(
                "/api/rooms?order=NAME",
                "/api/rooms?order=ACTIVITY",
                "/api/my/rooms",
                "/api/my/profile",
                "/api/my/saved",
                "/api/friends",
                "/api/friend-requests",
                "/api/blocks",
                "/api/people?text=a",
                "/api/people/suggestions");
        return Stream.of(lists, aboutRooms, aboutMessages, aboutPeople, talks.questions())
                .flatMap(part -> part);
    }

    private void openRooms() {
        open(ana, tea, "tea", "Leaves and water");
        open(ben, coffee, "coffee", "");
        open(cleo, attic, "attic", "Old things");
        Stream.of(ben, cleo, dora).forEach(who -> who.put(tea + "/membership").expect(204));
        Stream.of(ana, dora).forEach(who -> who.put(coffee + "/membership").expect(204));
        done(ana.put(tea + "/name", Map.of("name", "tea-house")));
        done(ana.put(tea + "/description", Map.of("topic", "Leaves", "description", "All about **tea**, @ben.")));
        done(ana.put(tea + "/posting", Map.of("posting", "MODERATORS")));
        done(ana.put(tea + "/posting", Map.of("posting", "EVERYONE")));
        done(ana.put(tea + "/guests", Map.of("open", true)));
        done(ana.put(tea + "/moderators/" + ben.id()));
        done(ana.put(tea + "/moderators/" + cleo.id()));
        done(ana.delete(tea + "/moderators/" + cleo.id()));
    }

    private void talk() {
        for (var i = 0; i < CHATTER; i++) say(people().get(i % 4), tea, "Number " + i + " for @" + ben.username());
        say(ana, tea, "# Kinds\n\n| tea | °C |\n|---|---|\n| green | 70 |\n\n- [x] ~~black~~ :tea:\n");
        say(ben, tea, "```java\nvar pot = \"<b>\";\n```\n<script>alert(1)</script> https://example.org #tea");
        var answered = say(cleo, tea, "Which *one*, @" + ana.username() + "?");
        put(dora, tea, Map.of("text", "The green one", "replyTo", id(answered)));
        var log = Map.of("name", "log.txt", "language", "", "text", "line\t1 \r\n  <b>&amp;\n".repeat(500));
        put(ana, tea, Map.of("text", "What it said", "snippet", log));
        show(ana, tea, "", Color.GREEN);
        show(ben, tea, "A *cup*", Color.ORANGE);
        show(dora, coffee, "Beans", Color.BLACK);
        say(dora, coffee, "Too **bitter**");
        say(cleo, attic, "A message under a roof");
    }

    private void change() {
        edit(ana, 0, "Number zero");
        edit(ana, 0, "Number nought, @" + cleo.username());
        edit(ben, 1, "Number one :tada:");
        done(cleo.delete(messages.get(2)));
        done(dora.delete(messages.get(2 + 1)));
        react(ana, 5, "🍵");
        react(ben, 5, "🍵");
        react(ben, 5, "🎉");
        done(ana.delete(messages.get(5) + "/reactions/" + encoded("🍵")));
        react(cleo, 60, "👍");
        done(ben.delete(shown.get(1)));
        edit(ben, 61, "```python\nprint('tea')\n```");
    }

    private void moderate() {
        done(ben.post(messages.get(6) + "/removal", Map.of("reason", "Not about *tea*")));
        done(ana.put(messages.get(8) + "/pin"));
        done(ana.put(messages.get(60) + "/pin"));
        done(ben.delete(messages.get(8) + "/pin"));
        done(ben.put(tea + "/mutes/" + cleo.id(), Map.of("minutes", 10, "reason", "Shouting")));
        done(ben.delete(tea + "/mutes/" + cleo.id()));
        done(ana.put(tea + "/mutes/" + dora.id(), Map.of("minutes", 600, "reason", "Spilling")));
        done(ben.put(coffee + "/bans/" + dora.id(), Map.of("reason", "Tea only")));
        done(ben.put(coffee + "/bans/" + cleo.id(), Map.of("reason", "By mistake")));
        done(ben.delete(coffee + "/bans/" + cleo.id()));
        done(ben.put(coffee + "/slow-mode", Map.of("seconds", 30)));
    }

    private void keep() {
        for (var which : List.of(0, 2, 6, 60)) done(ana.put(saved(which)));
        done(ana.delete(saved(60)));
        done(cleo.put(saved(60)));
    }

    private String saved(int which) {
        return messages.get(which)
                .replace("/api/conversations/", "/api/my/conversations/")
                .replace("/messages/", "/saved/");
    }

    private void settle() {
        done(cleo.delete(tea + "/membership"));
        done(ana.put("/api/account/name", Map.of("name", "Ana Maria")));
        done(cleo.put(attic + "/archive"));
        done(ben.put(coffee + "/archive"));
        done(ben.delete(coffee + "/archive"));
        say(ana, coffee, "Open again");
    }

    private void describe() {
        var profile = "/api/my/profile";
        done(ana.put(profile + "/details/BIO", Map.of("text", "I *pour*.", "visibleTo", "EVERYONE")));
        done(ana.put(profile + "/details/BIO", Map.of("text", "I **brew**.", "visibleTo", "EVERYONE")));
        done(ana.put(profile + "/details/LOCATION", Map.of("text", "At the stove", "visibleTo", "FRIENDS")));
        done(ana.put(profile + "/details/PRONOUNS", Map.of("text", "she/her", "visibleTo", "NOBODY")));
        done(ana.put(profile + "/details/PRONOUNS", Map.of("text", "", "visibleTo", "NOBODY")));
        var fields = Stream.generate(Ids::next).limit(3).toList();
        for (var field : fields) {
            var link = Map.of("kind", "LINK", "label", "Pot", "text", "https://example.org", "visibleTo", "FRIENDS");
            done(ana.put(profile + "/fields/" + field, link));
        }
        done(ana.put(profile + "/fields", Map.of("order", fields.reversed())));
        done(ana.delete(profile + "/fields/" + fields.getFirst()));
        done(ana.put("/api/my/status", Map.of("emoji", "🍵", "text", "Brewing", "visibleTo", "EVERYONE")));
        done(ben.put("/api/my/status", Map.of("emoji", "", "text", "Waiting", "visibleTo", "EVERYONE")));
        done(ben.delete("/api/my/status"));
        done(ben.put("/api/my/privacy", Map.of("hiddenFromSearch", true, "readReceipts", false)));
        wear(ana, "AVATAR");
        wear(ana, "COVER");
        done(ana.delete(profile + "/pictures/COVER"));
    }

    private static void wear(Visitor who, String picture) {
        var source = Uploading.upload(who, "pot.png", Uploading.picture(90, 30, Color.PINK, "png"));
        var crop = Map.of("x", 0, "y", 0, "width", 30);
        var cut = Map.of(
                "media", Ids.next(), "source", source.path("id").asString(), "crop", crop, "visibleTo", "EVERYONE");
        done(who.put("/api/my/profile/pictures/" + picture, cut));
    }

    private void befriend() {
        done(ask(ana, ben, "Shall we?"));
        done(ben.put("/api/friends/" + ana.id()));
        done(ask(cleo, dora, "A mistake"));
        done(cleo.delete("/api/friend-requests/outgoing/" + dora.id()));
        done(ask(cleo, ana, "With *stars*"));
        done(ask(dora, ana, ""));
        done(ana.put("/api/blocks/" + dora.id()));
        done(ana.put("/api/blocks/" + cleo.id()));
        done(ana.delete("/api/blocks/" + cleo.id()));
        done(ask(ben, dora, ""));
        done(dora.delete("/api/friend-requests/incoming/" + ben.id()));
        done(ask(cleo, ben, ""));
        done(ben.put("/api/friends/" + cleo.id()));
        done(ben.delete("/api/friends/" + cleo.id()));
        done(cleo.put("/api/blocks/" + ben.id()));
        done(ask(ben, cleo, "Never heard"));
        done(ask(dora, cleo, ""));
        done(cleo.put("/api/friends/" + dora.id()));
    }

    private static Visitor.Answer ask(Visitor who, Visitor other, String note) {
        return who.put("/api/friend-requests/outgoing/" + other.id(), Map.of("note", note));
    }

    private void read() {
        done(ana.put(in(tea) + "/read-position", Map.of("number", 40, "epoch", 0)));
        ben.post(in(tea) + "/unread-from", Map.of("number", 10)).expect(200);
    }

    private static void open(Visitor who, String room, String name, String topic) {
        who.put(room, Map.of("name", name, "topic", topic)).expect(201);
    }

    private String say(Visitor who, String room, String text) {
        return put(who, room, Map.of("text", text));
    }

    private String put(Visitor who, String room, Object body) {
        var message = in(room) + "/messages/" + Ids.next();
        who.put(message, body).expect(201);
        messages.add(message);
        return message;
    }

    private void show(Visitor who, String room, String text, Color colour) {
        var picture = Uploading.upload(who, "cup.png", Uploading.picture(40, 30, colour, "png"));
        var message = in(room) + "/messages/" + Ids.next();
        who.put(
                        message,
                        Map.of(
                                "text",
                                text,
                                "attachments",
                                List.of(picture.path("id").asString())))
                .expect(201);
        shown.add(message);
    }

    private void edit(Visitor who, int which, String text) {
        done(who.put(messages.get(which) + "/text", Map.of("text", text)));
    }

    private void react(Visitor who, int which, String emoji) {
        done(who.put(messages.get(which) + "/reactions/" + encoded(emoji)));
    }

    private static void done(Visitor.Answer answer) {
        answer.expect(204);
    }

    private static String id(String message) {
        return message.substring(message.lastIndexOf('/') + 1);
    }

    private static String encoded(String emoji) {
        return URLEncoder.encode(emoji, StandardCharsets.UTF_8);
    }
}
