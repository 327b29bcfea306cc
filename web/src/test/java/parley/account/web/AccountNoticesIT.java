package parley.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.shared.Role;
import parley.testing.SentMail;
import parley.testing.Site;
import parley.testing.Visitor;

/** People are told by mail of what could mean that somebody else is in their account. */
class AccountNoticesIT {

    final Site site = Site.shared();
    final SentMail outbox = new SentMail(site);
    final Visitor ana = site.member("Ana");
    final String address = ana.username() + "@example.org";

    @BeforeEach
    void confirmTheAddress() {
        outbox.verify(ana, address);
    }

    @Test
    void of_a_new_password() {
        ana.put("/api/account/password", Map.of("current", Visitor.PASSWORD, "password", "eleven grey owls"))
                .expect(204);
        var mail = outbox.awaitMail(address, "the password was changed");
        assertThat(mail.all()).contains(ana.username(), "/reset", "UTC");
    }

    @Test
    void of_a_new_mail_address_at_the_old_one() {
        ana.put("/api/account/email", Map.of("email", "other-" + address)).expect(204);
        outbox.awaitMail(address, "the mail address was changed");
        outbox.awaitMail("other-" + address, "/verify?token=");
    }

    @Test
    void of_a_sign_in_from_a_browser_that_was_not_used_before_and_not_of_one_that_was() {
        ana.signIn(ana.username(), Visitor.PASSWORD).expect(200);
        site.visitor().signIn(ana.username(), Visitor.PASSWORD).expect(200);
        outbox.awaitMail(address, "not used before");
        var bens = site.member("Ben");
        outbox.awaitMail(bens.username() + "@example.org", "/verify?token=");
        assertThat(outbox.to(address).stream().filter(mail -> mail.all().contains("not used before")))
                .hasSize(1);
    }

    @Test
    void of_what_an_administrator_does_to_their_account() {
        var root = site.appointed("Rhea", Role.ADMIN);
        root.put("/api/admin/people/" + ana.id() + "/deactivation").expect(204);
        outbox.awaitMail(address, "the account was closed", "an administrator");
    }

    @Test
    void and_an_address_that_was_never_confirmed_is_told_nothing_that_was_typed() {
        var carl = site.member("Carl");
        carl.put("/api/account/password", Map.of("current", Visitor.PASSWORD, "password", "eleven grey owls"))
                .expect(204);
        var mail = outbox.awaitMail(carl.username() + "@example.org", "the password was changed");
        assertThat(mail.all().replace(carl.username() + "@example.org", "")).doesNotContain(carl.username(), "Carl");
    }
}
