package parley.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parley.shared.Role;
import parley.testing.SentMail;
import parley.testing.SentMail.Mail;
import parley.testing.Site;
import parley.testing.Visitor;

/** People are told by mail of what could mean that somebody else is in their account. */
class AccountNoticesIT {

    private static final Map<String, String> NEW_PASSWORD =
            Map.of("current", Visitor.PASSWORD, "password", "eleven grey owls");

    final Site site = Site.shared();
    final SentMail outbox = new SentMail(site);

    /** @param deed what is done to the account, by whoever it is */
    private record Story(String name, SecurityAction told, Deed deed) {}

    private interface Deed {
        void to(Visitor person);
    }

    private static final List<SecurityAction> TOLD = Arrays.stream(SecurityAction.values())
            .filter(action -> action.mail().isPresent())
            .toList();

    private List<Story> stories() {
        return List.of(
                new Story(
                        "a new password",
                        SecurityAction.PASSWORD_CHANGED,
                        person -> person.put("/api/account/password", NEW_PASSWORD)
                                .expect(204)),
                new Story("a password that was forgotten", SecurityAction.PASSWORD_RESET, this::reset),
                new Story(
                        "a new address",
                        SecurityAction.EMAIL_CHANGED,
                        person -> person.put("/api/account/email", Map.of("email", "other-" + address(person)))
                                .expect(204)),
                new Story("a passkey that is added", SecurityAction.PASSKEY_ADDED, this::addPasskey),
                new Story("a passkey that is removed", SecurityAction.PASSKEY_REMOVED, person -> {
                    addPasskey(person);
                    var id = person.get("/api/account/passkeys").body().at("/passkeys/0/id");
                    person.delete("/webauthn/register/" + id.asString()).expect(204);
                }),
                new Story("all passkeys, removed with a new password", SecurityAction.PASSKEY_REMOVED, person -> {
                    addPasskey(person);
                    addPasskey(person);
                    person.put(
                                    "/api/account/password",
                                    Map.of(
                                            "current",
                                            Visitor.PASSWORD,
                                            "password",
                                            "eleven grey owls",
                                            "removePasskeys",
                                            true))
                            .expect(204);
                }),
                new Story("all passkeys, removed with a reset", SecurityAction.PASSKEY_REMOVED, person -> {
                    addPasskey(person);
                    reset(person);
                }),
                new Story("a sign-in from a new browser", SecurityAction.SIGNED_IN_ON_NEW_DEVICE, person -> {
                    person.signIn(person.username(), Visitor.PASSWORD).expect(200);
                    site.visitor().signIn(person.username(), Visitor.PASSWORD).expect(200);
                }),
                new Story("a sign-in by passkey from a new browser", SecurityAction.SIGNED_IN_ON_NEW_DEVICE, person -> {
                    var device = new PasskeyDevice(site);
                    var passkey = device.add(person);
                    device.signIn(passkey, person).expect(200);
                    device.signIn(passkey, site.visitor()).expect(200);
                }),
                new Story(
                        "a second factor that is set up",
                        SecurityAction.SECOND_FACTOR_ADDED,
                        AccountNoticesIT::addFactor),
                new Story("a second factor that is removed", SecurityAction.SECOND_FACTOR_REMOVED, person -> {
                    addFactor(person);
                    person.delete("/api/account/second-factor").expect(204);
                }),
                new Story(
                        "a second factor that an administrator removes",
                        SecurityAction.SECOND_FACTOR_REMOVED,
                        person -> {
                            addFactor(person);
                            administrator()
                                    .delete("/api/admin/people/" + person.id() + "/second-factor")
                                    .expect(204);
                        }),
                new Story("new recovery codes", SecurityAction.RECOVERY_CODES_MADE, person -> {
                    addFactor(person);
                    person.post("/api/account/recovery-codes", Map.of()).expect(200);
                }),
                new Story(
                        "a recovery code that is used",
                        SecurityAction.RECOVERY_CODE_USED,
                        person -> person.post(
                                        "/api/session",
                                        Map.of(
                                                "login",
                                                person.username(),
                                                "password",
                                                Visitor.PASSWORD,
                                                "code",
                                                addFactor(person)))
                                .expect(200)),
                new Story(
                        "closing it",
                        SecurityAction.DEACTIVATED,
                        person -> person.post("/api/account/deactivation", Map.of())
                                .expect(204)),
                new Story(
                        "an administrator who closes it",
                        SecurityAction.DEACTIVATED,
                        person -> administrator()
                                .put("/api/admin/people/" + person.id() + "/deactivation")
                                .expect(204)),
                new Story("an administrator who opens it again", SecurityAction.REACTIVATED, person -> {
                    var account = "/api/admin/people/" + person.id() + "/deactivation";
                    var root = administrator();
                    root.put(account).expect(204);
                    root.delete(account).expect(204);
                }));
    }

