package parley.account.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import parley.account.web.MailLink.Purpose;

/**
 * Writes to people.
 *
 * <p>Everything happens after the answer has been given: how long it takes must not tell whether an address is known.
 * Nothing that somebody typed stands in a mail to an address that is not confirmed: its reader may be a stranger to them.
 */
@Component
class MailComposer {

    private static final Logger LOG = LoggerFactory.getLogger(MailComposer.class);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** A mail server that is slow with one mail does not hold up all others. */
    private static final int AT_ONCE = 4;

    private final Links links;
    private final MailSender sender;
    private final MailTemplates templates;
    private final Throttle throttle;
    private final Clock clock;
    private final ExecutorService later = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("mail-", 0).factory());

    private final AtomicInteger waiting;
    private final Counter sent;
    private final Counter unsent;
    private final Counter withheld;

    MailComposer(
            Links links,
            MailSender sender,
            MailTemplates templates,
            Throttle throttle,
            Clock clock,
            MeterRegistry meters) {
        this.links = links;
        this.sender = sender;
        this.templates = templates;
        this.throttle = throttle;
        this.clock = clock;
        waiting = meters.gauge("parley.mail.waiting", new AtomicInteger());
        sent = meters.counter("parley.mail", "outcome", "sent");
        unsent = meters.counter("parley.mail", "outcome", "failed");
        withheld = meters.counter("parley.mail", "outcome", "withheld");
    }

    void askToVerify(Credential credential) {
        soon(() -> send(credential, "verify", () -> Map.of("link", link("/verify", Purpose.VERIFY, credential))));
    }

    /** One mail for all of them: they share its address. */
    void offerReset(List<Credential> credentials) {
        var first = credentials.getFirst();
        if (first.emailVerified())
            send(
                    first,
                    "reset",
                    () -> Map.of("username", first.username(), "link", link("/reset", Purpose.RESET, first)));
        else
            send(
                    first,
                    "reset-unconfirmed",
                    () -> Map.of(
                            "links",
                            credentials.stream()
                                    .map(one -> "Signed up on " + DAY.format(one.registeredAt()) + ":\n"
                                            + link("/reset", Purpose.RESET, one))
                                    .collect(Collectors.joining("\n\n"))));
    }

    /** @param what happened to the account, as the rest of a sentence */
    void tell(Credential credential, String what, String device) {
        var when = MINUTE.format(clock.instant());
        soon(() -> {
            if (credential.emailVerified())
                send(
                        credential,
                        "notice",
                        () -> Map.of("what", what, "when", when, "device", device, "username", credential.username()));
            else send(credential, "notice-unconfirmed", () -> Map.of("what", what, "when", when));
        });
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

    /** What a stranger may have caused has one allowance for each recipient, wherever it comes from. */
    private void send(Credential to, String template, Supplier<Map<String, String>> words) {
        var own = template.equals("notice");
        if (!(own ? throttle.mayNotify(to.email()) : throttle.mayMail(to.email()))) {
            withheld.increment();
            return;
        }
        sender.send(templates.fill(template, to.email(), words.get()));
        sent.increment();
    }

    private String link(String page, Purpose purpose, Credential credential) {
        return templates.address() + page + "?token=" + links.make(purpose, credential);
    }

    /** Never what the mail server said, which may repeat the address. */
    private static String why(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(" < "));
    }

    @PreDestroy
    void finish() {
        later.close();
    }
}
