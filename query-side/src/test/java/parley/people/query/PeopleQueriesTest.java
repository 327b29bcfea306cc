package parley.people.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.account.AccountEvent.*;
import parley.account.AccountQuery.*;
import parley.platform.projection.ProjectionFixture;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Role;

class PeopleQueriesTest {

    static final AccountId ANA = new AccountId("ana-id");
    static final AccountId BEN = new AccountId("ben-id");
    static final Actor ASKS = Actor.member(ANA);
    static final Actor ADMIN = new Actor(ANA, Set.of(Role.ADMIN));

    final ProjectionFixture site = new ProjectionFixture()
            .given(
                    new AccountRegistered(ANA, "ana", "Ana Lima", "ana@example.org"),
                    new AccountRegistered(BEN, "Ben.O", "Ben Okri", "ben@example.org"));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_person_is_found_by_id_and_by_username_whatever_the_case() {
        assertThat(names(new PersonById(BEN, ASKS))).containsExactly("Ben Okri");
        assertThat(names(new PersonByUsername("bEN.o", ASKS))).containsExactly("Ben Okri");
        assertThat(names(new PersonByUsername("ben", ASKS))).isEmpty();
    }

    @Test
    void another_name_another_role_and_deactivation_show() {
        site.given(
                new DisplayNameChanged(BEN, "Benjamin"),
                new RoleGranted(BEN, ANA, Role.MODERATOR),
                new RoleGranted(BEN, ANA, Role.AUDITOR),
                new RoleRevoked(BEN, ANA, Role.AUDITOR),
                new AccountDeactivated(BEN, BEN));
        var ben = site.asking(new PersonById(BEN, ASKS), People.class).people().getFirst();
        assertThat(ben)
                .isEqualTo(new Person(
                        BEN, "Ben.O", "Benjamin", Set.of(Role.MEMBER, Role.MODERATOR), true, ProjectionFixture.at(1)));
    }

    @Test
    void all_people_are_listed_by_registration_for_administrators() {
        assertThat(names(new AllPeople(null, 1, ADMIN))).containsExactly("Ana Lima");
        assertThat(names(new AllPeople(ANA, 10, ADMIN))).containsExactly("Ben Okri");
        assertThatThrownBy(() -> names(new AllPeople(null, 10, ASKS))).hasRootCauseMessage("ADMINISTRATORS_ONLY");
    }

    @Test
    void an_erased_person_has_no_name_and_is_found_by_none() {
        site.given(new AccountRegistered(new AccountId("x"), erased(), erased(), erased()));
        assertThat(names(new PersonById(new AccountId("x"), ASKS))).containsExactly("");
        assertThat(names(new PersonByUsername("", ASKS))).isEmpty();
    }

    private List<String> names(Object query) {
        return site.asking(query, People.class).people().stream()
                .map(Person::name)
                .toList();
    }

    private static @Nullable String erased() {
        return null;
    }
}
