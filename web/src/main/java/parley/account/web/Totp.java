package parley.account.web;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.stereotype.Component;

/** Codes that follow from a secret and the time (RFC 6238), in the one form that every authenticator app knows. */
@Component
class Totp {

    /** As RFC 4226 recommends. */
    private static final int SECRET = 20;

    /** How many steps a clock may be early or late. */
    private static final int DRIFT = 1;

    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final Clock clock;

    Totp(Clock clock) {
        this.clock = clock;
    }

    byte[] newSecret() {
        var secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** For typing it into an app. */
    static String text(byte[] secret) {
        return Base32.toBase32String(secret).replace("=", "");
    }

    /** For scanning it: the key URI that apps understand. */
    static String uri(String site, String username, byte[] secret) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(site), encoded(username), text(secret), encoded(site));
    }

    /** The step of time that the code belongs to, when it is one of those around now. */
    OptionalLong step(byte[] secret, String code) {
        var digits = code.replaceAll("[\\s-]", "");
        if (!CODE.matcher(digits).matches()) return OptionalLong.empty();
        var now = clock.instant();
        for (int drift = -DRIFT; drift <= DRIFT; drift++) {
            var then = now.plus(codes.getTimeStep().multipliedBy(drift));
            if (areEqual(code(secret, then), digits))
                return OptionalLong.of(
                        then.getEpochSecond() / codes.getTimeStep().toSeconds());
        }
        return OptionalLong.empty();
    }

    String code(byte[] secret, Instant at) {
        try {
            return codes.generateOneTimePasswordString(new SecretKeySpec(secret, codes.getAlgorithm()), at);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean areEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
