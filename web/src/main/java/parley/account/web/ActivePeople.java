package parley.account.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import parley.account.AccountId;
import parley.account.Actor;
import parley.account.Role;
import parley.shared.web.Principals;
import parley.shared.web.SignedIn;

/** Those who may be signed in; asked by a statement of its own, because as an entity the answer was a fifth of a request. */
@Component
class ActivePeople implements Principals {

    private final JdbcClient database;

    ActivePeople(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<SignedIn> find(String account) {
        return database.sql("select account, roles from credential where account = ? and state = 'ACTIVE'")
                .param(account)
                .query(ActivePeople::signedIn)
                .optional();
    }

    private static SignedIn signedIn(ResultSet row, int number) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new SignedIn(new Actor(new AccountId(row.getString("account")), roles));
    }
}
