package parley.room.query;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.markdown.query.Markdown;
import parley.room.MessageQuery.Message;
import parley.room.RoomId;

/** Messages by number, as answers: buckets are read by computed keys, names come from memory. */
@Component
class Pages {

    private final MongoOperations mongo;
    private final Names names;
    private final Markdown markdown;

    Pages(MongoOperations mongo, Names names, Markdown markdown) {
        this.mongo = mongo;
        this.names = names;
        this.markdown = markdown;
    }

    /** The messages of a range of numbers, both ends included; one read. */
    List<Message> range(RoomView room, long from, long to) {
        if (from > to) return List.of();
        var found = buckets(HistoryView.idsOf(room.id, from, to));
        return answers(room, LongStream.rangeClosed(from, to).boxed().toList(), found);
    }

    /** The messages of these numbers in this order; one read. */
    List<Message> these(RoomView room, List<Long> numbers) {
        if (numbers.isEmpty()) return List.of();
        var ids = numbers.stream()
                .map(number -> HistoryView.idOf(room.id, number))
                .distinct()
                .toList();
        return answers(room, numbers, buckets(ids));
    }

    /** One message as it is in memory, for a frame. */
    Message fresh(String room, MessageView message) {
        var people = people(message).toList();
        try {
            return message.asAnswer(new RoomId(room), names.soon(people), this::render);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return message.asAnswer(new RoomId(room), names.of(people.stream()), this::render);
        }
    }

    private List<Message> answers(RoomView room, List<Long> numbers, Map<String, HistoryView> found) {
        var messages = numbers.stream()
                .filter(number -> number <= room.lastNumber)
                .flatMap(number -> Stream.ofNullable(found.get(HistoryView.idOf(room.id, number)))
                        .flatMap(bucket -> Stream.ofNullable(bucket.find(number))))
                .toList();
        var authors = names.of(messages.stream().flatMap(Pages::people));
        var id = new RoomId(room.id);
        return messages.stream()
                .map(message -> message.asAnswer(id, authors, this::render))
                .toList();
    }

    private Map<String, HistoryView> buckets(List<String> ids) {
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), HistoryView.class).stream()
                .collect(Collectors.toMap(bucket -> bucket.id, Function.identity()));
    }

    private String render(String source) {
        return markdown.render(source).html();
    }

    private static Stream<String> people(MessageView message) {
        var quoted = message.replyTo == null ? null : message.replyTo.author();
        var withdrawnBy = message.withdrawal == null ? null : message.withdrawal.by();
        return Stream.of(message.author, quoted, withdrawnBy).flatMap(Stream::ofNullable);
    }
}