    /** Once, at the address that was confirmed before: with the name of the account, when it was, and what to do. */
    @TestFactory
    Stream<DynamicTest> of() {
        return stories().stream()
                .map(story -> DynamicTest.dynamicTest(story.name(), () -> {
                    var person = site.member("Ana");
                    var address = address(person);
                    var username = person.username();
                    outbox.verify(person, address);
                    story.deed().to(person);
                    var words = story.told().mail().orElseThrow() + ".";
                    assertThat(outbox.awaitMail(address, words).all()).contains(username, "/reset", "UTC");
                    everythingIsSent();
                    assertThat(outbox.to(address).stream().map(Mail::all).filter(all -> all.contains(words)))
                            .hasSize(1);
                }));
    }

    @Test
    void each_kind_of_notice_has_its_story() {
        assertThat(stories().stream().map(Story::told).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.copyOf(TOLD));
    }

    @Test
    void who_did_it_is_told_where_it_was_an_administrator() {
        var ana = site.member("Ana");
        outbox.verify(ana, address(ana));
        administrator().put("/api/admin/people/" + ana.id() + "/deactivation").expect(204);
        outbox.awaitMail(address(ana), "the account was closed", "an administrator");
    }

    @Test
    void a_new_address_is_asked_to_confirm_itself() {
        var ana = site.member("Ana");
        ana.put("/api/account/email", Map.of("email", "other-" + address(ana))).expect(204);
        outbox.awaitMail("other-" + address(ana), "/verify?token=");
    }

    @Test
    void an_address_that_was_never_confirmed_is_told_nothing_that_was_typed() {
        var carl = site.member("Carl");
        carl.put("/api/account/password", NEW_PASSWORD).expect(204);
        var mail = outbox.awaitMail(address(carl), "the password was changed");
        assertThat(mail.all().replace(address(carl), "")).doesNotContain(carl.username(), "Carl");
    }

    private void addPasskey(Visitor person) {
        new PasskeyDevice(site).add(person);
    }

    private void reset(Visitor person) {
        var browser = site.visitor();
        browser.post("/api/password-resets", Map.of("email", address(person))).expect(202);
        var token = outbox.awaitMail(address(person), "/reset?token=").tokens().getFirst();
        browser.put("/api/password-resets/" + token, Map.of("password", "eleven grey owls"))
                .expect(204);
    }

    /** @return one of its recovery codes */
    private static String addFactor(Visitor person) {
        var secret = person.post("/api/account/second-factor", Map.of())
                .expect(200)
                .body()
                .path("secret")
                .asString();
        var bytes = Base32.decode(secret + "=".repeat((8 - secret.length() % 8) % 8));
        var code = new Totp(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).code(bytes, Instant.now());
        return person.put("/api/account/second-factor", Map.of("code", code))
                .expect(200)
                .body()
                .at("/recoveryCodes/0")
                .asString();
    }

    private Visitor administrator() {
        return site.appointed("Rhea", Role.ADMIN);
    }

    private static String address(Visitor person) {
        return person.username() + "@example.org";
    }

    /** Mails are written in the order in which they were asked for, or nearly so. */
    private void everythingIsSent() {
        outbox.awaitMail(address(site.member("Ben")), "/verify?token=");
    }
}
