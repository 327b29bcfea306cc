package parley.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.platform.mongo.MongoInMemory;

class DocumentProjectionTest {

    /** Line after line of what was told of it. */
    @Document("page")
    static class Page extends TrackedDocument {

        @Id
        final String id;

        List<String> lines = List.of();

        Page(String id) {
            this.id = id;
        }
    }

    @Document("note")
    static class Note extends TrackedDocument {

        @Id
        final String id;

        String text = "";

        Note(String id) {
            this.id = id;
        }
    }

    /** Adds a line to a page; one that is bad can't be added. */
    record LineAdded(String page, String part, String line) {}

    final MongoTemplate mongo = new MongoInMemory().template();
    final List<String> told = new ArrayList<>();
    final List<Object> causes = new ArrayList<>();
    final List<Set<String>> written = new ArrayList<>();
    final List<LineAdded> history = new ArrayList<>();
    final DocumentProjection<Page, Announcements<String>> pages = DocumentProjection.of(
                    mongo, Page.class, Page::new, page -> page.id)
            .whenWritten(ids -> written.add(Set.copyOf(ids)))
            .announcing((page, cause) -> {
                told.add(page);
                causes.add(cause.get("line"));
            });
    final DeadLetters letters = new DeadLetters(new DeadLetterStore(mongo, Clock.systemUTC()));
    boolean mended;

    @Test
    void each_document_takes_its_events_in_their_order() {
        happened(line("one", "a", "first"), line("two", "a", "other"), line("one", "b", "second"));
        deliver(0, 3, false);
        assertThat(lines("one")).containsExactly("first", "second");
        assertThat(lines("two")).containsExactly("other");
    }

    @Test
    void an_event_that_comes_again_is_neither_taken_nor_told_again() {
        happened(line("one", "a", "first"), line("one", "a", "second"));
        deliver(0, 2, false);
        deliver(0, 1, false);
        deliver(0, 2, false);
        assertThat(lines("one")).containsExactly("first", "second");
        assertThat(told).containsExactly("one");
    }

    @Test
    void what_several_events_of_a_batch_tell_is_told_once() {
        happened(line("one", "a", "first"), line("two", "a", "other"), line("one", "a", "second"));
        deliver(0, 3, false);
        assertThat(told).containsExactly("one", "two");
        assertThat(causes).as("the first that tells it").containsExactly("first", "other");
    }

    @Test
    void what_is_replayed_is_told_to_nobody_and_what_follows_is() {
        happened(line("one", "a", "first"), line("two", "a", "other"));
        deliver(0, 2, true);
        assertThat(lines("one")).containsExactly("first");
        assertThat(told).isEmpty();
        happened(line("one", "a", "second"));
        deliver(2, 3, false);
        assertThat(told).containsExactly("one");
    }

    @Test
    void nothing_is_told_before_the_commit() {
        happened(line("one", "a", "first"));
        var work = new BatchingUnitOfWork<>(messages(0, 1, false));
        work.onPrepareCommit(_ -> assertThat(told).isEmpty());
        work.afterCommit(_ -> assertThat(lines("one")).containsExactly("first"));
        run(work, this::change);
        assertThat(told).containsExactly("one");
    }

    @Test
    void where_a_change_fails_its_part_waits_and_all_else_goes_on() {
        happened(
                line("one", "a", "first"),
                line("one", "b", "bad"),
                line("one", "b", "waits"),
                line("one", "a", "second"),
                line("two", "b", "other"));
        deliver(0, 5, false);
        assertThat(lines("one")).containsExactly("first", "second");
        assertThat(lines("two")).containsExactly("other");
        assertThat(waiting()).containsExactly("one:b");
        assertThat(told).as("each once, though it was tried twice").containsExactly("one", "two");
    }

    @Test
    void where_a_change_of_the_whole_fails_all_of_the_document_waits() {
        happened(line("one", "", "bad"), line("one", "a", "waits"), line("two", "", "other"));
        deliver(0, 3, false);
        assertThat(lines("one")).isEmpty();
        assertThat(lines("two")).containsExactly("other");
        assertThat(waiting()).containsExactly("one");
    }

