package parley.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Role;

/** What can be asked about people. Mail addresses are in no answer. */
public sealed interface AccountQuery {

    /** Finds one person by id; answers {@link People} with none or one. */
    record PersonById(AccountId account, Actor by) implements AccountQuery {}

    /** Finds one person by username, ignoring case. */
    record PersonByUsername(String username, Actor by) implements AccountQuery {}

    /** All accounts, by registration, for administrators: {@code limit} after the given one. */
    record AllPeople(@Nullable AccountId after, int limit, Actor by) implements AccountQuery {}

    /**
     * What anybody may know of a person. An erased name is empty.
     *
     * @param avatar the picture that everyone signed in may see; absent without one
     */
    record Person(
            AccountId id,
            String username,
            String name,
            Set<Role> roles,
            boolean deactivated,
            Instant registeredAt,
            @Nullable String avatar) {

        public Person(
                AccountId id,
                String username,
                String name,
                Set<Role> roles,
                boolean deactivated,
                Instant registeredAt) {
            this(id, username, name, roles, deactivated, registeredAt, null);
        }

        /** The same person as somebody sees them who may see another picture, or none. */
        public Person showing(@Nullable String picture) {
            return new Person(id, username, name, roles, deactivated, registeredAt, picture);
        }
    }

    record People(List<Person> people) {}
}
