package parley.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Letters over the wire to a real SMTP server. */
class SmtpTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_letter_goes_to_the_server_that_is_set() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                .withUserConfiguration(MailConfig.class)
                .withBean(SiteSettings.class, () -> new SiteSettings("Parley", "parley@example.org"))
                .withPropertyValues(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + server.getSmtp().getPort())
                .run(site -> site.getBean(MailSender.class)
                        .send(new Mail("ana@example.org", "Grüße", "Open https://example.org/verify?token=x=1")));

        assertThat(server.waitForIncomingEmail(5_000, 1)).isTrue();
        var received = server.getReceivedMessages()[0];
        assertThat(received).satisfies(letter -> {
            assertThat(letter.getSubject()).isEqualTo("Grüße");
            assertThat(letter.getFrom()[0]).hasToString("parley@example.org");
            assertThat(letter.getContent().toString().strip()).isEqualTo("Open https://example.org/verify?token=x=1");
        });
    }
}
