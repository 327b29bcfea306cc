package parley.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.account.AccountEvent.DisplayNameChanged;
import parley.conversation.ConversationId;
import parley.conversation.MessageEvent.MessageSent;
import parley.conversation.MessageId;
import parley.platform.commands.AggregateCaches;
import parley.shared.AccountId;
import parley.testing.Costs;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.Uploading;
import parley.testing.Visitor;

/** What a page and a message ask of the stores, for somebody with rooms, friends and a private conversation. */
class CostIT {

    private static final Site SITE = Site.shared();
    private static final int ROOMS = 12;
    private static final int MESSAGES = 10_000;

    private static Visitor ana = SITE.member("Ana");
    private static Visitor ben = SITE.member("Ben");
    private static String room = Ids.next();
    private static String talk = "";
    private static String picture = "";
    private static String shown = "";

    @BeforeAll
    static void ana_has_much_to_look_at() {
        for (int n = 0; n < ROOMS; n++) open(Ids.next());
        open(room);
        ben.put("/api/rooms/" + room + "/membership").expect(204);
        ana.befriend(ben);
        talk = ana.put("/api/direct/with/" + ben.id())
                .expect(201)
                .body()
                .at("/conversation/id")
                .asString();
        fill();
        picture = Uploading.upload(ana, "tea.png", Uploading.picture(60, 40, Color.GREEN, "png"))
                .path("id")
                .asString();
        shown = show();
        SITE.awaitReadModels();
        save();
        SITE.awaitReadModels();
    }

    @ParameterizedTest
    @CsvSource({
        "2, /api/conversations/{room}/messages",
        "2, /api/conversations/{room}/messages?edge=AROUND&number=5000",
        "2, /api/conversations/{room}/media",
        "2, /api/conversations/{room}/messages/{shown}/media/{picture}/thumb",
        "5, /api/conversations/{room}",
        "2, /api/conversations/{room}/members",
        "5, /api/my/rooms",
        "5, /api/direct",
        "1, /api/direct/requests",
        "2, /api/rooms",
        "8, /api/people?text=ben",
        "5, /api/people/suggestions",
        "9, /api/people/{ben}/profile",
        "8, /api/people/{ben}/common-rooms",
        "8, /api/people/{ben}/said",
        "1, /api/my/profile",
        "7, /api/my/saved",
        "2, /api/my/conversations/{room}/saved",
        "3, /api/friends"
    })
    void a_page_costs_a_few_reads(int most, String page) throws Exception {
        var path = page.replace("{room}", room)
                .replace("{ben}", ben.id())
                .replace("{shown}", shown)
                .replace("{picture}", picture);
        ana.get(path).expect(200); // names are known from here on
        var cost = Costs.of(() -> ana.get(path).expect(200));
        assertThat(cost.documents()).hasSizeLessThanOrEqualTo(most).allMatch(CostIT::isRead);
        assertThat(cost.events()).isZero();
    }

    @Test
    void a_message_to_a_room_where_much_was_said_reads_nothing() throws Exception {
        write();
        var cost = Costs.of(this::write);
        assertThat(cost.documents()).isEmpty();
        assertThat(cost.events()).isZero();
    }

    /** Whether it was said before; then the event and its commit. Whose session and who that is, is remembered. */
    @Test
    void a_message_takes_three_round_trips_to_the_database() throws Exception {
        write();
        var cost = Costs.of(this::write);
        assertThat(cost.rows()).hasSize(3).endsWith("commit");
    }

    /** What is to be told of its files comes with the question whether they are the writer's own; then the use of each. */
    @Test
    void a_message_with_a_file_takes_three_more() throws Exception {
        write();
        var cost = Costs.of(() -> show());
        assertThat(cost.documents()).isEmpty();
        assertThat(cost.events()).isZero();
        assertThat(cost.rows()).hasSize(6).endsWith("commit");
        assertThat(cost.rows()).filteredOn(row -> row.contains("from media")).hasSize(1);
    }

    @Test
    void after_a_restart_it_reads_the_policy_and_no_events() throws Exception {
        SITE.bean(AggregateCaches.class).removeAll();
        var cost = Costs.of(this::write);
        assertThat(cost.documents()).isEmpty();
        assertThat(cost.events()).isZero();
        assertThat(cost.rows()).hasSize(4).anyMatch(row -> row.contains("conversation_policy"));
    }

    /** That the other may be written to is in two rows: of their account, and of what stands between the two. */
    @Test
    void a_message_to_somebody_with_a_long_past_reads_nothing_of_it() throws Exception {
        say();
        renameOften(ben);
        var cost = Costs.of(this::say);
        assertThat(cost.documents()).isEmpty();
        assertThat(cost.events()).isZero();
        assertThat(cost.rows()).filteredOn(row -> row.contains("from account")).hasSize(1);
    }

    private static void renameOften(Visitor who) {
        var account = new AccountId(who.id());
        var past = IntStream.rangeClosed(1, 500)
                .<DomainEventMessage<?>>mapToObj(n -> new GenericDomainEventMessage<>(
                        "Account", account.value(), n, new DisplayNameChanged(account, "Ben")))
                .toList();
        SITE.bean(EventStore.class).publish(past);
        SITE.awaitReadModels();
    }

    private void say() {
        ana.put("/api/conversations/" + talk + "/messages/" + Ids.next(), Map.of("text", "Hello, Ben"))
                .expect(201);
    }

    private static boolean isRead(String command) {
        return command.startsWith("find ") || command.startsWith("aggregate ");
    }

    private void write() {
        ana.put("/api/conversations/" + room + "/messages/" + Ids.next(), Map.of("text", "Hello"))
                .expect(201);
    }

    private static String show() {
        var message = Ids.next();
        ana.put(
                        "/api/conversations/" + room + "/messages/" + message,
                        Map.of("text", "", "attachments", List.of(picture)))
                .expect(201);
        return message;
    }

    private static void open(String id) {
        ana.put("/api/rooms/" + id, Map.of("name", "costs-" + id.substring(24), "topic", ""))
                .expect(201);
    }

    private static void fill() {
        var events = SITE.bean(EventStore.class);
        for (int n = 0; n < MESSAGES; n += 500)
            events.publish(IntStream.range(n, n + 500)
                    .<DomainEventMessage<?>>mapToObj(CostIT::said)
                    .toList());
    }

    private static void save() {
        ana.get("/api/conversations/" + room + "/messages?limit=40")
                .body()
                .path("messages")
                .valueStream()
                .forEach(message -> ana.put("/api/my/conversations/" + room + "/saved/"
                                + message.path("id").asString())
                        .expect(204));
    }

    private static DomainEventMessage<?> said(int n) {
        var message = new MessageId(Ids.next());
        var event = MessageSent.of(new ConversationId(room), message, new AccountId(ben.id()), "Message " + n);
        return new GenericDomainEventMessage<>("Message", message.value(), 0, event);
    }
}
