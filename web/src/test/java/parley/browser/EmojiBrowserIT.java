package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The picker: groups, search, tones of skin, keys. */
class EmojiBrowserIT extends InARoom {

    private static final String NAMES = "all => all.map((one) => one.getAttribute('aria-label'))";

    private static final String TOO_SMALL = """
            picker => [...picker.querySelectorAll('button, .emoji-tones label, .input')]
              .filter((control) => Math.min(control.offsetWidth, control.offsetHeight) < 44).map((control) => control.outerHTML)
            """;

    /** What was chosen stays on the device, which all tests of this class share. */
    @AfterEach
    void forgetTheTone() {
        page.setViewportSize(1280, 860);
        page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('parley.emoji'))"
                + ".forEach((key) => localStorage.removeItem(key))");
    }

    @Test
    void groups_are_reached_by_their_buttons_which_say_where_one_is() {
        open();
        assertThat(choices().first()).isVisible();
        assertThat(page.locator(".emoji-groups button").evaluateAll(NAMES))
                .isEqualTo(page.locator(".emoji-group").evaluateAll(NAMES));
        for (var group : new String[] {"Flags", "Food & Drink", "Often used"}) {
            named(group).click();
            assertThat(named(group)).hasAttribute("aria-current", "true");
            var seen = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(group));
            page.waitForCondition(() -> Math.abs(top(seen) - top(scroller())) <= 1);
        }
        scroller().evaluate("scroller => { scroller.scrollTop = scroller.scrollHeight; }");
        assertThat(named("Flags")).hasAttribute("aria-current", "true");
    }

    @Test
    void the_best_match_comes_first_and_is_what_enter_takes() {
        open();
        Map.of(
                        "tada", "🎉",
                        ":+1:", "👍",
                        "heart", "❤️",
                        "party popper", "🎉",
                        "Germany", "🇩🇪",
                        "côte", "🇨🇮",
                        "roflmao", "🤣",
                        "wave_tone3", "👋🏽")
                .forEach((text, emoji) -> {
                    search().fill(text);
                    assertThat(choices().first()).hasText(emoji);
                });
        search().fill("wave_tone3");
        search().press("Enter");
        assertThat(field()).hasValue("👋🏽");
    }

    @Test
    void what_is_not_found_is_said() {
        open();
        search().fill("qqq");
        assertThat(picker()).containsText("Nothing found for “qqq”.");
        search().fill("");
        assertThat(named("Often used")).hasAttribute("aria-current", "true");
    }

    @Test
    void a_table_that_does_not_come_is_asked_for_again() {
        page.route("**/ui/emoji-*.js", route -> route.abort());
        open();
        assertThat(picker()).containsText("The emoji can’t be fetched now.");
        page.unrouteAll();
        ana.button("Try again").click();
        assertThat(choices().first()).isVisible();
        assertThat(search()).isFocused();
    }

    @Test
    void the_tone_that_was_chosen_is_worn_everywhere_and_kept() {
        open();
        picker().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("No skin tone"))
                .focus();
        for (int tone = 1; tone <= 3; tone++) page.keyboard().press("ArrowRight");
        assertThat(choice("waving hand")).hasText("👋🏽");
        assertThat(choice("party popper").first()).hasText("🎉");
        search().fill("wave");
        assertThat(choices().first()).hasAttribute("title", ":wave_tone3:");
        search().press("Enter");
        assertThat(field()).hasValue("👋🏽");

        enter(room);
        field().fill("");
        field().pressSequentially(":wave");
        assertThat(suggestions().first()).hasText(Pattern.compile("👋🏽\\s*:wave_tone3:"));
        field().press("Enter");
        assertThat(field()).hasValue("👋🏽 ");
        field().fill(":wave_tone3: :wave::skin-tone-4:");
        ana.button("Preview").click();
        assertThat(page.locator(".composer .preview")).hasText("👋🏽 👋🏽");
    }

    @Test
    void one_reacts_in_the_tone_that_was_chosen_and_finds_it_among_those_used_last() {
        said("Hello");
        open();
        picker().getByTitle("Dark skin", new Locator.GetByTitleOptions().setExact(true))
                .click();
        page.keyboard().press("Escape");
        ana.choose("Hello", "React");
        search().fill("ok_hand");
        search().press("Enter");
        assertThat(ana.messages("Hello").locator(".reaction[data-emoji]")).containsText("👌🏿");
        enter(room);
        assertThat(ana.messages("Hello").locator(".reaction[data-emoji]")).containsText("👌🏿");
        open();
        assertThat(choices().first()).hasText("👌🏿");
    }

    @Test
    void keys_go_where_the_eye_goes() {
        open();
        assertThat(search()).isFocused();
        press("ArrowDown");
        assertThat(choices().first()).isFocused();
        var first = focused();
        press("End");
        var end = focused();
        assertThat(end.y).isEqualTo(first.y);
        press("ArrowDown");
        assertThat(focused().x).isEqualTo(end.x);
        assertThat(focused().y).isGreaterThan(end.y);
        press("Home");
        assertThat(focused().x).isEqualTo(first.x);
        press("Control+End");
        assertThat(choices().last()).isFocused();
        assertThat(named("Flags")).hasAttribute("aria-current", "true");
        press("PageUp");
        assertThat(choices().last()).not().isFocused();
        press("Control+Home");
        press("ArrowUp");
        assertThat(search()).isFocused();
        press("ArrowDown");
        press("t");
        assertThat(search()).hasValue("t");
        press("Escape");
        assertThat(picker()).hasCount(0);
        assertThat(ana.button("Emoji")).isFocused();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void nothing_stands_in_the_way_on_a_small_screen(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(360, 700);
        enter(room);
        open();
        assertThat(choice("flag: Wales")).hasCount(1);
        ana.findsNoBarrier();
        assertThat(picker().evaluate(TOO_SMALL)).asInstanceOf(LIST).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        search().fill("hand");
        assertThat(choices().first()).hasText("✋");
        ana.findsNoBarrier();
    }

    private void open() {
        ana.button("Emoji").click();
        assertThat(picker()).isVisible();
    }

    private Locator picker() {
        return page.locator("p-emoji-picker");
    }

    private Locator search() {
        return page.locator("#emoji-search");
    }

    private Locator scroller() {
        return page.locator(".emoji-scroll");
    }

    private Locator named(String group) {
        return picker().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(group));
    }

    private Locator choices() {
        return scroller().locator("[data-emoji]");
    }

    private Locator choice(String name) {
        return scroller().locator("[data-emoji][aria-label='" + name + "']");
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private BoundingBox focused() {
        return page.locator(":focus").boundingBox();
    }

    private static double top(Locator what) {
        return what.boundingBox().y;
    }
}
