package parley.conversation.query;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** The messages of a conversation that came with files, numbered 100·k to 100·k+99 among themselves: which message each was. */
@Document(GalleryView.COLLECTION)
record GalleryView(@Id String id, Map<String, Long> numbers) {

    static final String COLLECTION = "gallery_1";
    private static final int SIZE = 100;

    static String idOf(String conversation, long place) {
        return conversation + ":" + place / SIZE;
    }

    static List<String> idsOf(String conversation, long from, long to) {
        return LongStream.rangeClosed(from / SIZE, to / SIZE)
                .mapToObj(page -> conversation + ":" + page)
                .toList();
    }
}
