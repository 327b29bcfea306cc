package parley.room.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.account.Actor;
import parley.markdown.query.Markdown;
import parley.room.MessageId;
import parley.room.MessageQuery.*;
import parley.room.MessageQuery.Message.State;
import parley.room.MessageRejection;
import parley.room.RoomId;
import parley.shared.CommandRejected;
import parley.shared.query.ByKey;

/** Answers what can be asked about messages: a room, the buckets that arithmetic names, and nothing that grows. */
@Component
class MessageQueries {

    private static final int MOST_MESSAGES = 200;
    private static final int MOST_CHANGES = 500;
    private static final int MOST_IN_GALLERY = 100;

    private final MongoOperations mongo;
    private final RoomVisibility visibility;
    private final Pages pages;
    private final Markdown markdown;

    MessageQueries(MongoOperations mongo, RoomVisibility visibility, Pages pages, Markdown markdown) {
        this.mongo = mongo;
        this.visibility = visibility;
        this.pages = pages;
        this.markdown = markdown;
    }

    @QueryHandler
    Messages handle(RoomHistory query) {
        var sight = visibility.require(query.room(), query.by());
        var window = Window.of(query, sight, MOST_MESSAGES);
        return messages(sight, pages.range(sight, window.from(), window.to()));
    }

    @QueryHandler
    Changes handle(ChangesAfter query) {
        var sight = visibility.require(query.room(), query.by());
        var room = sight.room();
        var from = Math.max(0, query.change());
        var upTo = Math.min(from + Math.clamp(query.limit(), 1, MOST_CHANGES), room.lastChange);
        if (upTo <= from) return new Changes(List.of(), Math.min(from, room.lastChange), room.lastChange);
        return new Changes(pages.these(sight, changed(room, from + 1, upTo)), upTo, room.lastChange);
    }

    @QueryHandler
    Messages handle(PinnedMessages query) {
        var sight = visibility.require(query.room(), query.by());
        return messages(sight, pages.these(sight, sight.room().pins));
    }

    @QueryHandler
    Message handle(MessageById query) {
        return message(query.room(), query.message(), query.by());
    }

    @QueryHandler
    Versions handle(MessageVersions query) {
        var message = message(query.room(), query.message(), query.by());
        if (message.state() != State.SHOWN) return new Versions(List.of());
        var earlier = mongo.findById(query.message().value(), VersionsView.class);
        var versions = new ArrayList<Version>();
        for (var revision = 0; earlier != null && revision < message.revision(); revision++) {
            var wording = earlier.wordings().get(Integer.toString(revision));
            if (wording != null) versions.add(version(revision, wording, versions));
        }
        var editedAt = message.editedAt() == null ? message.at() : message.editedAt();
        versions.add(version(message.revision(), new VersionsView.Earlier(message.text(), editedAt), versions));
        return new Versions(versions);
    }

    @QueryHandler
    SnippetText handle(SnippetOf query) {
        var message = message(query.room(), query.message(), query.by());
        var snippet = message.snippet() == null
                ? null
                : mongo.findById(query.message().value(), SnippetDocument.class);
        if (snippet == null) throw new CommandRejected(MessageRejection.NO_SUCH_MESSAGE);
        var html = markdown.highlight(snippet.text(), snippet.language());
        return new SnippetText(snippet.name(), snippet.language(), snippet.text(), html);
    }

    @QueryHandler
    Gallery handle(RoomMedia query) {
        var sight = visibility.require(query.room(), query.by());
        var room = sight.room();
        var newest = query.before() <= 0 ? room.withMedia : Math.min(query.before() - 1, room.withMedia);
        var from = Math.max(1, newest - Math.clamp(query.limit(), 1, MOST_IN_GALLERY) + 1);
        if (newest < from) return new Gallery(List.of(), 0);
        var shown = pages.these(sight, exhibited(room, from, newest)).stream()
                .filter(message -> !message.attachments().isEmpty())
                .toList();
        return new Gallery(shown, from == 1 ? 0 : from);
    }

    @QueryHandler
    Rendered handle(Preview query) {
        return new Rendered(markdown.render(query.text()).html());
    }

    private static Messages messages(Sight sight, List<Message> found) {
        return new Messages(found, sight.room().lastNumber, sight.room().lastChange);
    }

    private Message message(RoomId id, MessageId message, Actor by) {
        var sight = visibility.require(id, by);
        var number = numberOf(message, id);
        var found = number == null ? List.<Message>of() : pages.range(sight, number, number);
        if (found.isEmpty()) throw new CommandRejected(MessageRejection.NO_SUCH_MESSAGE);
        return found.getFirst();
    }

    private @Nullable Long numberOf(MessageId message, RoomId room) {
        var where = Criteria.where(HistoryView.MESSAGE_IDS).is(message.value());
        var bucket = mongo.findOne(Query.query(where), HistoryView.class);
        var found = bucket == null || !bucket.room.equals(room.value()) ? null : bucket.find(message.value());
        return found == null ? null : found.number;
    }

    /** Which messages these changes were made to, each once, in order of its last one. */
    private List<Long> changed(RoomView room, long from, long to) {
        var log = ByKey.find(mongo, ChangesView.idsOf(room.id, from, to), ChangesView.class);
        var latestFirst = new LinkedHashSet<Long>();
        LongStream.iterate(to, change -> change >= from, change -> change - 1)
                .mapToObj(Long::toString)
                .flatMap(change -> log.stream()
                        .flatMap(page -> Stream.ofNullable(page.numbers().get(change)))
                        .mapToLong(Long::longValue)
                        .boxed())
                .forEach(latestFirst::add);
        return List.copyOf(latestFirst).reversed();
    }

    /** Which messages came with files, newest first. */
    private List<Long> exhibited(RoomView room, long from, long to) {
        var pages = ByKey.find(mongo, GalleryView.idsOf(room.id, from, to), GalleryView.class);
        return LongStream.iterate(to, place -> place >= from, place -> place - 1)
                .mapToObj(Long::toString)
                .flatMap(place -> pages.stream()
                        .flatMap(page -> Stream.ofNullable(page.numbers().get(place))))
                .toList();
    }

    private Version version(int revision, VersionsView.Earlier wording, List<Version> before) {
        var html =
                wording.text().isEmpty() ? "" : markdown.render(wording.text()).html();
        var diff = before.isEmpty() ? "" : markdown.diff(before.getLast().text(), wording.text());
        return new Version(revision, wording.at(), wording.text(), html, diff);
    }
}
