package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.testing.Visitor;

/** A browser's session ends, or becomes somebody else's, while a page of its first person is open. */
class SignedOutBrowserIT extends TwoPeople {

    @Test
    void what_one_tab_sends_goes_under_nobody_elses_name_although_another_tab_signs_in_as_somebody_else() {
        var said = "Said by " + ana.username;
        anasDevice.route("**/messages/*", Route::abort);
        ana.say(said);
        assertThat(ana.messages(said)).containsText("Not sent yet");
        signInElsewhereAs(ben.username);
        assertThat(gate(ana.page)).containsText("Ben is signed in now");
        assertThat(ana.button("Go on as Ben")).isVisible();
        anasDevice.unroute("**/messages/*");
        var kept = ana.page.evaluate("""
                () => Object.entries(localStorage).filter(([key]) => key.startsWith('parley.outbox.')).map(([key, text]) => key + text).join()""");
        Assertions.assertThat(kept.toString()).contains(said);
        ben.open("/");
        assertThat(ben.messages(said)).hasCount(0);
        signIn(ana.page, ana.username);
        assertThat(gate(ana.page)).hasCount(0);
        ben.sees(said);
        assertThat(ben.messages(said).locator(".author")).hasText("Ana");
        ana.metNoError();
    }

    /** Browsers put tabs to sleep: what the other tab said may not have been heard, nor can it be asked. */
    @Test
    void a_tab_that_was_not_told_is_refused_by_the_server() {
        ana.page.addInitScript("window.BroadcastChannel = class { postMessage() {} }");
        ana.page.reload();
        assertThat(ana.connection()).hasText("Live");
        ana.page.route("**/api/**", Route::abort);
        ana.page.route("**/messages/*", Route::resume);
        signInElsewhereAs(ben.username);
        var said = "Quietly said by " + ana.username;
        var refused = ana.page.waitForResponse("**/messages/*", () -> ana.say(said));
        Assertions.assertThat(refused.status()).isEqualTo(409);
        assertThat(gate(ana.page)).containsText("You were signed out");
        ana.page.unrouteAll();
        ben.open("/");
        ben.say("Something else by " + ben.username).sees("Something else by " + ben.username);
        assertThat(ben.messages(said)).hasCount(0);
        signIn(ana.page, ana.username);
        ben.sees(said);
        assertThat(ben.messages(said).locator(".author")).hasText("Ana");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rooms/lobby", "/messages", "/directory", "/friends", "/settings", "/settings/profile"})
    void whoever_is_signed_out_is_told_so_and_comes_back_to_the_same_place(String place) {
        ana.open(place);
        assertThat(ana.page.locator("#main")).isVisible();
        var there = ana.page.url();
        endSessions();
        assertThat(gate(ana.page)).containsText("You were signed out");
        assertThat(gate(ana.page)).containsText("what you wrote is kept");
        assertThat(gate(ana.page).getByLabel("Username or mail address")).hasValue(ana.username);
        ana.findsNoBarrier();
        signIn(ana.page, ana.username);
        assertThat(gate(ana.page)).hasCount(0);
        assertThat(ana.page).hasURL(there);
        assertThat(ana.connection()).isVisible();
        assertThat(ana.page.getByText("No such room")).hasCount(0);
        ana.metNoError();
    }

    @Test
    void whoever_comes_to_a_page_after_the_session_has_ended_is_told_too() {
        ana.composer().fill("Half a sentence");
        var there = ana.page.url();
        anasDevice.clearCookies();
        ana.page.reload();
        assertThat(ana.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("You were signed out")))
                .isVisible();
        signIn(ana.page, ana.username);
        assertThat(ana.page).hasURL(there);
        assertThat(ana.composer()).hasValue("Half a sentence");
    }

    @Test
    void what_was_typed_in_a_dialog_is_still_there_and_goes_on() {
        ana.button("Create a room").click();
        var name = "kept-" + ana.username;
        ana.dialog().getByLabel("Name").fill(name);
        anasDevice.clearCookies();
        ana.button("Create room").click();
        assertThat(gate(ana.page)).containsText("You were signed out");
        signIn(ana.page, ana.username);
        assertThat(ana.page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setExact(true)))
                .isVisible();
    }

    @Test
    void an_upload_goes_on_too() throws Exception {
        var file = Files.createTempFile("notes", ".txt");
        Files.writeString(file, "Notes");
        anasDevice.clearCookies();
        ana.page.locator(".attach-input").setInputFiles(file);
        assertThat(gate(ana.page)).containsText("You were signed out");
        signIn(ana.page, ana.username);
        assertThat(gate(ana.page)).hasCount(0);
        assertThat(ana.page.locator(".composer .upload.done")).isVisible();
        ana.say("With notes by " + ana.username);
        ben.open("/");
        assertThat(ben.messages("With notes by " + ana.username))
                .containsText(file.getFileName().toString());
    }

    @Test
    void signing_out_oneself_leaves_a_page_for_visitors() {
        ana.page.locator(".me").click();
        ana.page
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(ana.page
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in"))
                        .first())
                .isVisible();
        assertThat(ana.page.getByText("You were signed out")).hasCount(0);
    }

    private static Locator gate(Page page) {
        return page.locator("dialog.interrupted");
    }

    /** In another tab of Ana's browser. */
    private void signInElsewhereAs(String username) {
        var other = anasDevice.newPage();
        other.navigate(ana.page.url());
        other.locator(".me").click();
        other.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        other.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in"))
                .first()
                .click();
        signIn(other, username);
        assertThat(other.locator(".me")).containsText(username);
    }

    private void endSessions() {
        var elsewhere = ana.site().visitor();
        elsewhere.signIn(ana.username, Visitor.PASSWORD).expect(200);
        elsewhere.delete("/api/account/sessions").expect(204);
    }

    private static void signIn(Page page, String username) {
        page.getByLabel("Username or mail address").last().fill(username);
        page.locator("input[type=password]").last().fill(Visitor.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .last()
                .click();
    }
}
