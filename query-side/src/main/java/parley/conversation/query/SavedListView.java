package parley.conversation.query;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.platform.projection.TrackedDocument;

/** How far somebody's list of saved messages has got: its lines go, and can't tell what was taken off it. */
@Document(SavedListView.COLLECTION)
class SavedListView extends TrackedDocument {

    static final String COLLECTION = "saved_list";

    @Id
    final String id;

    SavedListView(String id) {
        this.id = id;
    }
}
