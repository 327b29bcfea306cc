package parley.account.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import parley.account.web.AccountSettings.Rate;
import parley.shared.web.RequestRejected;
import parley.shared.web.RequestRejection;

/** Slows down whoever tries too often. Each node counts for itself: enough to make guessing hopeless. */
@Component
class Throttle {

    private static final int REMEMBERED = 100_000;
    private static final int BYTES_OF_A_NETWORK = 8;

    private final AccountSettings settings;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    Throttle(AccountSettings settings) {
        this.settings = settings;
    }

    void signIn(String login, HttpServletRequest request) {
        count("sign-in from " + network(request), settings.signInsPerAddress());
        count("sign-in as " + Credential.key(login), settings.signInsPerAccount());
    }

    /** Somebody who knows the password is not guessing. */
    void signedIn(String login) {
        buckets.invalidate("sign-in as " + Credential.key(login));
    }

    void signUp(HttpServletRequest request) {
        count("sign-up from " + network(request), settings.signUpsPerAddress());
    }

    void mail(String recipient, HttpServletRequest request) {
        count("mail from " + network(request), settings.mailsPerAddress());
        count("mail to " + Credential.key(recipient), settings.mailsPerAccount());
    }

    private void count(String key, Rate rate) {
        if (!settings.throttle()) return;
        var probe = buckets.get(key, _ -> bucket(rate)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed())
            throw new RequestRejected(RequestRejection.TOO_OFTEN, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(rate.times())
                        .refillGreedy(rate.times(), rate.within())
                        .build())
                .build();
    }

    /** Of an IPv6 address the network, because a person has as many addresses in theirs as they like. */
    private static String network(HttpServletRequest request) {
        try {
            var address = InetAddress.getByName(request.getRemoteAddr());
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), BYTES_OF_A_NETWORK))
                    : address.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return request.getRemoteAddr();
        }
    }
}
