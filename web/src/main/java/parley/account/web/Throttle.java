package parley.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import parley.platform.allowances.Rates;
import parley.platform.http.NetworkAddress;
import parley.platform.http.RequestRejected;
import parley.platform.http.RequestRejection;

/**
 * Slows down whoever tries too often, and not the person who is tried to be.
 *
 * <p>One name is counted strictly from one network and loosely from everywhere. A browser in which this person signed in
 * before has an allowance of its own: whatever strangers do, and wherever they sit, does not lock its owner out.
 */
@Component
class Throttle {

    private final AccountSettings settings;
    private final RateLimiter limiter;
    private final KnownDevices devices;

    Throttle(AccountSettings settings, RateLimiter limiter, KnownDevices devices) {
        this.settings = settings;
        this.limiter = limiter;
        this.devices = devices;
    }

    private record Counter(String what, Rates rates) {}

    /** Something that was counted, because it may be a guess. */
    final class Attempt {

        private final List<Counter> counters;

        private Attempt(List<Counter> counters) {
            this.counters = counters;
        }

        /** Somebody who knows the secret was not guessing. */
        void succeeded() {
            counters.forEach(counter -> limiter.giveBack(counter.what(), counter.rates()));
        }
    }

    Attempt signIn(String login, HttpServletRequest request) {
        return guess("sign-in", login, request, settings.signInsPerAccount());
    }

    /** Codes are short: from everywhere together only few may be tried. */
    Attempt code(String login, HttpServletRequest request) {
        return guess("code", login, request, settings.codesPerAccount());
    }

    /** By the session: whoever is signed in elsewhere is not held up by it. */
    Attempt confirmation(String session) {
        return count(List.of(new Counter("confirmation in " + session, settings.signInsPerDevice())));
    }

    /** Nobody says whose passkey it is before it has been looked at. */
    Attempt passkey(HttpServletRequest request) {
        return count(List.of(new Counter(
                "sign-in from " + NetworkAddress.of(request.getRemoteAddr()), settings.signInsPerAddress())));
    }

    void signUp(HttpServletRequest request) {
        count(List.of(new Counter(
                "sign-up from " + NetworkAddress.of(request.getRemoteAddr()), settings.signUpsPerAddress())));
    }

    /** Whether a mail may be asked for: refused when it would not be sent, whoever has the address. */
    void mail(String recipient, HttpServletRequest request) {
        count(List.of(
                new Counter("mail from " + NetworkAddress.of(request.getRemoteAddr()), settings.mailsPerAddress())));
        var wait = limiter.look(mailTo(recipient), settings.mailsPerAccount());
        if (!wait.isZero()) throw new RequestRejected(RequestRejection.TOO_OFTEN, wait);
    }

    /** Takes the allowance of one mail that a stranger may have caused, and says whether there was one. */
    boolean mayMail(String recipient) {
        return limiter.take(mailTo(recipient), settings.mailsPerAccount()).isZero();
    }

    /** The same for what a person is told of their own account. */
    boolean mayNotify(String recipient) {
        return limiter.take("notice to " + MailboxKey.key(recipient), settings.noticesPerAccount())
                .isZero();
    }

    private static String mailTo(String recipient) {
        return "mail to " + MailboxKey.key(recipient);
    }

    private Attempt guess(String kind, String login, HttpServletRequest request, Rates fromAnywhere) {
        var name = Credential.key(login);
        var device = devices.token(request).filter(token -> devices.knows(token, login));
        if (device.isPresent())
            return count(List.of(new Counter(
                    "%s as %s on %s".formatted(kind, name, device.orElseThrow()), settings.signInsPerDevice())));
        var network = NetworkAddress.of(request.getRemoteAddr());
        return count(List.of(
                new Counter(kind + " from " + network, settings.signInsPerAddress()),
                new Counter("%s as %s from %s".formatted(kind, name, network), settings.signInsPerAccountAndAddress()),
                new Counter("%s as %s".formatted(kind, name), fromAnywhere)));
    }

    private Attempt count(List<Counter> counters) {
        counters.forEach(counter -> limiter.require(counter.what(), counter.rates()));
        return new Attempt(counters);
    }
}
