package parley.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import parley.ParleyApplication;
import parley.account.AccountEvent.AccountRegistered;
import parley.conversation.ConversationId;
import parley.conversation.MembershipEvent.ConversationJoined;
import parley.conversation.MembershipId;
import parley.conversation.MessageEvent.MessageSent;
import parley.conversation.MessageId;
import parley.shared.AccountId;

/** Appends the events that sending would have stored, by the hundreds, and lets the projections do their ordinary work. */
final class Filler implements AutoCloseable {

    private static final int BATCH = 500;
    private static final int PEOPLE_PER_BATCH = 100;
    private static final int WRITERS = 12;

    private final ConfigurableApplicationContext site;

    Filler(Path data) {
        site = new SpringApplicationBuilder(ParleyApplication.class)
                .registerShutdownHook(false)
                .run("--server.port=0", "--server.address=127.0.0.1", "--parley.data=" + data);
    }

    /** Returns when every read model shows them. */
    void fill(String room, String author, int count) throws InterruptedException {
        var events = site.getBean(EventStore.class);
        for (int done = 0; done < count; done += BATCH) {
            var batch = new ArrayList<DomainEventMessage<?>>();
            for (int i = done; i < Math.min(count, done + BATCH); i++) batch.add(sent(room, author, i));
            events.publish(batch);
        }
        awaitProjections(events);
    }

    /** So many more people in the lobby, as signing up would have stored them; returns when every read model knows them. */
    void signUp(int count) throws InterruptedException {
        var events = site.getBean(EventStore.class);
        var welcome = site.getBean(EventProcessingConfiguration.class)
                .eventProcessor("welcome", StreamingEventProcessor.class)
                .orElseThrow();
        welcome.shutDown();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) { // everybody's key is a transaction of its own
            for (int done = 0; done < count; done += PEOPLE_PER_BATCH) {
                var first = done;
                writers.execute(() -> events.publish(IntStream.range(first, first + PEOPLE_PER_BATCH)
                        .boxed()
                        .flatMap(Filler::signedUp)
                        .toList()));
            }
        }
        welcome.resetTokens(StreamableMessageSource::createHeadToken);
        welcome.start();
        awaitProjections(events);
    }

    private void awaitProjections(EventStore events) throws InterruptedException {
        var head = events.createHeadToken();
        while (!processors().stream()
                .flatMap(processor -> processor.processingStatus().values().stream())
                .map(EventTrackerStatus::getTrackingToken)
                .allMatch(token -> token != null && token.covers(head))) Thread.sleep(200);
    }

    @Override
    public void close() {
        site.close();
    }

    private List<StreamingEventProcessor> processors() {
        return site.getBean(EventProcessingConfiguration.class).eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .toList();
    }

    private static Stream<DomainEventMessage<?>> signedUp(int number) {
        var account = new AccountId(Workbench.id());
        var lobby = MembershipId.of(ConversationId.LOBBY, account);
        var name = "filler" + number;
        var registered = new AccountRegistered(account, name, "Filler " + number, name + "@example.org");
        return Stream.of(
                new GenericDomainEventMessage<>("Account", account.value(), 0, registered),
                new GenericDomainEventMessage<>(
                        "Membership", lobby.value(), 0, new ConversationJoined(lobby, ConversationId.LOBBY, account)));
    }

    private static DomainEventMessage<MessageSent> sent(String room, String author, int number) {
        var message = new MessageId(Workbench.id());
        var event = MessageSent.of(new ConversationId(room), message, new AccountId(author), Deliveries.text(number));
        return new GenericDomainEventMessage<>("Message", message.value(), 0, event);
    }
}
