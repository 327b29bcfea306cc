package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.testing.Site;

/** A suggestion is taken only while it belongs to what stands there, and never by a key of an input method. */
@SuppressWarnings("NullAway.Init")
class SuggestionsBrowserIT extends InARoom {

    /** Somebody whom Ana's pages do not know before they ask. */
    private String zoe;

    @BeforeAll
    void somebodyElseIsThere() {
        zoe = Site.shared().member("Zoe").username();
        Site.shared().awaitReadModels();
    }

    /** Every field that suggests while one types. */
    enum Field {
        COMPOSER("@"),
        PEOPLE(""),
        SWITCHER(""),
        EMOJI("");

        private final String before;

        Field(String before) {
            this.before = before;
        }
    }

    private Locator open(Field field) {
        return switch (field) {
            case COMPOSER -> field();
            case PEOPLE -> {
                ana.button("New message").first().click();
                yield page.locator("#picker");
            }
            case SWITCHER -> {
                page.keyboard().press("Control+k");
                yield page.locator("p-quick-switcher input");
            }
            case EMOJI -> {
                ana.button("Emoji").click();
                yield page.locator("#emoji-search");
            }
        };
    }

    private Locator offered(Field field) {
        return switch (field) {
            case COMPOSER -> suggestions();
            case PEOPLE -> page.locator("#picker-list [role=option]");
            case SWITCHER -> page.locator("#switcher-list [role=option]");
            case EMOJI -> page.locator(".emoji-scroll [data-emoji]");
        };
    }

    /** What stands in the page once a suggestion was taken. */
    private int taken(Field field) {
        return switch (field) {
            case COMPOSER -> field().inputValue().contains(zoe + " ") ? 1 : 0;
            case PEOPLE -> page.locator(".picked").count();
            case SWITCHER -> page.url().contains(room) ? 0 : 1;
            case EMOJI -> field().inputValue().isEmpty() ? 0 : 1;
        };
    }

    @ParameterizedTest
    @EnumSource(
            value = Field.class,
            names = {"COMPOSER", "PEOPLE", "SWITCHER"})
    void of_an_earlier_text_nothing_is_taken_while_the_answer_is_on_its_way(Field where) {
        var input = open(where);
        input.pressSequentially(where.before + zoe.substring(0, 3));
        assertThat(offered(where).filter(new Locator.FilterOptions().setHasText(zoe)))
                .isVisible();
        var held = hold("**/api/people?**");
        input.pressSequentially("qqx");
        held.isAsked();
        input.press("Enter");
        assertThat(taken(where)).isZero();
        if (where == Field.COMPOSER) ana.sees("@" + zoe.substring(0, 3) + "qqx");
        held.release();
        assertThat(offered(where)).hasCount(0);
        assertThat(taken(where)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Field.class,
            names = {"PEOPLE", "SWITCHER"})
    void a_site_that_cannot_be_asked_is_not_a_name_that_nobody_has(Field where) {
        page.route("**/api/people?**", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        open(where).pressSequentially("qqx");
        assertThat(page.locator(".suggestions.shown [role=status]")).containsText("Something went wrong.");
    }

    @Test
    void a_press_takes_what_the_pointer_is_at_and_leaves_the_focus_where_one_writes() {
        field().pressSequentially("@" + zoe.substring(0, 3));
        var offered = suggestions().filter(new Locator.FilterOptions().setHasText(zoe));
        offered.hover();
        assertThat(offered).hasAttribute("aria-selected", "true");
        page.mouse().down();
        assertThat(field()).isFocused();
        assertThat(field()).hasValue("@" + zoe.substring(0, 3));
        page.mouse().up();
        assertThat(field()).hasValue("@" + zoe + " ");
    }

    @Test
    void what_is_chosen_stands_for_the_word_that_was_typed() {
        field().pressSequentially("Hello @" + zoe.substring(0, 3));
        assertThat(suggestions().first()).containsText(zoe);
        field().press("Enter");
        assertThat(field()).hasValue("Hello @" + zoe + " ");
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void no_key_is_ours_while_an_input_method_composes(Field where) {
        var input = open(where);
        input.focus();
        assertThat(input).isFocused();
        var sought = where == Field.EMOJI ? "tada" : zoe.substring(0, 3);
        input.pressSequentially(where.before);
        var keyboard = device.newCDPSession(page);
        compose(keyboard, sought);
        assertThat(input).hasValue(where.before + sought);
        assertThat(offered(where).first()).isVisible();
        if (where != Field.EMOJI)
            assertThat(offered(where).filter(new Locator.FilterOptions().setHasText(zoe)))
                    .isVisible();
        for (var key : new String[] {"ArrowDown", "Enter"}) press(keyboard, key);
        assertThat(taken(where)).isZero();
        assertThat(input).hasValue(where.before + sought);
        assertThat(page.locator("article.message")).hasCount(0);
        commit(keyboard, sought);
        input.press("Enter");
        page.waitForCondition(() -> taken(where) == 1);
        keyboard.detach();
    }

    @Test
    void composing_in_the_search_for_rooms_searches_and_goes_nowhere() {
        ana.open("/directory");
        var search = page.getByPlaceholder("Search by name or topic");
        search.click();
        var keyboard = device.newCDPSession(page);
        compose(keyboard, "lobby");
        press(keyboard, "Enter");
        assertThat(page.locator(".directory li")).hasCount(1);
        assertThat(page.url()).contains("/directory");
        keyboard.detach();
    }

    @Test
    void they_belong_to_the_word_at_the_caret() {
        field().pressSequentially("one @" + zoe.substring(0, 3));
        assertThat(suggestions().first()).isVisible();
        field().press("Home");
        assertThat(suggestions()).hasCount(0);
        field().press("End");
        field().pressSequentially(zoe.substring(3, 4));
        assertThat(suggestions().first()).isVisible();
        field().evaluate("field => field.setSelectionRange(2, 2)");
        field().press("Enter");
        ana.sees("one @" + zoe.substring(0, 4));
    }

    @Test
    void shift_and_enter_breaks_the_line() {
        field().pressSequentially("@" + zoe.substring(0, 3));
        assertThat(suggestions().first()).isVisible();
        field().press("Shift+Enter");
        assertThat(field()).hasValue("@" + zoe.substring(0, 3) + "\n");
    }

    private static void compose(CDPSession keyboard, String text) {
        for (int i = 1; i <= text.length(); i++) {
            var composition = new JsonObject();
            composition.addProperty("text", text.substring(0, i));
            composition.addProperty("selectionStart", i);
            composition.addProperty("selectionEnd", i);
            keyboard.send("Input.imeSetComposition", composition);
        }
    }

    private static void commit(CDPSession keyboard, String text) {
        var committed = new JsonObject();
        committed.addProperty("text", text);
        keyboard.send("Input.insertText", committed);
    }

    private static final Map<String, Integer> CODES = Map.of("Enter", 13, "ArrowDown", 40);

    private static void press(CDPSession keyboard, String key) {
        for (var type : new String[] {"rawKeyDown", "keyUp"}) {
            var event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("key", key);
            event.addProperty("code", key);
            event.addProperty("windowsVirtualKeyCode", CODES.get(key));
            keyboard.send("Input.dispatchKeyEvent", event);
        }
    }
}
