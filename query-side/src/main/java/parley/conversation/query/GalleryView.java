package parley.conversation.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.conversation.ConversationId;
import parley.conversation.MessageId;
import parley.conversation.MessageQuery.Author;
import parley.conversation.MessageQuery.GalleryItem;

/**
 * The messages of a conversation that came with files, numbered 50·k to 50·k+49 among themselves, as a gallery shows them: the
 * place of one that was withdrawn stays empty.
 */
@Document(GalleryView.COLLECTION)
record GalleryView(@Id String id, Map<String, Item> items) {

    static final String COLLECTION = "gallery";
    private static final int SIZE = 50;

    record Item(String message, long number, String author, Instant at, List<AttachmentView> attachments) {

        static Item of(MessageView message) {
            return new Item(message.id, message.number, message.author, message.at, message.attachments);
        }

        GalleryItem asAnswer(ConversationAccess access, Function<String, Author> authors) {
            return new GalleryItem(
                    new ConversationId(access.id()),
                    number,
                    new MessageId(message),
                    authors.apply(author),
                    at,
                    attachments.stream().map(AttachmentView::asAnswer).toList());
        }
    }

    static String idOf(String conversation, long place) {
        return conversation + ":" + place / SIZE;
    }

    static List<String> idsOf(String conversation, long from, long to) {
        return LongStream.rangeClosed(from / SIZE, to / SIZE)
                .mapToObj(page -> conversation + ":" + page)
                .toList();
    }

    static String fieldOf(long place) {
        return "items." + place;
    }
}