    @Test
    void what_waited_is_taken_and_told_once_when_it_is_tried_again() {
        happened(line("one", "b", "bad"), line("one", "b", "waits"), line("one", "a", "goes on"));
        deliver(0, 3, false);
        told.clear();
        mended = true;
        assertThat(retry("one:b", 0, 2)).as("some waits again").isFalse();
        retry("one:b", 0, 2);
        assertThat(lines("one")).containsExactly("goes on", "bad", "waits");
        assertThat(told).containsExactly("one");
    }

    @Test
    void whoever_remembers_documents_hears_of_those_that_a_repeated_batch_finds_written() {
        happened(line("one", "a", "first"));
        deliver(0, 1, false);
        deliver(0, 1, false);
        assertThat(written).containsExactly(Set.of("one"), Set.of("one"));
    }

    @Test
    void effects_are_written_before_the_documents_and_announced_after_them() {
        var steps = new ArrayList<String>();
        var withEffects = pages.with(() -> new BatchEffects() {
            @Override
            public void because(EventContext event) {
                steps.add("because of " + event.token().position().orElseThrow());
            }

            @Override
            public void write() {
                steps.add("write over " + lines("one"));
            }

            @Override
            public void announce() {
                steps.add("announce " + lines("one"));
            }
        });
        happened(line("one", "a", "first"));
        for (var times = 0; times < 2; times++)
            run(
                    new BatchingUnitOfWork<>(messages(0, 1, false)),
                    line -> withEffects.change(line.page(), line.part(), page -> add(page, line)));
        assertThat(steps).containsExactly("because of 0", "write over []", "announce [first]", "announce [first]");
    }

    @Test
    void two_projections_in_one_unit_of_work_keep_to_themselves() {
        var notes = DocumentProjection.of(mongo, Note.class, Note::new, note -> note.id);
        happened(line("one", "a", "first"));
        run(new BatchingUnitOfWork<>(messages(0, 1, false)), line -> {
            change(line);
            notes.change(line.page(), "", note -> note.text = line.line());
        });
        assertThat(lines("one")).containsExactly("first");
        assertThat(mongo.findById("one", Note.class))
                .extracting(note -> note.text)
                .isEqualTo("first");
    }

    private void happened(LineAdded... lines) {
        history.addAll(List.of(lines));
    }

    private void deliver(int from, int to, boolean replay) {
        run(new BatchingUnitOfWork<>(messages(from, to, replay)), this::change);
    }

    private void change(LineAdded event) {
        pages.change(event.page(), event.part(), (page, changed) -> {
            add(page, event);
            changed.add(event.page());
        });
    }

    private void add(Page page, LineAdded event) {
        if (event.line().equals("bad") && !mended) throw new IllegalStateException("no such line");
        page.lines = Lists.with(page.lines, event.line());
    }

    private boolean retry(String waiting, int from, int to) {
        var work = new BatchingUnitOfWork<>(messages(from, to, false));
        var result = work.executeWithResult(() -> {
            change((LineAdded) work.getMessage().getPayload());
            return work.isLastMessage() && Batch.retry("pages", letters, waiting);
        });
        if (result.isExceptional()) throw (RuntimeException) result.exceptionResult();
        return result.getPayload();
    }

    private void run(BatchingUnitOfWork<TrackedEventMessage<?>> work, Consumer<LineAdded> handler) {
        var result = work.executeWithResult(() -> {
            handler.accept((LineAdded) work.getMessage().getPayload());
            if (work.isLastMessage()) Batch.writeAll("pages", letters);
            return null;
        });
        if (result.isExceptional()) throw (RuntimeException) result.exceptionResult();
    }

    private List<TrackedEventMessage<?>> messages(int from, int to, boolean replay) {
        return IntStream.range(from, to)
                .<TrackedEventMessage<?>>mapToObj(at -> new GenericTrackedDomainEventMessage<>(
                        token(at, replay),
                        new GenericDomainEventMessage<>(
                                "All",
                                "all",
                                at,
                                history.get(at),
                                Map.of("line", history.get(at).line()))))
                .toList();
    }

    private static TrackingToken token(int at, boolean replay) {
        var token = new GlobalSequenceTrackingToken(at);
        return replay ? ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(1_000), token) : token;
    }

    private static LineAdded line(String page, String part, String line) {
        return new LineAdded(page, part, line);
    }

    private List<String> lines(String id) {
        var page = mongo.findById(id, Page.class);
        return page == null ? List.of() : page.lines;
    }

    private Set<String> waiting() {
        return new DeadLetterStore(mongo, Clock.systemUTC()).documents("pages", 100);
    }
}
