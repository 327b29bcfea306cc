package parley.room.query;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.people.query.PeopleDirectory;
import parley.platform.projection.ByKey;
import parley.room.MessageQuery.Author;
import parley.room.MessageQuery.Message;

/** Messages by number, as answers: buckets are read by computed keys, names come from memory. */
@Component
class Pages {

    private final MongoOperations mongo;
    private final PeopleDirectory directory;

    Pages(MongoOperations mongo, PeopleDirectory directory) {
        this.mongo = mongo;
        this.directory = directory;
    }

    /** The messages of a range of numbers, both ends included; one read. */
    List<Message> range(ConversationAccess room, long from, long to) {
        if (from > to) return List.of();
        var found = buckets(HistoryView.idsOf(room.id(), from, to));
        return answers(room, LongStream.rangeClosed(from, to).boxed().toList(), found);
    }

    /** The messages of these numbers in this order; one read. */
    List<Message> these(ConversationAccess room, List<Long> numbers) {
        if (numbers.isEmpty()) return List.of();
        var ids = numbers.stream()
                .map(number -> HistoryView.idOf(room.id(), number))
                .distinct()
                .toList();
        return answers(room, numbers, buckets(ids));
    }

    /** The first message of each of these rooms that has one; one read. */
    Map<String, Message> firsts(List<ConversationAccess> rooms) {
        var found = buckets(
                rooms.stream().map(room -> HistoryView.idOf(room.id(), 1)).toList());
        return rooms.stream()
                .flatMap(room -> answers(room, List.of(1L), found).stream())
                .collect(Collectors.toMap(message -> message.room().value(), Function.identity()));
    }

    /** One message as it is in memory, for a frame. */
    Message fresh(ConversationAccess room, MessageView message) {
        var people = people(message).toList();
        try {
            return message.asAnswer(room, directory.soon(people).andThen(Author::of));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return message.asAnswer(room, directory.of(people.stream()).andThen(Author::of));
        }
    }

    /** Every message that anybody is answered comes through here: what a person may not read is left out. */
    private List<Message> answers(ConversationAccess room, List<Long> numbers, Map<String, HistoryView> found) {
        var messages = numbers.stream()
                .filter(room::shows)
                .flatMap(number -> Stream.ofNullable(found.get(HistoryView.idOf(room.id(), number)))
                        .flatMap(bucket -> Stream.ofNullable(bucket.find(number))))
                .toList();
        var authors = directory.of(messages.stream().flatMap(Pages::people)).andThen(Author::of);
        return messages.stream().map(message -> message.asAnswer(room, authors)).toList();
    }

    private Map<String, HistoryView> buckets(List<String> ids) {
        return ByKey.find(mongo, ids, HistoryView.class, bucket -> bucket.id);
    }

    private static Stream<String> people(MessageView message) {
        var quoted = message.replyTo == null ? null : message.replyTo.author();
        var withdrawnBy = message.withdrawal == null ? null : message.withdrawal.by();
        return Stream.of(message.author, quoted, withdrawnBy).flatMap(Stream::ofNullable);
    }
}
