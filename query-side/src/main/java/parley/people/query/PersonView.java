package parley.people.query;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.account.AccountEvent;
import parley.account.AccountEvent.*;
import parley.account.AccountQuery.Person;
import parley.people.FaceEvent;
import parley.platform.projection.Lists;
import parley.platform.projection.TrackedDocument;
import parley.platform.search.Words;
import parley.shared.AccountId;
import parley.shared.Role;

/** A person as everybody may know them. */
@Document(PersonView.COLLECTION)
class PersonView extends TrackedDocument {

    static final String COLLECTION = "person";

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

    /** Whether others see the person otherwise than before. */
    boolean on(AccountEvent event, Instant at) {
        switch (event) {
            case AccountRegistered registered -> register(registered, at);
            case DisplayNameChanged changed -> name(changed.displayName());
            case AccountDeactivated _ -> deactivated = true;
            case AccountReactivated _ -> deactivated = false;
            case RoleGranted granted -> roles = Lists.with(roles, granted.role());
            case RoleRevoked revoked -> roles = Lists.without(roles, revoked.role());
            case EmailChanged _, EmailVerified _, PasswordChanged _ -> {}
        }
        return switch (event) {
            case DisplayNameChanged _, AccountDeactivated _, AccountReactivated _, RoleGranted _, RoleRevoked _ -> true;
            case AccountRegistered _, EmailChanged _, EmailVerified _, PasswordChanged _ -> false;
        };
    }

    /** A picture that not everybody sees, in the place of none, is nothing that everybody is told. */
    boolean on(FaceEvent event) {
        if (!event.concernsFace()) return false;
        var before = avatar;
        var face = event.face();
        avatar = face == null ? null : face.value();
        return !Objects.equals(before, avatar);
    }

    /** Of somebody who was erased no face is shown either. */
    Person asAnswer() {
        var face = username.isEmpty() ? null : avatar;
        var inOrder =
                Collections.unmodifiableSet(new LinkedHashSet<>(roles)); // Set.of has one that each JVM draws by lot
        return new Person(new AccountId(id), username, name, inOrder, deactivated, registeredAt, face);
    }

    private void register(AccountRegistered event, Instant at) {
        username = Objects.requireNonNullElse(event.username(), "");
        folded = Words.fold(username);
        registeredAt = at;
        registration = "%016x %s".formatted(at.toEpochMilli(), id);
        name(event.displayName());
    }

    private void name(@Nullable String newName) {
        name = Objects.requireNonNullElse(newName, "");
    }
}
