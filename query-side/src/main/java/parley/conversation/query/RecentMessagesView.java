package parley.conversation.query;

import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.shared.Bound;

/**
 * Where a person spoke last in public conversations. Only places: what was said there, and whether it still is, its conversation knows.
 *
 * @param places each when it was, as a position among all events, a conversation and a number; the newest last
 */
@Document(RecentMessagesView.COLLECTION)
public record RecentMessagesView(@Id String id, List<String> places) {

    static final String COLLECTION = "said";

    /** So that some are left to show when others were withdrawn. */
    @Bound
    static final int MOST = 20;

    static String place(TrackingToken at, String conversation, long number) {
        return "%016x %s:%d".formatted(at.position().orElseThrow(), conversation, number);
    }

    public List<MessagePlace> newestFirst() {
        return places.reversed().stream().map(RecentMessagesView::place).toList();
    }

    private static MessagePlace place(String place) {
        var cut = place.lastIndexOf(':');
        return new MessagePlace(place.substring(place.indexOf(' ') + 1, cut), Long.parseLong(place.substring(cut + 1)));
    }
}
