package parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static parley.testing.Addresses.in;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import parley.platform.projection.BlockedDocument;
import parley.platform.projection.ClaimedTokens;
import parley.platform.projection.StreamPosition;
import parley.shared.Cause;
import parley.shared.Dependency;
import parley.testing.Ids;
import parley.testing.NewerConversations;
import parley.testing.ReadModels;
import parley.testing.Site;
import parley.testing.StompClient;
import parley.testing.VariedHistory;
import parley.testing.Visitor;

/** Read models are made anew beside those that are served, while people read and write. */
class RebuildIT {

    private static final List<String> ALL = List.of(
            "conversations", "findable", "friends", "operations", "people", "profiles", "rosters", "saved-lists");

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<String> said = new CopyOnWriteArrayList<>();
    private String room = "";

    /** Of messages that somebody has seen. */
    private volatile int most;

    private volatile boolean goneBack;

    @AfterEach
    void let_go() {
        NewerConversations.allowAll();
    }

    @Test
    void a_newer_version_fills_beside_the_one_that_is_served_and_takes_over(@TempDir Path data) throws Exception {
        Visitor ana;
        try (var site = Site.on(data)) {
            ana = site.member("Ana");
            room = ana.room("tea");
            for (var i = 0; i < 60; i++) say(ana, "before " + i);
            site.awaitReadModels();
            ana.put("/api/conversations/" + room + "/read-position", Map.of("number", 7, "epoch", 0));
        }

        NewerConversations.allow(35);
        try (var site = NewerConversations.on(data)) {
            ana = ana.at(site.address());
            await().atMost(PATIENCE).until(NewerConversations::isHeld);
            peopleAreServed(site, ana, "while it fills");
            assertThat(collections(site)).contains("conversation_1", "conversation_2");
            NewerConversations.stop();
        }

        NewerConversations.allow(0);
        try (var site = NewerConversations.on(data)) {
            ana = ana.at(site.address());
            assertThat(progress(site)).as("goes on where it was").isPositive();
            await().atMost(PATIENCE).until(NewerConversations::isHeld);
            peopleAreServed(site, ana, "after a stop in the midst of it");
            var positions = ReadModels.of(site).readPositions();
            takesOverWhilePeopleTalk(site, ana);
            assertThat(ReadModels.of(site).readPositions()).isEqualTo(positions);
            nothingIsLeftOf(site, "conversations");
        }

        try (var site = NewerConversations.on(data)) {
            assertThat(registry(site).reads("conversations").number()).isEqualTo(2);
            nothingIsMissing(ana.at(site.address()));
        }
        assertThatThrownBy(() -> Site.on(data).close()).rootCause().hasMessageContaining("A newer version of the site");
    }

