package parley.testing;

import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The mails that a site without an SMTP server has written. */
public final class SentMail {

    private static final Pattern LINK = Pattern.compile("/(?:verify|reset)\\?token=([\\w-]+)");

    private final Path directory;

    public SentMail(Site site) {
        directory = site.data().resolve("mail");
    }

    /** One mail as its reader sees it. */
    public record Mail(String subject, String text) {

        public String all() {
            return subject + "\n" + text;
        }

        /** What its links carry. */
        public List<String> tokens() {
            return LINK.matcher(text).results().map(link -> link.group(1)).toList();
        }
    }

    /** What this address has been sent so far, the oldest first. */
    public List<Mail> to(String address) {
        if (!Files.exists(directory)) return List.of();
        try (var mails = Files.list(directory)) {
            return mails.filter(mail -> mail.toString().endsWith(".eml"))
                    .sorted()
                    .map(SentMail::read)
                    .filter(message -> isTo(message, address))
                    .map(SentMail::mail)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits for a mail to this address that holds all of the words. */
    public Mail awaitMail(String address, String... words) {
        Predicate<Mail> fits = mail -> List.of(words).stream().allMatch(mail.all()::contains);
        return await().until(() -> to(address).stream().filter(fits).toList(), found -> !found.isEmpty())
                .getLast();
    }

    /** Confirms the address that somebody signed up with. */
    public void verify(Visitor visitor, String address) {
        var token = awaitMail(address, "/verify?token=").tokens().getFirst();
        visitor.post("/api/email-verifications", Map.of("token", token)).expect(204);
    }

    private static MimeMessage read(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), stream);
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Mail mail(MimeMessage message) {
        try {
            return new Mail(message.getSubject(), message.getContent().toString());
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
