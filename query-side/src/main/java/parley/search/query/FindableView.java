package parley.search.query;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.account.AccountId;
import parley.shared.query.TrackedDocument;

/** A person as a search meets them. Whoever does not want to be found, or is gone, has no parts to be found by. */
@Document(FindableView.COLLECTION)
class FindableView extends TrackedDocument {

    static final String COLLECTION = "findable_1";

    @Id
    final String id;

    String username = "";
    String name = "";
    boolean hidden;
    boolean deactivated;
    List<String> parts = List.of();
    List<String> rooms = List.of();

    FindableView(String id) {
        this.id = id;
    }

    @Override
    public void saw(TrackingToken event) {
        super.saw(event);
        parts = isOpen() ? Parts.of(username, name) : List.of();
    }

    boolean isOpen() {
        return !hidden && !deactivated;
    }

    boolean contains(String folded) {
        return names().anyMatch(text -> text.contains(folded));
    }

    /** Smaller is nearer to what was sought: the whole name, the beginning of a word, anything else. */
    int distance(String folded) {
        if (names().anyMatch(text -> text.equals(" " + folded))) return 0;
        return names().anyMatch(text -> text.contains(" " + folded)) ? 1 : 2;
    }

    AccountId account() {
        return new AccountId(id);
    }

    private Stream<String> names() {
        return Stream.of(username, name).map(text -> " " + Parts.fold(text));
    }
}
