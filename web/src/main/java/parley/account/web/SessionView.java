package parley.account.web;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import parley.shared.AccountId;
import parley.shared.Role;

/** What a client needs to know first: how to send, who it is, and where. */
record SessionView(Csrf csrf, @Nullable Me account, Map<String, Object> site) {

    record Csrf(String header, String token) {

        static Csrf of(CsrfToken token) {
            return new Csrf(token.getHeaderName(), token.getToken());
        }
    }

    record Me(
            AccountId id,
            String username,
            String name,
            Set<Role> roles,
            String email,
            boolean emailVerified,
            int passkeys,
            boolean secondFactor,
            Instant registeredAt) {

        static Me of(Credential credential, int passkeys, boolean secondFactor) {
            return new Me(
                    credential.id(),
                    credential.username(),
                    credential.displayName(),
                    credential.roles(),
                    credential.email(),
                    credential.emailVerified(),
                    passkeys,
                    secondFactor,
                    credential.registeredAt());
        }
    }
}
