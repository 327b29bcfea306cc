package parley.conversation.query;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** One earlier wording of an edited message. */
@Document(VersionView.COLLECTION)
record VersionView(@Id String id, int revision, String text, Instant at) {

    static final String COLLECTION = "version";

    /** What a message says before it is edited. */
    static VersionView of(MessageView message) {
        var at = message.editedAt == null ? message.at : message.editedAt;
        return new VersionView(idOf(message.id, message.revision), message.revision, message.text, at);
    }

    /** @param to the first revision that is not asked for */
    static List<String> idsOf(String message, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(revision -> idOf(message, revision))
                .toList();
    }

    private static String idOf(String message, int revision) {
        return message + ":" + revision;
    }
}
