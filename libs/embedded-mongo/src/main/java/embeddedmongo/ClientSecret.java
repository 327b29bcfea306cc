package embeddedmongo;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets only those in who know a secret that this process made at its start and keeps in memory: every user of the machine
 * can reach the port, and the library asks nobody who they are.
 *
 * <p>The mechanism is SASL's PLAIN (RFC 4616), which drivers bring. Nobody listens on the loopback interface but root.
 */
final class ClientSecret {

    private static final AttributeKey<Boolean> ADMITTED = AttributeKey.valueOf(ClientSecret.class.getName());
    private static final String USER = "embedded";
    private static final int BYTES = 32;
    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;

    /** What a driver asks before it says who it is, and what tells it that the server lives. */
    private static final Set<String> OPEN_TO_ALL = Set.of("ismaster", "hello");

    private final String secret;

    ClientSecret() {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        secret = HexFormat.of().formatHex(random);
    }

    /** What goes into an address of the server, before the host. */
    String credentials() {
        return USER + ":" + secret;
    }

    /** How drivers are told to use it, as parameters of an address. */
    static String parameters() {
        return "authMechanism=PLAIN&authSource=%24external";
    }

    /** Answers {@code saslStart}. */
    Document admit(Channel client, Document command) {
        if (!isKnownTo(command.get("payload")))
            throw new MongoServerError(AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
        client.attr(ADMITTED).set(true);
        return new Document("conversationId", 1)
                .append("done", true)
                .append("payload", new BinData(new byte[0]))
                .append("ok", 1.0);
    }

    /** On whose behalf, who, and the secret; drivers name the same person twice. */
    private boolean isKnownTo(@Nullable Object payload) {
        var expected = String.join("\0", USER, USER, secret).getBytes(StandardCharsets.UTF_8);
        return payload instanceof BinData given && MessageDigest.isEqual(given.getData(), expected);
    }

    void require(Channel client, String command) {
        if (client.attr(ADMITTED).get() == null && !OPEN_TO_ALL.contains(command))
            throw new MongoServerError(UNAUTHORIZED, "Unauthorized", "command requires authentication");
    }
}
