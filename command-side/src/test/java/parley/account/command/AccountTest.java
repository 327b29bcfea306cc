package parley.account.command;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.account.AccountRejection.*;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import parley.account.AccountCommand.*;
import parley.account.AccountEvent.*;
import parley.account.AccountRejection;
import parley.account.Username;
import parley.platform.reservations.Lookalikes;
import parley.platform.reservations.ReservationsInMemory;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.CommandRejected.Refusal;
import parley.shared.Role;

class AccountTest {

    static final AccountId ANA = new AccountId("ana-id");
    static final AccountId BEN = new AccountId("ben-id");
    static final Actor ANA_HERSELF = Actor.member(ANA);
    static final Actor BEN_HIMSELF = Actor.member(BEN);
    static final Actor ADMINISTRATOR = new Actor(new AccountId("admin-id"), Set.of(Role.MEMBER, Role.ADMIN));
    static final String EMAIL = "ana@example.org";

    final ReservationsInMemory reservations = new ReservationsInMemory();
    final AdministratorsInMemory administrators = new AdministratorsInMemory();
    final FixtureConfiguration<Account> account = new AggregateTestFixture<>(Account.class);

    @BeforeEach
    void prepare() throws IOException {
        account.registerInjectableResource(reservations)
                .registerInjectableResource(administrators)
                .registerInjectableResource(new ReservedUsernames(
                        new ClassPathResource("parley/reserved-usernames.txt"), List.of("captain")));
    }

    @Nested
    class Before_anybody_signed_up {

