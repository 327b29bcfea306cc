package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.testing.Browsers;
import parley.testing.Site;

/** Passkeys as a browser makes them, with an authenticator that the browser itself plays. */
@SuppressWarnings("NullAway.Init")
class PasskeyBrowserIT {

    Browsers browsers;
    BrowserContext device;

    @BeforeEach
    void open() {
        browsers = Browsers.open();
        device = browsers.desktop();
    }

    @AfterEach
    void close() {
        if (device != null) device.close();
        if (browsers != null) browsers.close();
    }

    @Test
    void a_passkey_signs_in_without_a_password() {
        var ana = personWithPasskey();
        device.clearCookies();
        // Otherwise the authenticator may agree to the browser's own offer before anybody has clicked.
        ana.page.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);");
        ana.open("/sign-in");
        ana.button("Sign in with a passkey").click();
        assertThat(ana.composer()).isVisible();
        ana.metNoError();
    }

    @Test
    void whoever_is_quicker_than_the_offer_of_passkeys_is_signed_in() {
        var ana = personWithPasskey();
        device.clearCookies();
        ana.page.addInitScript("PublicKeyCredential.isConditionalMediationAvailable ="
                + " () => new Promise((tell) => setTimeout(() => tell(true), 500));"
                + " const ask = window.fetch; window.fetch = async (what, how) => {"
                + " if (String(what).includes('authenticate')) await new Promise((go) => setTimeout(go, 1000));"
                + " return ask(what, how); };");
        ana.open("/sign-in");
        ana.button("Sign in with a passkey").click();
        assertThat(ana.composer()).isVisible();
    }

    @Test
    void a_passkey_that_was_deleted_signs_nobody_in() {
        var ana = personWithPasskey();
        ana.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Delete ")))
                .click();
        ana.dialog()
                .getByText("Delete", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(ana.page.getByText("You have no passkey yet.")).isVisible();

        device.clearCookies();
        ana.open("/sign-in");
        ana.button("Sign in with a passkey").click();
        assertThat(ana.page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("passkey")))
                .isVisible();
        assertThat(ana.composer()).hasCount(0);
    }

    private Person personWithPasskey() {
        var ana = new Person(Site.shared(), device, "Ana");
        giveAuthenticator(ana.page);
        ana.signUp();
        ana.open("/settings/passkeys");
        ana.button("Add a passkey").click();
        assertThat(ana.page.getByText(Pattern.compile("^Added "))).isVisible();
        return ana;
    }

    /** One that is built into the device and agrees to everything, see https://www.w3.org/TR/webauthn-3/#sctn-automation. */
    private void giveAuthenticator(Page page) {
        var protocol = device.newCDPSession(page);
        protocol.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var authenticator = new JsonObject();
        authenticator.add("options", options);
        protocol.send("WebAuthn.addVirtualAuthenticator", authenticator);
    }
}
