package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.Assertions;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.shared.Role;
import parley.testing.Browsers;
import parley.testing.Sessions;
import parley.testing.Site;
import parley.testing.Visitor;

/** What people meet who protect their account, by keyboard, narrow and in the dark. */
@SuppressWarnings("NullAway.Init")
class AccountProtectionBrowserIT {

    Browsers browsers;
    BrowserContext device;
    Person ana;

    @BeforeEach
    void open() {
        browsers = Browsers.open();
        device = browsers.device(390, 844, ColorScheme.DARK);
        ana = new Person(Site.shared(), device, "Ana");
        ana.signUp();
    }

    @AfterEach
    void close() {
        if (device != null) device.close();
        if (browsers != null) browsers.close();
    }

    @Test
    void an_app_is_set_up_and_asked_for_at_the_next_sign_in() {
        ana.open("/settings/second-factor");
        ana.button("Set up an app").click();
        assertThat(ana.page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("QR code of the secret below")))
                .isVisible();
        assertThat(code()).isFocused();
        assertThat(code()).hasAttribute("autocomplete", "one-time-code");
        ana.findsNoBarrier();
        var secret = ana.page.locator("code.secret").innerText().replace(" ", "");

        ana.page.keyboard().type("000 0000");
        ana.page.keyboard().press("Enter");
        assertThat(ana.page.getByText("That code does not fit")).isVisible();
        code().fill(codeOf(secret, 0));
        ana.page.keyboard().press("Enter");
        var codes = ana.page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Recovery codes"));
        assertThat(codes.getByRole(AriaRole.LISTITEM)).hasCount(10);
        ana.findsNoBarrier();
        var saved = ana.page.waitForDownload(() -> ana.button("Download").click());
        Assertions.assertThat(saved.suggestedFilename()).contains("recovery-codes");
        var recovery = codes.getByRole(AriaRole.LISTITEM).first().innerText();
        ana.button("I have kept them").click();
        assertThat(ana.page.getByText("10 are left")).isVisible();

        device.clearCookies();
        signInByPassword();
        assertThat(code()).isFocused();
        ana.findsNoBarrier();
        ana.page.keyboard().type(codeOf(secret, 1));
        ana.page.keyboard().press("Enter");
        assertThat(ana.composer()).isVisible();

        device.clearCookies();
        signInByPassword();
        code().fill(recovery);
        ana.button("Sign in").click();
        assertThat(ana.composer()).isVisible();
        ana.metNoError();
    }

    @Test
    void whoever_signed_in_long_ago_is_asked_again_and_loses_nothing() {
        ana.open("/settings/mail");
        ana.page.getByLabel("New mail address").fill("new-" + ana.username + "@example.org");
        Sessions.age(Site.shared(), ana.account(), Duration.ofHours(1));
        ana.button("Change address").click();
        assertThat(ana.dialog()).containsText("Confirm that it is you");
        ana.findsNoBarrier();
        ana.page.keyboard().press("Escape");
        assertThat(ana.dialog()).hasCount(0);
        assertThat(ana.page.getByLabel("New mail address")).hasValue("new-" + ana.username + "@example.org");

        ana.button("Change address").click();
        assertThat(password()).isFocused();
        ana.page.keyboard().type("not the password");
        ana.page.keyboard().press("Enter");
        assertThat(ana.dialog()).containsText("That is not your current password.");
        password().fill(Visitor.PASSWORD);
        ana.page.keyboard().press("Enter");
        assertThat(ana.dialog()).hasCount(0);
        assertThat(ana.page.locator(".state-line strong")).hasText("new-" + ana.username + "@example.org");
        ana.metNoError();
    }

    @Test
    void a_person_sees_what_was_done_to_their_account_and_an_administrator_to_all() {
        ana.open("/settings/activity");
        assertThat(ana.page.getByText("You signed up")).isVisible();
        ana.findsNoBarrier();
        ana.appointed(Role.AUDITOR).open("/admin/security");
        ana.page.getByPlaceholder("Whole username").fill(ana.username);
        assertThat(ana.page.locator(".log li")).hasCount(1);
        assertThat(ana.page.locator(".log li")).containsText("Ana signed up");
        ana.page.getByRole(AriaRole.COMBOBOX).selectOption("REFUSAL");
        assertThat(ana.page.getByText("Nothing of that kind is recorded.")).isVisible();
        ana.findsNoBarrier();
        ana.metNoError();
    }

    private void signInByPassword() {
        ana.open("/sign-in");
        ana.page.getByLabel("Username or mail address").fill(ana.username);
        ana.page
                .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(Visitor.PASSWORD);
        ana.button("Sign in").click();
    }

    private Locator code() {
        return ana.page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true));
    }

    private Locator password() {
        return ana.dialog().getByLabel(Pattern.compile("^Your password$"));
    }

    private static String codeOf(String secret, int steps) {
        var codes = new TimeBasedOneTimePasswordGenerator();
        var key = new SecretKeySpec(Base32.decode(secret + "=".repeat((8 - secret.length() % 8) % 8)), "HmacSHA1");
        try {
            return codes.generateOneTimePasswordString(key, Instant.now().plusSeconds(30L * steps));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
