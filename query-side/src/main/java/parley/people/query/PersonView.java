package parley.people.query;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.account.AccountQuery.Person;
import parley.platform.projection.TrackedDocument;
import parley.platform.search.Words;
import parley.shared.AccountId;
import parley.shared.Role;

/** A person as everybody may know them. */
@Document(PersonView.COLLECTION)
class PersonView extends TrackedDocument {

    static final String COLLECTION = "person_1";

    @Id
    final String id;

    /** When and under which id the person came: what lists of all people are sorted by. */
    String registration = "";

    String username = "";
    String folded = "";
    String name = "";
    List<Role> roles = List.of(Role.MEMBER);
    boolean deactivated;

    /** The picture that everyone signed in may see. */
    @Nullable
    String avatar;

    /** Whether they don't want to be found by people who don't know them. */
    boolean hidden;

    Instant registeredAt = Instant.EPOCH;

    PersonView(String id) {
        this.id = id;
    }

    void registered(@Nullable String newUsername, @Nullable String newName, Instant at) {
        username = newUsername == null ? "" : newUsername;
        folded = Words.fold(username);
        registeredAt = at;
        registration = "%016x %s".formatted(at.toEpochMilli(), id);
        name(newName);
    }

    void name(@Nullable String newName) {
        name = newName == null ? "" : newName;
    }

    /** Of somebody who was erased no face is shown either. */
    Person asAnswer() {
        var face = username.isEmpty() ? null : avatar;
        var inOrder =
                Collections.unmodifiableSet(new LinkedHashSet<>(roles)); // Set.of has one that each JVM draws by lot
        return new Person(new AccountId(id), username, name, inOrder, deactivated, registeredAt, face);
    }
}
