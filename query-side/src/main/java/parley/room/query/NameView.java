package parley.room.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.account.AccountId;
import parley.room.MessageQuery.Author;
import parley.shared.query.TrackedDocument;
import parley.shared.query.Words;

/** What a person is called and looks like, and in which rooms that shows. */
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

    List<String> rooms = List.of();

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
        return new RosterView(room + ":" + id, room, id, username, name, Words.fold(name) + " " + id);
    }

    Author asAuthor() {
        return new Author(new AccountId(id), username, name, username.isEmpty() ? null : avatar);
    }
}