    @Test
    void what_an_operator_has_made_anew_is_as_it_was(@TempDir Path data) {
        Map<String, String> documents;
        try (var site = Site.on(data)) {
            VariedHistory.on(site);
            documents = ReadModels.of(site).projected();
            assertThat(registry(site).all().stream().map(model -> model.group()))
                    .containsExactlyInAnyOrderElementsOf(ALL);
        }
        try (var site = Site.on(data, "--parley.keep-replaced=1s", "--parley.rebuild=" + String.join(",", ALL))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ALL)
                            .allSatisfy(group -> assertThat(
                                            registry(site).reads(group).number())
                                    .isEqualTo(2)));
            ALL.forEach(group -> nothingIsLeftOf(site, group));
            assertThat(ReadModels.of(site).projected()).containsExactlyEntriesOf(documents);
        }
    }

    @Test
    void what_lacks_something_does_not_take_over(@TempDir Path data) {
        try (var site = Site.on(data)) {
            site.member("Ana").room("tea");
            site.awaitReadModels();
        }
        NewerConversations.allow(0);
        try (var site = NewerConversations.on(data)) {
            site.bean(MongoTemplate.class).insert(waiting());
            NewerConversations.allowAll();
            var health = site.bean("rebuildHealth", Dependency.class);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThatThrownBy(health::check).hasMessageContaining("1 of its documents"));
            assertThat(health.isVital()).isFalse();
            assertThat(registry(site).reads("conversations").number()).isEqualTo(1);
            site.bean(MongoTemplate.class).remove(new Query(), "blocked");
            await().atMost(PATIENCE)
                    .until(() -> registry(site).reads("conversations").number() == 2);
        }
    }

    @Test
    void a_name_that_nothing_has_ends_the_start(@TempDir Path data) {
        assertThatThrownBy(() -> Site.on(data, "--parley.rebuild=nonsense").close())
                .rootCause()
                .hasMessageContaining("Take that name out of parley.rebuild");
    }

    private void peopleAreServed(Site site, Visitor ana, String text) {
        site.awaitReadModels();
        await().atMost(PATIENCE).until(() -> site.visitor().get("/health/ready").status() == 200);
        nothingIsMissing(ana);
        say(ana, text);
        site.awaitReadModels();
        nothingIsMissing(ana);
        assertThat(registry(site).reads("conversations").number()).isEqualTo(1);
        assertThat(NewerConversations.isHeld()).isTrue();
    }

    private void takesOverWhilePeopleTalk(Site site, Visitor ana) throws Exception {
        var before = said.size();
        var talking = Executors.newSingleThreadExecutor();
        try (var listener = StompClient.connect(ana)) {
            listener.subscribe("/topic/conversations." + room);
            var talk = talking.submit(() -> {
                for (var i = 0; registry(site).reads("conversations").number() == 1 || i < 100; i++) {
                    say(ana, "meanwhile " + i);
                    nothingIsMissing(ana);
                    most = said.size();
                }
                return "";
            });
            NewerConversations.allowAll();
            talk.get();
            var now = said.subList(before, said.size());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(texts(listener)).containsAll(now));
        }
        talking.shutdown();
        assertThat(goneBack).as("what was seen was gone for a moment").isFalse();
        site.awaitReadModels();
        nothingIsMissing(ana);
    }

    /** Everything that was said is there once, in its order, under numbers without gaps. */
    private void nothingIsMissing(Visitor ana) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var shown = ana.history("/api/rooms/" + room);
            if (shown.size() < most) goneBack = true;
            assertThat(shown)
                    .extracting(message -> message.path("text").asString())
                    .containsExactlyElementsOf(said);
            assertThat(shown)
                    .extracting(message -> message.path("number").asLong())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, said.size()).boxed().toList());
        });
    }

    private List<String> texts(StompClient listener) {
        return new ArrayList<>(listener.json("/topic/conversations." + room).stream()
                .map(frame -> frame.at("/message/text").asString(""))
                .toList());
    }

    private void say(Visitor who, String text) {
        who.put(in("/api/rooms/" + room) + "/messages/" + Ids.next(), Map.of("text", text))
                .expect(201);
        said.add(text);
    }

    private static void nothingIsLeftOf(Site site, String group) {
        var mongo = site.bean(MongoTemplate.class);
        var tokens = Query.query(Criteria.where("processorName").is(group + "@1"));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(mongo.find(tokens, Document.class, "tokens")).isEmpty();
            assertThat(registry(site).all())
                    .filteredOn(model -> model.group().equals(group))
                    .flatMap(model -> model.collections())
                    .isNotEmpty()
                    .noneSatisfy(name -> assertThat(mongo.getCollectionNames()).contains(name + "_1"));
        });
    }

    /** A document of the new build that could not take an event. */
    private static BlockedDocument waiting() {
        return new BlockedDocument(
                "conversations@2/any",
                "conversations@2",
                "any",
                new StreamPosition(0, List.of()),
                0,
                "event",
                "MessageSent",
                "about",
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                Cause.of(new IllegalStateException("in a test")));
    }

    private static long progress(Site site) {
        var tokens = site.bean(ClaimedTokens.class);
        return tokens.positions("conversations@2").values().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(-1);
    }

    private static Set<String> collections(Site site) {
        return site.bean(MongoTemplate.class).getCollectionNames();
    }

    private static parley.platform.readmodels.ReadModels registry(Site site) {
        return site.bean(parley.platform.readmodels.ReadModels.class);
    }
}
