package parley.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import parley.account.AccountCommand.RegisterAccount;
import parley.account.Username;
import parley.platform.http.SiteAddress;
import parley.shared.AccountId;

/** Whatever the site writes to somebody, and for whichever reason, is bounded. */
class MailComposerTest {

    private static final int MAILS = 2;
    private static final int NOTICES = 3;

    /** One mailbox as it may be spelled. */
    private static final List<String> SPELLINGS = List.of(
            "ana@example.org", "ANA@Example.org", "ana+1@example.org", "ana+2+3@example.org", "ana@example.org.");

    @EnableConfigurationProperties({AccountSettings.class, SiteSettings.class})
    static class Settings {}

    /** @param template what the text is made from */
    record Letter(String template, boolean confirmed, int bound, BiConsumer<MailComposer, Credential> writing) {

        @Override
        public String toString() {
            return template;
        }
    }

    final List<Mail> sent = new CopyOnWriteArrayList<>();

    static Stream<Letter> letters() {
        return Stream.of(
                new Letter("verify", false, MAILS, MailComposer::askToVerify),
                new Letter("reset", true, MAILS, (mails, to) -> mails.offerReset(List.of(to))),
                new Letter("reset-unconfirmed", false, MAILS, (mails, to) -> mails.offerReset(List.of(to, to, to))),
                new Letter("notice", true, NOTICES, (mails, to) -> mails.tell(to, "something changed", "Firefox")),
                new Letter(
                        "notice-unconfirmed",
                        false,
                        MAILS,
                        (mails, to) -> mails.tell(to, "something changed", "Firefox")));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void one_mailbox_is_sent_so_many_however_it_is_spelled_and_others_have_theirs(Letter letter) {
        withMails(mails -> {
            for (var time = 0; time < 2; time++)
                for (var address : SPELLINGS) letter.writing().accept(mails, person(address, letter.confirmed()));
            letter.writing().accept(mails, person("ben@example.org", letter.confirmed()));
        });
        assertThat(sent.stream().filter(mail -> mail.recipient().equals("ben@example.org")))
                .hasSize(1);
        assertThat(sent).hasSize(letter.bound() + 1);
    }

    @Test
    void all_that_strangers_may_cause_is_counted_together() {
        withMails(mails -> letters()
                .filter(letter -> letter.bound() == MAILS)
                .forEach(letter -> letter.writing().accept(mails, person("ana@example.org", letter.confirmed()))));
        assertThat(sent).hasSize(MAILS);
    }

    @Test
    void what_strangers_cause_does_not_use_up_what_a_person_is_told_of_their_own_account() {
        withMails(mails -> {
            var ana = person("ana@example.org", true);
            for (var time = 0; time < 10; time++) mails.offerReset(List.of(ana));
            mails.tell(ana, "a passkey was added", "Firefox");
        });
        assertThat(sent).anyMatch(mail -> mail.text().contains("a passkey was added"));
    }

    @Test
    void each_kind_of_mail_is_here() throws IOException {
        var templates = new PathMatchingResourcePatternResolver().getResources("classpath:parley/mail/*.txt");
        assertThat(letters().map(letter -> letter.template() + ".txt"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(templates)
                        .map(template -> String.valueOf(template.getFilename()))
                        .toList());
    }

    /** Afterwards everything is sent that ever will be. */
    private void withMails(Consumer<MailComposer> test) {
        var links = mock(Links.class);
        when(links.make(any(), any())).thenReturn("secret");
        new ApplicationContextRunner()
                .withUserConfiguration(
                        Settings.class, Throttle.class, RateLimiter.class, MailTemplates.class, MailComposer.class)
                .withBean(SiteAddress.class)
                .withBean(KnownDevices.class, () -> mock())
                .withBean(Links.class, () -> links)
                .withBean(MailSender.class, () -> sent::add)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues(
                        "parley.accounts.mails-per-account=" + MAILS + "/1d",
                        "parley.accounts.notices-per-account=" + NOTICES + "/1d")
                .run(site -> test.accept(site.getBean(MailComposer.class)));
    }

    private static Credential person(String address, boolean confirmed) {
        var account = new AccountId(UUID.randomUUID().toString());
        var credential = new Credential(
                new RegisterAccount(account, new Username("ana"), "Ana", address), "hash", Instant.EPOCH);
        if (confirmed) credential.emailIsVerified();
        return credential;
    }
}
