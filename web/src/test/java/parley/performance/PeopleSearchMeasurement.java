package parley.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import parley.account.AccountEvent.AccountRegistered;
import parley.friend.FriendshipEvent.FriendRequestAccepted;
import parley.friend.FriendshipEvent.FriendRequested;
import parley.friend.FriendshipId;
import parley.shared.AccountId;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.Visitor;

/**
 * How long finding people takes, over HTTP, among {@code -Dmeasure.people=100000}: for somebody with 50 friends who have 40
 * friends each.
 */
class PeopleSearchMeasurement {

    private static final int PEOPLE = Integer.getInteger("measure.people", 100_000);
    private static final int BATCH = 100;
    private static final int WRITERS = 12;
    private static final int FRIENDS = 50;
    private static final int FRIENDS_OF_EACH = 40;
    private static final int WARM_UP = 200;
    private static final int ASKED = 300;
    private static final List<String> SYLLABLES = List.of(
            "an", "be", "chi", "do", "el", "fi", "gu", "ha", "in", "jo", "ka", "li", "ma", "no", "ör", "pe", "qui",
            "ra", "si", "ta", "ul", "vé", "wen", "xi", "ya", "zo");

    private final Site site = Site.shared();
    private final Visitor ana = site.member("Ana");
    private final Random random = new Random(1);
    private final List<AccountId> people = new ArrayList<>();

    @Test
    void finding_people() {
        fill();
        var medians = new TreeMap<String, Duration>();
        for (var text : List.of("a", "an", "ann", "kali", "anbechi", "xqzw")) {
            ask(WARM_UP, text);
            var taken = ask(ASKED, text);
            Figures.print("\"%s\" among %d".formatted(text, PEOPLE), taken);
            medians.put(text, Duration.ofNanos(taken.stream().sorted().toList().get(ASKED / 2)));
        }
        assertThat(medians).allSatisfy((_, median) -> assertThat(median).isLessThan(Duration.ofMillis(50)));
    }

    private List<Long> ask(int times, String text) {
        return LongStream.generate(() -> timed("/api/people?text=" + text + "&limit=20"))
                .limit(times)
                .boxed()
                .toList();
    }

    private long timed(String path) {
        var start = System.nanoTime();
        ana.get(path).expect(200);
        return System.nanoTime() - start;
    }

    /** The events as signing up would have stored them. Nobody is welcomed to the lobby, which would take an hour. */
    private void fill() {
        site.bean(EventProcessingConfiguration.class).eventProcessor("welcome").ifPresent(EventProcessor::shutDown);
        var events = site.bean(EventStore.class);
        signUp(events);
        befriend(events);
        await().atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofSeconds(1))
                .until(this::isThere);
    }

    /** Many at once: everybody's key is a transaction of its own. */
    private void signUp(EventStore events) {
        var stored = new ArrayList<CompletableFuture<Void>>();
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            for (int done = 0; done < PEOPLE; done += BATCH) {
                var batch = new ArrayList<DomainEventMessage<?>>();
                for (int i = 0; i < BATCH; i++) batch.add(registered(done + i));
                stored.add(CompletableFuture.runAsync(() -> events.publish(batch), pool));
            }
        }
        stored.forEach(CompletableFuture::join);
    }

    private boolean isThere() {
        var last = ana.get("/api/people?text=person" + (PEOPLE - 1)).body().path("people");
        var friends = ana.get("/api/friends").body().path("relatedPeople");
        return last.size() == 1 && friends.size() == FRIENDS;
    }

    private DomainEventMessage<AccountRegistered> registered(int number) {
        var account = new AccountId(Ids.next());
        people.add(account);
        var name = word() + " " + word();
        var event = new AccountRegistered(account, "person" + number, name, "person" + number + "@example.org");
        return new GenericDomainEventMessage<>("Account", account.value(), 0, event);
    }

    private String word() {
        var word = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private void befriend(EventStore events) {
        var me = new AccountId(ana.id());
        for (int f = 0; f < FRIENDS; f++) {
            var friend = people.get(f);
            var batch = new ArrayList<>(befriended(me, friend));
            for (int i = 0; i < FRIENDS_OF_EACH; i++)
                batch.addAll(befriended(friend, people.get(FRIENDS + f * FRIENDS_OF_EACH + i)));
            events.publish(batch);
        }
    }

    private static List<DomainEventMessage<?>> befriended(AccountId one, AccountId other) {
        var pair = FriendshipId.of(one, other);
        return List.of(
                new GenericDomainEventMessage<>(
                        "Friendship", pair.value(), 0, new FriendRequested(pair, one, other, "")),
                new GenericDomainEventMessage<>(
                        "Friendship", pair.value(), 1, new FriendRequestAccepted(pair, other, one)));
    }
}
