package parley.room.query;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.platform.projection.TrackedDocument;
import parley.platform.search.LetterFolding;
import parley.platform.search.Words;
import parley.room.MessageQuery.Author;
import parley.shared.AccountId;

/** What a person is called and looks like. */
@Document(NameView.COLLECTION)
class NameView extends TrackedDocument {

    static final String COLLECTION = "name_1";

    @Id
    final String id;

    String username = "";
    String folded = "";
    String name = "";

    /** The picture that everyone may see. */
    @Nullable
    String avatar;

    NameView(String id) {
        this.id = id;
    }

    void username(@Nullable String newUsername) {
        username = newUsername == null ? "" : newUsername;
        folded = Words.fold(username);
    }

    void name(@Nullable String newName) {
        name = newName == null ? "" : newName;
    }

    RosterView in(String room) {
        return new RosterView(room + ":" + id, room, id, username, name, LetterFolding.of(name) + " " + id);
    }

    Author asAuthor() {
        return new Author(new AccountId(id), username, name, username.isEmpty() ? null : avatar);
    }
}
