package parley.conversation.query;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has still to read in a conversation: whatever comes after their read position, but what they wrote themselves,
 * what people wrote whom they blocked, and what was withdrawn. It is derived whenever it is asked for, so nothing can count wrongly.
 *
 * @param count how many messages
 * @param mentions those among them that mention the person
 * @param without those after the read position that are not among them
 */
record Unread(long readNumber, long count, List<Long> mentions, List<Long> without) {

    static Unread in(
            ConversationView conversation,
            long readNumber,
            Stream<MarkedNumbersView> written,
            @Nullable MarkedNumbersView mentioning) {
        var without = Stream.concat(written.flatMap(Unread::numbers), conversation.withdrawn.stream())
                .filter(number -> number > readNumber && number <= conversation.lastNumber)
                .distinct()
                .sorted()
                .toList();
        var mentions = numbers(mentioning)
                .filter(number -> number > readNumber && number <= conversation.lastNumber && !without.contains(number))
                .toList();
        return new Unread(
                readNumber, Math.max(0, conversation.lastNumber - readNumber - without.size()), mentions, without);
    }

    private static Stream<Long> numbers(@Nullable MarkedNumbersView marked) {
        return marked == null ? Stream.empty() : marked.numbers().stream();
    }
}
