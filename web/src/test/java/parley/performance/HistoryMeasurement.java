package parley.performance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import parley.conversation.ConversationId;
import parley.conversation.MessageEvent.MessageSent;
import parley.conversation.MessageId;
import parley.shared.AccountId;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.Visitor;

/**
 * Scenario e: the newest 50 messages, and 50 around a random number, in rooms of 1,000, 100,000 and a million messages.
 * The largest by {@code -Dmeasure.messages=1000000}.
 */
class HistoryMeasurement {

    private static final int BATCH = 500;
    private static final int WARM_UP = 500;
    private static final int ASKED = 1_000;

    private final Site site = Site.shared();
    private final Visitor ana = site.member("Ana");

    @Test
    void history_page() {
        var largest = Integer.getInteger("measure.messages", 100_000);
        for (var size : List.of(1_000, 10_000, 100_000, 1_000_000)) if (size <= largest) measure(size);
    }

    private void measure(int size) {
        var room = fill(size);
        var path = "/api/conversations/" + room + "/messages?limit=50&edge=";
        LongSupplier newest = () -> timed(path + "NEWEST");
        LongSupplier around = () ->
                timed(path + "AROUND&number=" + ThreadLocalRandom.current().nextInt(1, size + 1));
        for (var kind : Map.of("newest 50 of ", newest, "50 around a random one of ", around)
                .entrySet()) {
            ask(WARM_UP, kind.getValue());
            Figures.print(kind.getKey() + size, ask(ASKED, kind.getValue()));
        }
    }

    private static List<Long> ask(int times, LongSupplier question) {
        return LongStream.generate(question).limit(times).boxed().toList();
    }

    private long timed(String path) {
        var start = System.nanoTime();
        ana.get(path).expect(200);
        return System.nanoTime() - start;
    }

    /** The events as sending would have stored them, appended by the hundreds; the projection does its ordinary work. */
    private ConversationId fill(int size) {
        var room = new ConversationId(Ids.next());
        ana.put("/api/rooms/" + room, Map.of("name", "history-" + size, "topic", ""))
                .expect(201);
        var events = site.bean(EventStore.class);
        var author = new AccountId(ana.id());
        for (int done = 0; done < size; done += BATCH) {
            var batch = new ArrayList<DomainEventMessage<?>>();
            for (int i = 0; i < BATCH; i++) batch.add(sent(room, author, done + i));
            events.publish(batch);
        }
        await().atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> ana.get("/api/conversations/" + room)
                                .body()
                                .path("conversation")
                                .path("lastNumber")
                                .asInt()
                        == size);
        return room;
    }

    private static DomainEventMessage<MessageSent> sent(ConversationId room, AccountId author, int number) {
        var message = new MessageId(Ids.next());
        var text = "Message " + number + " says something of *ordinary* length, as people do when they talk.";
        var event = MessageSent.of(room, message, author, text);
        return new GenericDomainEventMessage<>("Message", message.value(), 0, event);
    }
}
