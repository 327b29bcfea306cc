package parley.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** A batch whose write, or read, fails for what is in one document of it, on both engines. */
@SuppressWarnings("NullAway.Init")
class UnwritableTest extends OnBothEngines {

    private static final String TOO_LARGE = "x".repeat(17_000_000);

    /** One line after the other. */
    static class Book extends TrackedDocument {

        @Id
        final String id;

        Map<String, Object> lines = new HashMap<>();

        Book(String id) {
            this.id = id;
        }
    }

    record Line(String document, String name, Object text, TrackingToken token) implements DocumentEvent {

        @Override
        public String sequence() {
            return document + ":" + name;
        }

        @Override
        public boolean live() {
            return false;
        }
    }

    static final class Writing extends Batch<Line> {

        private final Documents<Book> books;

        Writing(MongoOperations mongo) {
            this.books = new Documents<>(mongo, Book.class, Book::new, book -> book.id);
        }

        @Override
        protected void read(List<Line> notes) {
            books.load(notes.stream().map(Line::document));
        }

        @Override
        protected void fold(Line line) {
            var book = books.get(line.document());
            if (covers(book, line)) return;
            book.lines.put(line.name(), line.text());
            took(book, line);
        }

        @Override
        protected void write() {
            books.write();
        }

        @Override
        protected void announce() {}
    }

    private DeadLetters letters;

    @ParameterizedTest
    @MethodSource("engines")
    void only_what_cannot_be_written_waits(MongoTemplate mongo) {
        begin(mongo);
        absorb(
                mongo,
                line(1, "one", "a", "first"),
                line(2, "two", "a", TOO_LARGE),
                line(3, "two", "b", "goes on"),
                line(4, "three", "a", "third"),
                line(5, "one", "b", "more"));
        absorb(mongo, line(6, "two", "a", "waits"));
        assertThat(lines(mongo, "one")).containsOnly(Map.entry("a", "first"), Map.entry("b", "more"));
        assertThat(lines(mongo, "two")).containsOnly(Map.entry("b", "goes on"));
        assertThat(lines(mongo, "three")).containsOnlyKeys("a");
        assertThat(waiting(mongo)).containsExactly("two:a");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void a_value_that_no_document_takes_is_the_fault_of_its_event(MongoTemplate mongo) {
        begin(mongo);
        absorb(mongo, line(1, "one", "a", "first"), line(2, "one", "b.c", "dots"), line(3, "one", "d", "last"));
        assertThat(lines(mongo, "one")).containsOnlyKeys("a", "d");
        assertThat(waiting(mongo)).containsExactly("one:b.c");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void a_document_that_cannot_be_read_stops_no_other(MongoTemplate mongo) {
        begin(mongo);
        mongo.getCollection(mongo.getCollectionName(Book.class))
                .insertOne(new org.bson.Document("_id", "one").append("lines", "no map"));
        absorb(mongo, line(1, "one", "a", "first"), line(2, "two", "a", "second"));
        assertThat(lines(mongo, "two")).containsOnlyKeys("a");
        assertThat(waiting(mongo)).isNotEmpty().allMatch(name -> name.startsWith("one"));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void many_of_them_among_many_are_all_found(MongoTemplate mongo) {
        begin(mongo);
        var all = IntStream.range(0, 200)
                .mapToObj(n -> line(n, "book-" + n % 7, "line-" + n, n % 50 == 3 ? TOO_LARGE : "text"))
                .toArray(Line[]::new);
        absorb(mongo, all);
        assertThat(waiting(mongo)).hasSize(4);
        var written =
                IntStream.range(0, 7).map(n -> lines(mongo, "book-" + n).size()).sum();
        assertThat(written).isEqualTo(196);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void what_somebody_else_has_written_meanwhile_is_no_fault_of_an_event(MongoTemplate mongo) {
        begin(mongo);
        var stale = new Documents<>(mongo, Book.class, Book::new, book -> book.id);
        stale.get("one").saw(new GlobalSequenceTrackingToken(1));
        absorb(mongo, line(1, "one", "a", "first"));
        assertThatThrownBy(stale::write).matches(FaultClassifier::arePassing);
    }

    private void begin(MongoTemplate mongo) {
        mongo.remove(new Query(), Book.class);
        mongo.remove(new Query(), BlockedDocument.class);
        mongo.remove(new Query(), StoredDeadLetter.class);
        letters = new DeadLetters(new DeadLetterStore(mongo, Clock.systemUTC()));
    }

    private void absorb(MongoTemplate mongo, Line... lines) {
        var events = Stream.of(lines)
                .<TrackedEventMessage<?>>map(line -> new GenericTrackedDomainEventMessage<>(
                        line.token(),
                        new GenericDomainEventMessage<>(
                                "All", "all", line.token().position().orElseThrow(), "")))
                .toList();
        var work = new BatchingUnitOfWork<>(events);
        var result = work.executeWithResult(() -> {
            Batch.current(Writing.class, () -> new Writing(mongo)).note(lines[events.indexOf(work.getMessage())]);
            if (work.isLastMessage()) Batch.writeAll("books", letters);
            return null;
        });
        if (result.isExceptional()) throw (RuntimeException) result.exceptionResult();
    }

    private static Line line(long at, String document, String name, Object text) {
        return new Line(document, name, text, new GlobalSequenceTrackingToken(at));
    }

    private static Map<String, Object> lines(MongoTemplate mongo, String id) {
        var book = mongo.findById(id, Book.class);
        return book == null ? Map.of() : book.lines;
    }

    private static Set<String> waiting(MongoTemplate mongo) {
        return new DeadLetterStore(mongo, Clock.systemUTC()).documents("books", 100);
    }
}
