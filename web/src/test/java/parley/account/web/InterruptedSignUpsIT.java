package parley.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import parley.account.AccountCommand.RegisterAccount;
import parley.account.Username;
import parley.shared.AccountId;
import parley.testing.Site;
import parley.testing.Visitor;

/** A sign-up that was interrupted between its two parts can be completed for a day, and leaves nothing after that. */
class InterruptedSignUpsIT {

    final Site site = Site.shared();
    final Credentials credentials = site.bean(Credentials.class);

    @Test
    void for_a_day_the_right_password_completes_it() {
        interrupted("interrupted", Instant.now());
        sweepIn(Duration.ofHours(23));
        site.visitor().signIn("interrupted", "wrong horse battery").expect(401);
        var ana = site.visitor();
        ana.signIn("interrupted", Visitor.PASSWORD).expect(200);
        assertThat(ana.username()).isEqualTo("interrupted");
    }

    @Test
    void after_a_day_nothing_of_it_is_left() {
        var account = interrupted("abandoned", Instant.now());
        sweepIn(Duration.ofHours(25));
        assertThat(credentials.findByAccount(account.value())).isEmpty();
        site.visitor().signIn("abandoned", Visitor.PASSWORD).expect(401);
        site.visitor().signUp("abandoned", "Somebody else");
    }

    @Test
    void one_that_is_being_completed_is_not_swept_away() {
        var account = interrupted("returning", Instant.now().minus(Duration.ofDays(2)));
        assertThat(credentials.keepPending(account.value(), Instant.now())).isOne();
        sweepIn(Duration.ZERO);
        assertThat(credentials.findByAccount(account.value())).isPresent();
    }

    @Test
    void who_has_an_account_keeps_it() {
        var ben = site.member("Ben");
        sweepIn(Duration.ofDays(400));
        site.visitor().signIn(ben.username(), Visitor.PASSWORD).expect(200);
    }

    @Test
    void it_is_swept_by_the_hour() {
        assertThat(site.bean(ScheduledTaskHolder.class).getScheduledTasks())
                .anyMatch(task -> task.toString().contains("InterruptedSignUps.sweep"));
    }

    private AccountId interrupted(String username, Instant when) {
        var account = new AccountId(UUID.randomUUID().toString());
        var command = new RegisterAccount(account, new Username(username), "Ana", username + "@example.org");
        credentials.save(new Credential(command, site.bean(Passwords.class).hash(Visitor.PASSWORD), when));
        return account;
    }

    private void sweepIn(Duration time) {
        new InterruptedSignUps(credentials, Clock.offset(Clock.systemUTC(), time)).sweep();
    }
}
