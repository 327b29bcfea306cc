package parley.conversation.query;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.platform.projection.TrackedDocument;
import parley.platform.search.LetterFolding;

/**
 * Where a person stands in lists of members, which are read in the order of names. Kept beside these lists, because what
 * another projection has of the person may be older or newer than the event that lists them.
 */
@Document(MemberOrderView.COLLECTION)
class MemberOrderView extends TrackedDocument {

    static final String COLLECTION = "member_order";

    @Id
    final String id;

    String sortKey;

    MemberOrderView(String id) {
        this.id = id;
        this.sortKey = " " + id;
    }

    void name(@Nullable String name) {
        sortKey = LetterFolding.of(name == null ? "" : name) + " " + id;
    }

    RosterView in(String conversation) {
        return new RosterView(conversation + ":" + id, conversation, id, sortKey);
    }
}
