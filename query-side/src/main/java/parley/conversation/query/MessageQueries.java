package parley.conversation.query;

import java.util.ArrayList;
import java.util.Comparator;
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
import parley.conversation.ConversationId;
import parley.conversation.MessageId;
import parley.conversation.MessageQuery.*;
import parley.conversation.MessageQuery.Message.State;
import parley.conversation.MessageRejection;
import parley.markdown.query.Markdown;
import parley.platform.projection.ByKey;
import parley.shared.Actor;
import parley.shared.Bound;
import parley.shared.CommandRejected;

/** Answers what can be asked about messages: a conversation, the buckets that arithmetic names, and nothing that grows. */
@Component
class MessageQueries {

    @Bound
    private static final int MOST_MESSAGES = 200;

    @Bound
    private static final int MOST_VERSIONS = 50;

    /** In characters, of all of them. */
    @Bound
    private static final int MOST_OF_VERSIONS = 200_000;

    @Bound
    private static final int MOST_CHANGES = 500;

    private final MongoOperations mongo;
    private final ConversationVisibility visibility;
    private final Pages pages;
    private final Markdown markdown;

    MessageQueries(MongoOperations mongo, ConversationVisibility visibility, Pages pages, Markdown markdown) {
        this.mongo = mongo;
        this.visibility = visibility;
        this.pages = pages;
        this.markdown = markdown;
    }

    @QueryHandler
    Messages handle(History query) {
        var access = visibility.require(query.conversation(), query.by());
        var window = NumberRange.of(query, access, MOST_MESSAGES);
        return messages(access, pages.range(access, window.from(), window.to()));
    }

    @QueryHandler
    Changes handle(ChangesAfter query) {
        var access = visibility.require(query.conversation(), query.by());
        var conversation = access.conversation();
        var from = Math.max(0, query.change());
        var upTo = Math.min(from + Math.clamp(query.limit(), 1, MOST_CHANGES), conversation.lastChange);
        if (upTo <= from)
            return new Changes(List.of(), Math.min(from, conversation.lastChange), conversation.lastChange);
        return new Changes(pages.these(access, changed(conversation, from + 1, upTo)), upTo, conversation.lastChange);
    }

    @QueryHandler
    Messages handle(PinnedMessages query) {
        var access = visibility.require(query.conversation(), query.by());
        return messages(access, pages.these(access, access.conversation().pins));
    }

    @QueryHandler
    Message handle(MessageById query) {
        return message(query.conversation(), query.message(), query.by());
    }

    @QueryHandler
    Versions handle(MessageVersions query) {
        var message = message(query.conversation(), query.message(), query.by());
        if (message.state() != State.SHOWN) return new Versions(List.of());
        var wordings = new ArrayList<VersionView>(earlier(message));
        var editedAt = message.editedAt() == null ? message.at() : message.editedAt();
        wordings.add(new VersionView("", message.revision(), message.text(), editedAt));
        var versions = new ArrayList<Version>();
        for (var wording : newest(wordings)) versions.add(version(wording, versions));
        return new Versions(versions);
    }

    private List<VersionView> earlier(Message message) {
        var from = Math.max(0, message.revision() - MOST_VERSIONS);
        var ids = VersionView.idsOf(message.id().value(), from, message.revision());
        return ByKey.find(mongo, ids, VersionView.class).stream()
                .sorted(Comparator.comparingInt(VersionView::revision))
                .toList();
    }

    /** As many of the last as an answer should hold; the present one always. */
    private static List<VersionView> newest(List<VersionView> wordings) {
        var first = wordings.size() - 1;
        for (long size = 0; first > 0; first--) {
            size += wordings.get(first).text().length();
            if (size > MOST_OF_VERSIONS) break;
        }
        return wordings.subList(first, wordings.size());
    }

    @QueryHandler
    SnippetText handle(SnippetOf query) {
        var message = message(query.conversation(), query.message(), query.by());
        var snippet = message.snippet() == null
                ? null
                : mongo.findById(query.message().value(), SnippetDocument.class);
        if (snippet == null) throw new CommandRejected(MessageRejection.NO_SUCH_MESSAGE);
        var html = markdown.highlight(snippet.text(), snippet.language());
        return new SnippetText(snippet.name(), snippet.language(), snippet.text(), html);
    }

    @QueryHandler
    Rendered handle(Preview query) {
        return new Rendered(markdown.render(query.text()).html());
    }

    private static Messages messages(ConversationAccess access, List<Message> found) {
        return new Messages(found, access.conversation().lastNumber, access.conversation().lastChange);
    }

    private Message message(ConversationId id, MessageId message, Actor by) {
        var access = visibility.require(id, by);
        var number = numberOf(message, id);
        var found = number == null ? List.<Message>of() : pages.range(access, number, number);
        if (found.isEmpty()) throw new CommandRejected(MessageRejection.NO_SUCH_MESSAGE);
        return found.getFirst();
    }

    private @Nullable Long numberOf(MessageId message, ConversationId conversation) {
        var where = Criteria.where(HistoryView.MESSAGE_IDS).is(message.value());
        var bucket = mongo.findOne(Query.query(where), HistoryView.class);
        var found = bucket == null || !bucket.conversation.equals(conversation.value())
                ? null
                : bucket.find(message.value());
        return found == null ? null : found.number;
    }

    /** Which messages these changes were made to, each once, in order of its last one. */
    private List<Long> changed(ConversationView conversation, long from, long to) {
        var log = ByKey.find(mongo, ChangesView.idsOf(conversation.id, from, to), ChangesView.class);
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

    private Version version(VersionView wording, List<Version> before) {
        var html =
                wording.text().isEmpty() ? "" : markdown.render(wording.text()).html();
        var diff = before.isEmpty() ? "" : markdown.diff(before.getLast().text(), wording.text());
        return new Version(wording.revision(), wording.at(), wording.text(), html, diff);
    }
}
