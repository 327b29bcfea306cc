package parley.account.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.account.AccountEvent.AccountDeactivated;
import parley.account.AccountEvent.AccountReactivated;
import parley.account.AccountEvent.AccountRegistered;
import parley.account.AccountEvent.DisplayNameChanged;
import parley.account.AccountRejection;
import parley.shared.AccountId;
import parley.shared.CommandRejected;

class AccountsLookupIT {

    static final AccountId ANA = new AccountId("ana");
    static final AccountId BEN = new AccountId("ben");
    static final AccountId NOBODY = new AccountId("nobody");

    static EmbeddedPostgres postgres;
    static AccountsLookup accounts;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
        accounts = new AccountsLookup(JdbcClient.create(postgres.getPostgresDatabase()));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void somebody_is_there_from_when_they_signed_up_whatever_they_are_called() {
        assertThat(accounts.exists(NOBODY)).isFalse();
        assertThat(accounts.isActive(NOBODY)).isFalse();
        accounts.on(registered(ANA));
        accounts.on(new DisplayNameChanged(ANA, null));
        assertThat(accounts.exists(ANA)).isTrue();
        assertThat(accounts.isActive(ANA)).isTrue();
    }

    @Test
    void a_deactivated_person_exists_and_is_not_active_until_they_are_reactivated() {
        accounts.on(registered(BEN));
        accounts.on(new AccountDeactivated(BEN, ANA));
        assertThat(accounts.exists(BEN)).isTrue();
        assertThat(accounts.isActive(BEN)).isFalse();
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> accounts.requireActive(BEN))
                .withMessage(AccountRejection.NO_SUCH_ACCOUNT.name());
        accounts.on(new AccountReactivated(BEN, ANA));
        assertThat(accounts.isActive(BEN)).isTrue();
    }

    private static AccountRegistered registered(AccountId who) {
        return new AccountRegistered(who, who.value(), "Somebody", "somebody@example.org");
    }
}
