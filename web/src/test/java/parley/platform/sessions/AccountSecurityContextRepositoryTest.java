package parley.platform.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import parley.platform.http.SignedIn;
import parley.shared.AccountId;
import parley.shared.Actor;

class AccountSecurityContextRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final List<String> closed = new ArrayList<>();
    private final AccountSecurityContextRepository contexts = new AccountSecurityContextRepository(
            _ -> Optional.of(new SignedIn(Actor.member(new AccountId("ana")), NOW)),
            new LiveSessions() {
                @Override
                public void close(String session) {
                    closed.add(session);
                }

                @Override
                public void closeAll(AccountId account) {}

                @Override
                public int openHere() {
                    return 0;
                }
            },
            Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({"1, true", "89, true", "91, false", "400, false"})
    void a_session_ends_after_ninety_days_however_much_it_is_used(int days, boolean signedIn) {
        var session = new MockHttpSession();
        session.setAttribute(PRINCIPAL_NAME_INDEX_NAME, "ana");
        session.setAttribute(AccountSecurityContextRepository.SIGNED_IN_AT, NOW.minus(Duration.ofDays(days)));
        var request = new MockHttpServletRequest();
        request.setSession(session);

        assertThat(contexts.containsContext(request)).isEqualTo(signedIn);
        assertThat(session.isInvalid()).isEqualTo(!signedIn);
        assertThat(closed).isEqualTo(signedIn ? List.of() : List.of(session.getId()));
    }
}
