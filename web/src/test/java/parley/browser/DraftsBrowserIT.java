package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.testing.Site;
import parley.testing.Visitor;

/** The draft, edits and what is answered are three things: each is kept, none touches another. */
class DraftsBrowserIT extends InARoom {

    private Locator about() {
        return page.locator(".composer-about");
    }

    private void act(String text, String entry) {
        ana.choose(text, entry);
    }

    @Test
    void answering_while_editing_touches_neither_the_edit_nor_the_draft() {
        said("The kettle is colt");
        said("Is there tea?");
        field().fill("My draft");
        act("The kettle is colt", "Edit");
        assertThat(field()).hasValue("The kettle is colt");
        field().fill("The kettle is cold");
        act("Is there tea?", "Reply");
        assertThat(field()).hasValue("My draft");
        assertThat(about().first()).containsText("Edit not finished: The kettle is cold");
        assertThat(about().last()).containsText("Replying to Ana Is there tea?");

        page.getByText("Go on").click();
        assertThat(field()).hasValue("The kettle is cold");
        field().press("Enter");
        ana.sees("The kettle is cold");
        assertThat(field()).hasValue("My draft");
        assertThat(about()).containsText("Replying to");
        field().press("Enter");
        ana.sees("My draft");
        assertThat(ana.messages("My draft").locator(".reply-quote")).containsText("Is there tea?");
    }

    @Test
    void an_edit_that_was_thrown_away_comes_back() {
        said("One");
        act("One", "Edit");
        field().fill("One, reworded");
        field().press("Escape");
        assertThat(field()).hasValue("");
        ana.button("Undo").click();
        assertThat(field()).hasValue("One, reworded");
    }

    @Test
    void a_refused_message_is_changed_without_touching_edit_and_draft() {
        said("Hello");
        page.route("**/api/conversations/*/messages/*", route -> {
            if (route.request().method().equals("PUT")) refuse(route);
            else route.resume();
        });
        ana.say("Refused words");
        assertThat(ana.messages("Refused words").locator(".fate")).containsText("Not sent");
        page.unrouteAll();
        field().fill("My draft");
        act("Hello", "Edit");
        field().fill("Hello, reworded");
        ana.messages("Refused words")
                .getByText("Edit", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(field()).hasValue("Refused words");
        field().fill("Accepted words");
        field().press("Enter");
        ana.sees("Accepted words");
        assertThat(field()).hasValue("My draft");
        page.getByText("Go on").click();
        assertThat(field()).hasValue("Hello, reworded");
    }

    private static void refuse(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(422)
                .setContentType("application/problem+json")
                .setBody("{\"status\": 422, \"code\": \"NOT_TODAY\", \"detail\": \"Not today.\"}"));
    }

    @Test
    void an_edit_outlives_another_room_a_reload_and_being_signed_out() {
        said("The kettle is colt");
        field().fill("My draft");
        act("The kettle is colt", "Edit");
        field().fill("The kettle is cold");
        page.locator(".rooms-pane a[data-room='lobby']").click();
        assertThat(field()).hasValue("");
        page.goBack();
        assertThat(field()).hasValue("The kettle is cold");
        page.reload();
        assertThat(field()).hasValue("The kettle is cold");
        assertThat(about()).containsText("Editing your message");

        device.clearCookies();
        ana.open("/sign-in");
        page.getByLabel("Username or mail address").fill(ana.username);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Visitor.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(field()).isVisible();
        enter(room);
        assertThat(field()).hasValue("The kettle is cold");
        field().press("Enter");
        ana.sees("The kettle is cold");
        assertThat(field()).hasValue("My draft");
    }

    @Test
    void a_file_that_was_not_there_yet_is_named_after_a_reload() {
        var held = hold("**/api/uploads/*/media");
        page.locator(".attach-input")
                .setInputFiles(new FilePayload(
                        "notes.txt", "text/plain", "Hello".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        held.isAsked();
        page.reload();
        assertThat(page.locator(".composer-problem")).containsText("notes.txt");
        held.release();
    }

    @Test
    void who_edits_second_sees_the_first_edit_and_chooses() {
        for (var mine : List.of(true, false)) {
            var message = said("Tea at four " + mine);
            act("Tea at four " + mine, "Edit");
            field().fill("Tea at five " + mine);
            ask("PUT", message + "/text", Map.of("text", "Tea at six " + mine, "revision", 0));
            var overtaken = page.locator(".composer-overtaken");
            assertThat(overtaken.locator("blockquote")).hasText("Tea at six " + mine);
            assertThat(field()).hasValue("Tea at five " + mine);
            field().press("Enter");
            assertThat(page.locator(".composer-problem")).containsText("Choose first");
            ana.button(mine ? "Keep mine" : "Take the other").click();
            assertThat(overtaken).hasCount(0);
            field().press("Enter");
            ana.sees(mine ? "Tea at five true" : "Tea at six false");
            assertThat(field()).hasValue("");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_edit_that_the_page_has_not_heard_of_is_not_overwritten(boolean refusedBeforeOneChooses) {
        var message = said("Tea at four");
        act("Tea at four", "Edit");
        field().fill("Tea at five");
        var elsewhere = Site.shared().visitor();
        elsewhere.signIn(ana.username, Visitor.PASSWORD).expect(200);
        var held = hold("**/text");
        field().press("Enter");
        held.isAsked();
        elsewhere
                .put(message + "/text", Map.of("text", "Tea at six", "revision", 0))
                .expect(204);
        if (refusedBeforeOneChooses) held.release();
        assertThat(page.locator(".composer-overtaken blockquote")).hasText("Tea at six");
        assertThat(field()).hasValue("Tea at five");
        ana.sees("Tea at six");
        ana.button("Keep mine").click();
        field().press("Enter");
        if (!refusedBeforeOneChooses) held.release();
        ana.sees("Tea at five");
    }
}
