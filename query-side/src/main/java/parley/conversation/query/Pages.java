package parley.conversation.query;

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
import parley.conversation.MessageQuery.Author;
import parley.conversation.MessageQuery.Message;
import parley.people.query.PeopleDirectory;
import parley.platform.projection.ByKey;

/** Messages by number, as answers: buckets are read by computed keys, names come from memory. */
@Component
public class Pages {

    private final MongoOperations mongo;
    private final PeopleDirectory people;

    Pages(MongoOperations mongo, PeopleDirectory people) {
        this.mongo = mongo;
        this.people = people;
    }

    /** The messages of a range of numbers, both ends included; one read. */
    List<Message> range(ConversationAccess conversation, long from, long to) {
        if (from > to) return List.of();
        var found = buckets(HistoryView.idsOf(conversation.id(), from, to));
        return answers(LongStream.rangeClosed(from, to).boxed().flatMap(number -> find(conversation, number, found)));
    }

    /** The messages of these numbers in this order; one read. */
    public List<Message> these(ConversationAccess conversation, List<Long> numbers) {
        if (numbers.isEmpty()) return List.of();
        var ids = numbers.stream()
                .map(number -> HistoryView.idOf(conversation.id(), number))
                .distinct()
                .toList();
        var found = buckets(ids);
        return answers(numbers.stream().flatMap(number -> find(conversation, number, found)));
    }

    /** The first message of each of these conversations that has one; one read. */
    public Map<String, Message> firsts(List<ConversationAccess> conversations) {
        var found = buckets(conversations.stream()
                .map(conversation -> HistoryView.idOf(conversation.id(), 1))
                .toList());
        return answers(conversations.stream().flatMap(conversation -> find(conversation, 1, found))).stream()
                .collect(Collectors.toMap(message -> message.conversation().value(), Function.identity()));
    }

    /** Those of these messages that stand in one of these conversations and may be read there, by id; one read. */
    Map<String, Message> byId(Map<String, ConversationAccess> conversations, List<String> messages) {
        if (messages.isEmpty()) return Map.of();
        var where = Criteria.where(HistoryView.MESSAGE_IDS).in(messages);
        var found = mongo.find(Query.query(where), HistoryView.class).stream()
                .flatMap(bucket -> Stream.ofNullable(conversations.get(bucket.conversation))
                        .flatMap(conversation -> messages.stream()
                                .flatMap(message -> Stream.ofNullable(bucket.find(message)))
                                .map(message -> new Found(conversation, message))));
        return answers(found).stream()
                .collect(Collectors.toMap(message -> message.id().value(), Function.identity()));
    }

    private record Found(ConversationAccess conversation, MessageView message) {}

    private static Stream<Found> find(ConversationAccess conversation, long number, Map<String, HistoryView> buckets) {
        return Stream.ofNullable(buckets.get(HistoryView.idOf(conversation.id(), number)))
                .flatMap(bucket -> Stream.ofNullable(bucket.find(number)))
                .map(message -> new Found(conversation, message));
    }

    /** Every message that anybody is answered comes through here: what a person may not read is left out. */
    private List<Message> answers(Stream<Found> found) {
        var shown = found.filter(one -> one.conversation().shows(one.message().number))
                .toList();
        var authors =
                people.of(shown.stream().flatMap(one -> one.message().people())).andThen(Author::of);
        return shown.stream()
                .map(one -> one.message().asAnswer(one.conversation(), authors))
                .toList();
    }

    private Map<String, HistoryView> buckets(List<String> ids) {
        return ByKey.find(mongo, ids, HistoryView.class, bucket -> bucket.id);
    }
}
