package parley.account.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import parley.account.web.MailLink.Purpose;
import parley.shared.web.SiteAddress;

/**
 * Writes to people.
 *
 * <p>Everything happens after the answer has been given: how long it takes must not tell whether an address is known.
 */
@Component
class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    /** A post office that is slow with one letter does not hold up all others. */
    private static final int AT_ONCE = 4;

    private final Links links;
    private final Postbox postbox;
    private final SiteAddress address;
    private final SiteSettings site;
    private final ExecutorService later = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("letters-", 0).factory());

    private final AtomicInteger waiting;
    private final Counter sent;
    private final Counter unsent;

    Letters(Links links, Postbox postbox, SiteAddress address, SiteSettings site, MeterRegistry meters) {
        this.links = links;
        this.postbox = postbox;
        this.address = address;
        this.site = site;
        waiting = meters.gauge("parley.mail.waiting", new AtomicInteger());
        sent = meters.counter("parley.mail", "outcome", "sent");
        unsent = meters.counter("parley.mail", "outcome", "failed");
    }

    void askToVerify(Credential credential) {
        soon(() -> post("verify", credential, "/verify?token=" + links.make(Purpose.VERIFY, credential)));
    }

    void offerReset(Credential credential) {
        soon(() -> post("reset", credential, "/reset?token=" + links.make(Purpose.RESET, credential)));
    }

    void soon(Runnable writing) {
        waiting.incrementAndGet();
        later.execute(() -> {
            try {
                writing.run();
            } catch (RuntimeException failed) {
                unsent.increment();
                LOG.error("A letter could not be sent: {}", why(failed));
            } finally {
                waiting.decrementAndGet();
            }
        });
    }

    private void post(String template, Credential credential, String path) {
        var text = fill(
                template,
                Map.of(
                        "site", site.name(),
                        "name", credential.displayName(),
                        "username", credential.username(),
                        "link", address.uri() + path));
        var parts = text.split("\n\n", 2);
        postbox.post(new Letter(credential.email(), parts[0].strip(), parts[1]));
        sent.increment();
    }

    /** Never what the mail server said, which may repeat the address. */
    private static String why(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(" < "));
    }

    private static String fill(String template, Map<String, String> words) {
        try {
            var text = new ClassPathResource("parley/mail/" + template + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8);
            for (var word : words.entrySet()) text = text.replace("{" + word.getKey() + "}", word.getValue());
            return text;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @PreDestroy
    void finish() {
        later.close();
    }
}
