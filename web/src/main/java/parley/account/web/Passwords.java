package parley.account.web;

import static parley.account.web.AccessRejection.PASSWORD_TOO_COMMON;
import static parley.account.web.AccessRejection.PASSWORD_TOO_LONG;
import static parley.account.web.AccessRejection.PASSWORD_TOO_SHORT;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import parley.platform.http.RequestRejected;
import parley.shared.Bound;
import parley.shared.Characters;

/** Which passwords are good enough, and how they are kept. */
@Component
class Passwords {

    @Bound
    private static final int SHORTEST = 10;

    @Bound
    private static final int LONGEST = 128;

    /** Of zxcvbn's scale from 0 to 4: a hundred million guesses (D. L. Wheeler, USENIX Security 2016). */
    @Bound
    private static final int LEAST_SCORE = 3;

    /** Its work grows with the square of the length. */
    @Bound
    private static final int MOST_SCORED = 64;

    /** Of what is left without what everybody knows of the person and the site. */
    @Bound
    private static final int SHORTEST_REST = 6;

    @Bound
    private static final int SHORTEST_KNOWN_WORD = 4;

    private final PasswordEncoder encoder;

    /** As many at once as there are processors: more would only cost memory. */
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final String site;
    private final String hashOfNobody;

    Passwords(PasswordEncoder encoder, @Value("${parley.site.name:Parley}") String site) {
        this.encoder = encoder;
        this.site = site;
        hashOfNobody = hash("nobody's password");
    }

    /** Its dictionaries are read when somebody first chooses a password, and not when the site starts. */
    private static final class Strength {

        static final Zxcvbn OF = new Zxcvbn();
    }

    /**
     * Refuses what is easily guessed.
     *
     * @param known what everybody knows of the person: names and addresses
     */
    void require(String password, List<String> known) {
        if (Characters.count(password) < SHORTEST) throw new RequestRejected(PASSWORD_TOO_SHORT);
        if (Characters.count(password) > LONGEST) throw new RequestRejected(PASSWORD_TOO_LONG);
        var words = words(known);
        if (score(password, words) < LEAST_SCORE || isMostlyKnown(password.toLowerCase(Locale.ROOT), words))
            throw new RequestRejected(PASSWORD_TOO_COMMON);
    }

    private static int score(String password, List<String> words) {
        var beginning = password.substring(0, Math.min(password.length(), MOST_SCORED));
        return Strength.OF.measure(beginning, words).getScore();
    }

    /** Whether little is left of it without these. */
    private static boolean isMostlyKnown(String plain, List<String> words) {
        var rest = plain;
        for (var word : words) rest = rest.replace(word, "");
        return rest.length() < plain.length() && rest.length() < SHORTEST_REST;
    }

    /** What everybody knows of the person and the site. */
    private List<String> words(List<String> known) {
        return Stream.concat(known.stream(), Stream.of(site))
                .map(Credential::key)
                .flatMap(text -> Stream.of(text, text.split("@", 2)[0]))
                .filter(text -> text.length() >= SHORTEST_KNOWN_WORD)
                .toList();
    }

    String hash(String password) {
        return oneOfFew(() -> encoder.encode(password));
    }

    /** Takes as long for nobody as for somebody, so that time tells nothing. */
    boolean fits(String password, Optional<Credential> credential) {
        var hash = credential.map(Credential::passwordHash).orElse(hashOfNobody);
        return Characters.count(password) <= LONGEST
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
