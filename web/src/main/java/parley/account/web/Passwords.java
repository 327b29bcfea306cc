package parley.account.web;

import static parley.account.web.AccessRejection.PASSWORD_TOO_COMMON;
import static parley.account.web.AccessRejection.PASSWORD_TOO_LONG;
import static parley.account.web.AccessRejection.PASSWORD_TOO_SHORT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import parley.shared.web.RequestRejected;

/** Which passwords are good enough, and how they are kept: Argon2id as OWASP advises, about 50 ms each. */
@Component
class Passwords {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT_CHARACTERS = 4;
    private static final int KIBIBYTES = 19_456;

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, KIBIBYTES, 2);

    /** As many at once as there are processors: more would only cost memory. */
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final Set<String> common;
    private final String hashOfNobody;

    Passwords(@Value("classpath:/parley/common-passwords.txt") Resource list) throws IOException {
        common = list.getContentAsString(StandardCharsets.UTF_8).lines().collect(Collectors.toUnmodifiableSet());
        hashOfNobody = hash("nobody's password");
    }

    /**
     * Refuses what is easily guessed.
     *
     * @param known what everybody knows of the person: names and addresses
     */
    void require(String password, List<String> known) {
        if (password.length() < SHORTEST) throw new RequestRejected(PASSWORD_TOO_SHORT);
        if (password.length() > LONGEST) throw new RequestRejected(PASSWORD_TOO_LONG);
        var plain = password.toLowerCase(Locale.ROOT);
        if (common.contains(plain)
                || plain.chars().distinct().count() < FEWEST_DIFFERENT_CHARACTERS
                || known.stream().map(Credential::key).anyMatch(plain::equals))
            throw new RequestRejected(PASSWORD_TOO_COMMON);
    }

    String hash(String password) {
        return oneOfFew(() -> encoder.encode(password));
    }

    /** Takes as long for nobody as for somebody, so that time tells nothing. */
    boolean fits(String password, Optional<Credential> credential) {
        var hash = credential.map(Credential::passwordHash).orElse(hashOfNobody);
        return password.length() <= LONGEST
                && oneOfFew(() -> encoder.matches(password, hash))
                && credential.isPresent();
    }

    private <T> T oneOfFew(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