        @Test
        void an_account_can_be_registered() {
            account.givenNoPriorActivity().when(registerAna()).expectEvents(anaRegistered());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "admin",
                    "Admin",
                    "ADMIN",
                    "root",
                    "system",
                    "support",
                    "moderator",
                    "ad-min",
                    "a.d.m.i.n",
                    "adm1n",
                    "r00t",
                    "sy5tem",
                    "supp0rt",
                    "m0d",
                    "adrnin",
                    "ad_rnin",
                    "captain",
                    "Capta1n"
                })
        void a_name_that_is_read_as_one_of_the_sites_own_is_refused(String name) {
            refused(
                    account.givenNoPriorActivity().when(new RegisterAccount(ANA, new Username(name), "Ana", EMAIL)),
                    USERNAME_RESERVED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"admira", "rooted", "systematic", "supporter", "modest", "allan", "herein", "botanist"})
        void a_name_that_only_begins_like_one_of_them_is_free(String name) {
            account.givenNoPriorActivity()
                    .when(new RegisterAccount(ANA, new Username(name), "Ana", EMAIL))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void names_and_addresses_lose_the_blanks_around_them() {
            account.givenNoPriorActivity()
                    .when(new RegisterAccount(ANA, new Username("ana"), "  Ana ", " ana@example.org "))
                    .expectEvents(anaRegistered());
        }

        @Test
        void a_name_that_looks_like_another_is_refused() {
            reservations.take("username", Lookalikes.of("ANA"), BEN.value());
            refused(account.givenNoPriorActivity().when(registerAna()), USERNAME_TAKEN);
        }

        @Test
        void an_address_that_somebody_else_verified_is_accepted_so_that_signing_up_tells_nothing() {
            reservations.take("email", Set.of(EMAIL), BEN.value());
            account.givenNoPriorActivity().when(registerAna()).expectEvents(anaRegistered());
        }

        @ParameterizedTest
        @ValueSource(strings = {"аna", "anaдом", "ana\u3164b"})
        void a_username_of_mixed_or_invisible_letters_is_refused(String username) {
            var command = new RegisterAccount(ANA, new Username(username), "Ana", EMAIL);
            refused(account.givenNoPriorActivity().when(command), USERNAME_MIXES_SCRIPTS);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "\u200b",
                    "A\nB",
                    "\u202Eana",
                    "0123456789012345678901234567890123456789012345678901234567890"
                })
        void a_display_name_that_cannot_be_read_is_refused(String displayName) {
            var command = new RegisterAccount(ANA, new Username("ana"), displayName, EMAIL);
            refused(account.givenNoPriorActivity().when(command), DISPLAY_NAME_MALFORMED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "ana", "@example.org", "a@b@c", "a b@example.org", "ana@example.org\nBcc: x@y.z"})
        void an_address_that_is_none_is_refused(String email) {
            var command = new RegisterAccount(ANA, new Username("ana"), "Ana", email);
            refused(account.givenNoPriorActivity().when(command), EMAIL_MALFORMED);
        }
    }

    @Nested
    class Once_registered {

        @Test
        void registering_the_same_again_changes_nothing() {
            account.given(anaRegistered())
                    .when(registerAna())
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void registering_something_else_under_the_same_id_is_refused() {
            var other = new RegisterAccount(ANA, new Username("ben"), "Ben", EMAIL);
            refused(account.given(anaRegistered()).when(other), ACCOUNT_ID_TAKEN);
        }

        @Test
        void a_person_changes_their_display_name() {
            account.given(anaRegistered())
                    .when(new ChangeDisplayName(ANA, ANA_HERSELF, "Ana B."))
                    .expectEvents(new DisplayNameChanged(ANA, "Ana B."));
        }

        @Test
        void an_administrator_changes_it_for_them() {
            account.given(anaRegistered())
                    .when(new ChangeDisplayName(ANA, ADMINISTRATOR, "Ana B."))
                    .expectEvents(new DisplayNameChanged(ANA, "Ana B."));
        }

        @Test
        void the_same_display_name_changes_nothing() {
            account.given(anaRegistered())
                    .when(new ChangeDisplayName(ANA, ANA_HERSELF, "Ana "))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void a_display_name_that_is_none_is_refused() {
            refused(
                    account.given(anaRegistered()).when(new ChangeDisplayName(ANA, ANA_HERSELF, " ")),
                    DISPLAY_NAME_MALFORMED);
        }

        @Test
        void nobody_else_changes_the_display_name() {
            refused(
                    account.given(anaRegistered()).when(new ChangeDisplayName(ANA, BEN_HIMSELF, "Fool")),
                    NOT_YOUR_ACCOUNT);
        }

        @Test
        void a_visitor_changes_nothing() {
            refused(
                    account.given(anaRegistered()).when(new ChangeDisplayName(ANA, Actor.GUEST, "Fool")),
                    NOT_YOUR_ACCOUNT);
        }

        @Test
        void a_person_changes_their_address() {
            account.given(anaRegistered())
                    .when(new ChangeEmail(ANA, ANA_HERSELF, "ana@example.net"))
                    .expectEvents(new EmailChanged(ANA, "ana@example.net"));
        }

        @Test
        void the_same_address_changes_nothing() {
            account.given(anaRegistered(), anaVerified())
                    .when(new ChangeEmail(ANA, ANA_HERSELF, EMAIL))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void nobody_else_changes_the_address() {
            refused(
                    account.given(anaRegistered()).when(new ChangeEmail(ANA, BEN_HIMSELF, "ben@example.org")),
                    NOT_YOUR_ACCOUNT);
        }

        @Test
        void an_address_that_is_none_is_refused() {
            refused(account.given(anaRegistered()).when(new ChangeEmail(ANA, ANA_HERSELF, "ana")), EMAIL_MALFORMED);
        }

        @Test
        void the_address_can_be_verified() {
            account.given(anaRegistered()).when(new VerifyEmail(ANA, EMAIL)).expectEvents(anaVerified());
        }

        @Test
        void verifying_an_earlier_address_is_refused() {
            refused(
                    account.given(anaRegistered(), new EmailChanged(ANA, "ana@example.net"))
                            .when(new VerifyEmail(ANA, EMAIL)),
                    EMAIL_CHANGED_MEANWHILE);
        }

        @Test
        void an_address_that_somebody_else_verified_cannot_be_verified() {
            reservations.take("email", Set.of(EMAIL), BEN.value());
            refused(account.given(anaRegistered()).when(new VerifyEmail(ANA, EMAIL)), EMAIL_TAKEN);
        }

        @Test
        void changing_the_password_is_noted() {
            account.given(anaRegistered()).when(new RecordPasswordChange(ANA)).expectEvents(new PasswordChanged(ANA));
        }
    }

    @Nested
    class Once_verified {

        @Test
        void verifying_again_changes_nothing() {
            account.given(anaRegistered(), anaVerified())
                    .when(new VerifyEmail(ANA, EMAIL))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void changing_the_address_frees_the_old_one() {
            reservations.take("email", Set.of(EMAIL), ANA.value());
            account.given(anaRegistered(), anaVerified())
                    .when(new ChangeEmail(ANA, ANA_HERSELF, "ana@example.net"))
                    .expectEvents(new EmailChanged(ANA, "ana@example.net"));
            assertThat(reservations.take("email", Set.of(EMAIL), BEN.value())).isTrue();
        }

        @Test
        void a_new_address_must_be_verified_anew() {
            account.given(anaRegistered(), anaVerified(), new EmailChanged(ANA, "ana@example.net"))
                    .when(new VerifyEmail(ANA, "ana@example.net"))
                    .expectEvents(new EmailVerified(ANA, "ana@example.net"));
        }
    }

    @Nested
    class Deactivation {

        @Test
        void is_a_persons_own_right() {
            account.given(anaRegistered())
                    .when(new DeactivateAccount(ANA, ANA_HERSELF))
                    .expectEvents(new AccountDeactivated(ANA, ANA));
        }

        @Test
        void is_an_administrators_right() {
            account.given(anaRegistered())
                    .when(new DeactivateAccount(ANA, ADMINISTRATOR))
                    .expectEvents(new AccountDeactivated(ANA, ADMINISTRATOR.account()));
        }

        @Test
        void is_nobody_elses() {
            refused(account.given(anaRegistered()).when(new DeactivateAccount(ANA, BEN_HIMSELF)), NOT_YOUR_ACCOUNT);
        }

        @Test
        void of_the_last_administrator_is_refused() {
            administrators.appoint(ANA);
            refused(
                    account.given(anaRegistered(), anaAppointed()).when(new DeactivateAccount(ANA, ANA_HERSELF)),
                    LAST_ADMINISTRATOR);
        }

        @Test
        void of_an_administrator_beside_another_succeeds() {
            administrators.appoint(ANA);
            administrators.appoint(BEN);
            account.given(anaRegistered(), anaAppointed())
                    .when(new DeactivateAccount(ANA, ANA_HERSELF))
                    .expectEvents(new AccountDeactivated(ANA, ANA));
        }
    }

    @Nested
    class Once_deactivated {

        @Test
        void deactivating_again_changes_nothing() {
            account.given(anaRegistered(), anaDeactivated())
                    .when(new DeactivateAccount(ANA, ADMINISTRATOR))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void nothing_is_changed_about_the_person() {
            refused(whenGone(new ChangeDisplayName(ANA, ANA_HERSELF, "Ana B.")), ACCOUNT_DEACTIVATED);
        }

        @Test
        void the_address_stays() {
            refused(whenGone(new ChangeEmail(ANA, ANA_HERSELF, "ana@example.net")), ACCOUNT_DEACTIVATED);
        }

        @Test
        void the_address_is_not_verified() {
            refused(whenGone(new VerifyEmail(ANA, EMAIL)), ACCOUNT_DEACTIVATED);
        }

        @Test
        void the_password_stays() {
            refused(whenGone(new RecordPasswordChange(ANA)), ACCOUNT_DEACTIVATED);
        }

        @Test
        void no_role_is_granted() {
            refused(whenGone(new GrantRole(ANA, ADMINISTRATOR, Role.MODERATOR)), ACCOUNT_DEACTIVATED);
        }

        @Test
        void an_administrator_lets_the_person_in_again() {
            account.given(anaRegistered(), anaDeactivated())
                    .when(new ReactivateAccount(ANA, ADMINISTRATOR))
                    .expectEvents(new AccountReactivated(ANA, ADMINISTRATOR.account()));
        }

        @Test
        void the_person_does_not_let_themselves_in_again() {
            refused(whenGone(new ReactivateAccount(ANA, ANA_HERSELF)), ADMINISTRATORS_ONLY);
        }

        private ResultValidator<Account> whenGone(Object command) {
            return account.given(anaRegistered(), anaDeactivated()).when(command);
        }
    }

    @Nested
    class Once_reactivated {

        @Test
        void the_person_changes_things_again() {
            account.given(anaRegistered(), anaDeactivated(), new AccountReactivated(ANA, ADMINISTRATOR.account()))
                    .when(new ChangeDisplayName(ANA, ANA_HERSELF, "Ana B."))
                    .expectEvents(new DisplayNameChanged(ANA, "Ana B."));
        }

        @Test
        void reactivating_again_changes_nothing() {
            account.given(anaRegistered())
                    .when(new ReactivateAccount(ANA, ADMINISTRATOR))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void an_administrator_counts_as_one_again() {
            administrators.appoint(BEN);
            account.given(anaRegistered(), anaAppointed(), anaDeactivated())
                    .when(new ReactivateAccount(ANA, ADMINISTRATOR))
                    .expectSuccessfulHandlerExecution();
            assertThat(administrators.dismiss(BEN)).isTrue();
        }
    }

    @Nested
    class Roles {

        @Test
        void are_granted_by_administrators() {
            account.given(anaRegistered())
                    .when(new GrantRole(ANA, ADMINISTRATOR, Role.MODERATOR))
                    .expectEvents(new RoleGranted(ANA, ADMINISTRATOR.account(), Role.MODERATOR));
        }

        @Test
        void are_granted_by_the_site_itself_to_its_first_administrator() {
            account.given(anaRegistered())
                    .when(new GrantRole(ANA, Actor.SYSTEM, Role.ADMIN))
                    .expectEvents(new RoleGranted(ANA, AccountId.SYSTEM, Role.ADMIN));
        }

        @Test
        void are_not_granted_by_anybody_else() {
            refused(
                    account.given(anaRegistered()).when(new GrantRole(ANA, ANA_HERSELF, Role.ADMIN)),
                    ADMINISTRATORS_ONLY);
        }

        @Test
        void that_a_person_has_change_nothing() {
            account.given(anaRegistered())
                    .when(new GrantRole(ANA, ADMINISTRATOR, Role.MEMBER))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void are_taken_back_by_administrators() {
            account.given(anaRegistered(), new RoleGranted(ANA, ADMINISTRATOR.account(), Role.AUDITOR))
                    .when(new RevokeRole(ANA, ADMINISTRATOR, Role.AUDITOR))
                    .expectEvents(new RoleRevoked(ANA, ADMINISTRATOR.account(), Role.AUDITOR));
        }

        @Test
        void are_not_taken_back_by_anybody_else() {
            refused(
                    account.given(anaRegistered(), new RoleGranted(ANA, ADMINISTRATOR.account(), Role.AUDITOR))
                            .when(new RevokeRole(ANA, BEN_HIMSELF, Role.AUDITOR)),
                    ADMINISTRATORS_ONLY);
        }

        @Test
        void that_a_person_does_not_have_change_nothing() {
            account.given(anaRegistered())
                    .when(new RevokeRole(ANA, ADMINISTRATOR, Role.AUDITOR))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void begin_with_being_a_member_which_is_never_taken_back() {
            refused(
                    account.given(anaRegistered()).when(new RevokeRole(ANA, ADMINISTRATOR, Role.MEMBER)),
                    EVERYONE_IS_A_MEMBER);
        }

        @Test
        void of_the_last_administrator_stay() {
            administrators.appoint(ANA);
            refused(
                    account.given(anaRegistered(), anaAppointed()).when(new RevokeRole(ANA, ADMINISTRATOR, Role.ADMIN)),
                    LAST_ADMINISTRATOR);
        }

        @Test
        void of_an_administrator_beside_another_may_go() {
            administrators.appoint(ANA);
            administrators.appoint(ADMINISTRATOR.account());
            account.given(anaRegistered(), anaAppointed())
                    .when(new RevokeRole(ANA, ADMINISTRATOR, Role.ADMIN))
                    .expectEvents(new RoleRevoked(ANA, ADMINISTRATOR.account(), Role.ADMIN));
        }
    }

    private static RegisterAccount registerAna() {
        return new RegisterAccount(ANA, new Username("ana"), "Ana", EMAIL);
    }

    private static AccountRegistered anaRegistered() {
        return new AccountRegistered(ANA, "ana", "Ana", EMAIL);
    }

    private static EmailVerified anaVerified() {
        return new EmailVerified(ANA, EMAIL);
    }

    private static AccountDeactivated anaDeactivated() {
        return new AccountDeactivated(ANA, ANA);
    }

    private static RoleGranted anaAppointed() {
        return new RoleGranted(ANA, AccountId.SYSTEM, Role.ADMIN);
    }

    private static void refused(ResultValidator<Account> result, AccountRejection reason) {
        result.expectNoEvents().expectExceptionDetails(new Refusal(reason.name(), reason.kind(), reason.sentence()));
    }
}
