package parley.account.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import parley.platform.http.Principals;
import parley.platform.http.SignedIn;
import parley.platform.sessions.RequestCache;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Role;

/**
 * Those who may be signed in, remembered until their credential changes; asked by a statement of its own, because as an
 * entity the answer was a fifth of a request.
 */
@Component
class ActivePeople implements Principals {

    private final JdbcClient database;
    private final RequestCache<SignedIn> remembered;

    ActivePeople(JdbcClient database, @Value("${modes.${parley.mode}.remembered}") Duration remembered) {
        this.database = database;
        this.remembered = new RequestCache<>(remembered);
    }

    @Override
    public Optional<SignedIn> find(String account) {
        return Optional.ofNullable(remembered.get(account, this::read));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CredentialChanged change) {
        remembered.forget(change.account().value());
    }

    private @Nullable SignedIn read(String account) {
        return database.sql(
                        "select account, roles, registered_at from credential where account = ? and state = 'ACTIVE'")
                .param(account)
                .query(ActivePeople::signedIn)
                .optional()
                .orElse(null);
    }

    private static SignedIn signedIn(ResultSet row, int number) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new SignedIn(
                new Actor(new AccountId(row.getString("account")), roles),
                row.getTimestamp("registered_at").toInstant());
    }
}
