package parley.account.web;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends letters by SMTP where {@code spring.mail.host} is set, and otherwise puts them into files. */
@Configuration(proxyBeanMethods = false)
class MailConfig {

    private static final Logger LOG = LoggerFactory.getLogger("parley.start");

    /** Named so, because Spring has a bean of the shorter name. */
    @Bean
    MailSender siteMailSender(
            ObjectProvider<JavaMailSender> smtp, SiteSettings site, @Value("${parley.data:data}") Path data) {
        var server = smtp.getIfAvailable();
        if (server != null) return mail -> server.send(message -> write(mail, site.sender(), message));
        var folder = data.toAbsolutePath().normalize().resolve("mail");
        LOG.info("Mail is not sent but written to {}: set spring.mail.host to send it.", folder);
        return mail -> file(mail, site.sender(), folder);
    }

    private static void write(Mail mail, String sender, MimeMessage message) throws MessagingException {
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(sender);
        helper.setTo(mail.recipient());
        helper.setSubject(mail.subject());
        helper.setText(mail.text());
        message.saveChanges();
    }

    /** Under a name that sorts by time, complete at once for whoever watches the directory. */
    private static void file(Mail mail, String sender, Path folder) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()));
            write(mail, sender, message);
            message.setHeader("Content-Transfer-Encoding", "8bit"); // so that a link can be copied from the file
            Files.createDirectories(folder);
            var name = Instant.now().toString().replace(':', '-') + "-" + UUID.randomUUID();
            var file = folder.resolve(name + ".part");
            try (var stream = Files.newOutputStream(file)) {
                message.writeTo(stream);
            }
            Files.move(file, folder.resolve(name + ".eml"));
        } catch (IOException | MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
