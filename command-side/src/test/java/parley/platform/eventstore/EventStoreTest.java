package parley.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import parley.conversation.ConversationId;
import parley.room.RoomEvent.RoomRenamed;
import parley.shared.AccountId;
import parley.testing.WithEventStore;

@WithEventStore
@Import(EventStoreTest.Listener.class)
class EventStoreTest {

    @TempDir
    static Path data;

    @Autowired
    EventStore events;

    @Autowired
    EventStorageEngine engine;

    @Autowired
    TransactionManager transactions;

    @Autowired
    JdbcClient database;

    @Autowired
    Listener listener;

    @DynamicPropertySource
    static void dataDirectory(DynamicPropertyRegistry properties) {
        properties.add("parley.data", data::toString);
    }

    @Test
    void what_is_appended_is_read_again_as_it_was() {
        var room = anyRoom();
        append(renamed(room, 0, "Lobby"));
        assertThat(events.readEvents(room).asStream().<Object>map(event -> event.getPayload()))
                .containsExactly(new RoomRenamed(new ConversationId(room), AccountId.SYSTEM, "Lobby"));
    }

    @Test
    void a_second_creation_of_the_same_aggregate_is_recognised() {
        var room = anyRoom();
        append(renamed(room, 0, "first"));
        assertThatThrownBy(() -> append(renamed(room, 0, "second")))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(events.readEvents(room).asStream()).hasSize(1);
    }

    @Test
    void a_second_creation_within_a_batch_is_recognised() {
        var room = anyRoom();
        append(renamed(room, 0, "first"));
        assertThatThrownBy(() -> append(renamed(room, 0, "second"), renamed(room, 1, "third")))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void a_commit_is_on_the_disk_before_it_is_acknowledged() {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
    }

    @Test
    void the_database_asks_for_a_password_on_the_loopback_interface_alone() {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(data.resolve("events/pg_hba.conf")).content().doesNotContainPattern("(?m)^[^#].*trust");
    }

    @Test
    void transactions_are_those_of_the_database() {
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void a_pooled_processor_sees_an_event_at_once() throws Exception {
        var room = anyRoom();
        append(renamed(room, 0, "warm up"));
        listener.next(room);
        var took = new long[100];
        for (int n = 0; n < took.length; n++) {
            var before = System.nanoTime();
            append(renamed(room, n + 1L, "name " + n));
            listener.next(room);
            took[n] = System.nanoTime() - before;
        }
        Arrays.sort(took);

        assertThat(took[50]).isLessThan(TimeUnit.MILLISECONDS.toNanos(50));
    }

    @Test
    void events_are_read_in_the_order_of_their_numbers_and_not_of_their_commits() throws Exception {
        var before = events.createHeadToken();
        var slow = anyRoom();
        var quick = anyRoom();
        var slowOne = overtaken(slow, quick);
        var read = waiting(() -> readAfter(before));
        slowOne.commit();

        assertThat(read.get(10, TimeUnit.SECONDS)).containsExactly(slow, quick);
        listener.next(slow);
        listener.next(quick);
    }

    @Test
    void a_number_that_will_never_come_holds_nobody_up() throws Exception {
        var before = events.createHeadToken();
        var quick = anyRoom();
        var slowOne = overtaken(anyRoom(), quick);
        var read = waiting(() -> readAfter(before));
        slowOne.rollback();

        assertThat(read.get(10, TimeUnit.SECONDS)).containsExactly(quick);
        listener.next(quick);
    }

    @Test
    void whatever_many_store_at_once_is_heard_in_the_order_of_its_numbers() throws Exception {
        var rooms = Stream.generate(EventStoreTest::anyRoom).limit(8).toList();
        listener.heard.clear();
        listener.numbers.clear();
        try (var people = Executors.newCachedThreadPool()) {
            rooms.forEach(room -> people.execute(() -> {
                for (int n = 0; n < 250; n++) append(renamed(room, n, "name " + n));
            }));
        }
        for (int n = 0; n < 2_000; n++)
            assertThat(listener.heard.poll(10, TimeUnit.SECONDS)).isNotNull();

        assertThat(listener.numbers).isSorted();
    }

    /** Or a processor would say that it is up to date, and the site that it is ready. */
    @Test
    void nobody_is_told_that_nothing_is_left_while_something_waits() throws Exception {
        var before = events.createHeadToken();
        var slowOne = overtaken(anyRoom(), anyRoom());
        try (var stream = events.openStream(before)) {
            var more = waiting(() -> stream.hasNextAvailable());
            slowOne.commit();

            assertThat(more.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** While others are being stored all the time. */
    @Test
    void whoever_began_later_is_not_waited_for() throws Exception {
        var before = events.createHeadToken();
        var quick = anyRoom();
        var slowOne = overtaken(anyRoom(), quick);
        var read = waiting(() -> readAfter(before));
        slowOne.rollback();
        read.get(10, TimeUnit.SECONDS);

        var later = transactions.startTransaction();
        events.publish(renamed(anyRoom(), 0, "later"));
        var again = CompletableFuture.supplyAsync(() -> readAfter(before));
        assertThat(again.get(2, TimeUnit.SECONDS)).containsExactly(quick);
        later.rollback();
    }

    /** A transaction whose event has the lower number, while the other's is committed already. */
    private Transaction overtaken(String slow, String quick) {
        var transaction = transactions.startTransaction();
        events.publish(renamed(slow, 0, "slow"));
        CompletableFuture.runAsync(() -> append(renamed(quick, 0, "quick"))).join();
        return transaction;
    }

    /** Asked by somebody who is not in the transaction of this thread, and who gets no answer as long as that lasts. */
    private static <T> CompletableFuture<T> waiting(Supplier<T> question) {
        var answer = CompletableFuture.supplyAsync(question);
        assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        return answer;
    }

    private List<String> readAfter(TrackingToken token) {
        try (var found = engine.readEvents(token, false)) {
            return found.map(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
                    .toList();
        }
    }

    private String setting(String name) {
        return database.sql("show " + name).query(String.class).single();
    }

    private static String anyRoom() {
        return UUID.randomUUID().toString();
    }

    private static GenericDomainEventMessage<?> renamed(String room, long sequence, String name) {
        return new GenericDomainEventMessage<>(
                "Room", room, sequence, new RoomRenamed(new ConversationId(room), AccountId.SYSTEM, name));
    }

    private void append(GenericDomainEventMessage<?>... messages) {
        var work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(transactions);
        work.execute(() -> events.publish(List.of(messages)));
    }

    @ProcessingGroup("listener")
    static class Listener {

        private final BlockingQueue<RoomRenamed> heard = new LinkedBlockingQueue<>();
        private final List<Long> numbers = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(RoomRenamed event, TrackingToken token) {
            heard.add(event);
            numbers.add(token.position().orElseThrow());
        }

        void next(String room) throws InterruptedException {
            RoomRenamed event;
            do {
                event = heard.poll(10, TimeUnit.SECONDS);
                assertThat(event).isNotNull();
            } while (!event.room().value().equals(room));
        }
    }
}
