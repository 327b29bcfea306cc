package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write is laid out as it was meant, whatever they write. */
class TextOfPeopleBrowserIT extends InARoom {

    /** Texts in Hebrew or Arabic that nothing lets find their own direction. */
    private static final String WITHOUT_DIRECTION = """
            () => {
              const written = /[\\u0590-\\u06ff]/;
              const free = (element) => element.closest('[dir], bdi')?.matches('[dir="auto"], bdi');
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, ({ data, parentElement }) =>
                written.test(data) && !parentElement.closest('#announcer, option, title') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
              const bad = [];
              let seen = 0;
              while (texts.nextNode()) {
                seen++;
                if (!free(texts.currentNode.parentElement)) bad.push(texts.currentNode.parentElement.outerHTML.slice(0, 200));
              }
              for (const field of document.querySelectorAll('input[type=text], input[type=search], input:not([type]), textarea')) {
                if (field.dir !== 'auto' && !field.closest('[hidden]') && (written.test(field.value) || field.tagName === 'TEXTAREA')) bad.push(field.outerHTML.slice(0, 200));
              }
              return [seen, ...bad];
            }
            """;

    private static final String UNBOUNDED = """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('.message-body, .prose, .prose [dir] { overflow: visible !important; }');
              document.adoptedStyleSheets = [sheet];
            }
            """;

    private void everyTextFindsItsDirection() {
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        var found = (List<?>) page.evaluate(WITHOUT_DIRECTION);
        assertThat(found.subList(1, found.size())).as(page.url()).isEmpty();
        assertThat((int) found.getFirst()).as("texts seen at " + page.url()).isPositive();
    }

    @Test
    void texts_find_their_direction_on_every_page() {
        var account = (Map<?, ?>) ask("GET", "/api/session", null).get("account");
        ask("PUT", "/api/account/name", Map.of("name", "ליאור"));
        ask("PUT", "/api/my/status", Map.of("emoji", "", "text", "في الحديقة", "visibleTo", "EVERYONE"));
        ask("PUT", "/api/rooms/" + room + "/name", Map.of("name", "חדר-" + room.substring(28)));
        ask(
                "PUT",
                "/api/rooms/" + room + "/description",
                Map.of("topic", "موضوع", "description", "وصف الغرفة\n\n- نقطة\n- أخرى"));
        enter(room);
        ana.say("שלום **עולם**\n\n- אחת\n\n> ציטוט\n\n| א | ב |\n|---|---|\n| ג | ד |\n\n`קוד`");
        var message = ana.messages("שלום");
        assertThat(message).not().hasClass(Pattern.compile("pending"));
        ask("PUT", "/api/conversations/" + room + "/messages/" + message.getAttribute("data-id") + "/pin", Map.of());
        ana.messages("שלום").press("r");
        ana.say("תשובה");
        ana.messages("תשובה").press("r");
        field().fill("مسودة");
        everyTextFindsItsDirection();
        ana.button("Preview").click();
        assertThat(page.locator(".composer .preview")).containsText("مسودة");
        everyTextFindsItsDirection();
        ana.button("Write").click();
        field().press("Escape");
        page.keyboard().press("Control+k");
        assertThat(page.locator("#switcher-list [role=option]").first()).isVisible();
        everyTextFindsItsDirection();
        page.keyboard().press("Escape");
        ana.button("Room settings").click();
        everyTextFindsItsDirection();
        page.keyboard().press("Escape");
        for (var path : List.of(
                "/directory",
                "/people/" + ana.username,
                "/settings/profile",
                "/settings/account",
                "/messages",
                "/friends/find")) {
            ana.open(path);
            assertThat(page.locator("h1").first()).isVisible();
            if (path.startsWith("/directory"))
                assertThat(page.getByText("موضوع").first()).isVisible();
            if (path.startsWith("/people")) assertThat(page.locator("p-status")).containsText("الحديقة");
            if (path.startsWith("/friends") || path.startsWith("/messages") || path.endsWith("account")) continue;
            everyTextFindsItsDirection();
        }
        assertThat(account).isNotNull();
    }

    @Test
    void signs_heaped_up_on_one_letter_stay_within_their_message() {
        said("Quiet words that stay readable");
        page.mouse().move(5, 5);
        var quiet = ana.messages("Quiet words").locator(".message-body");
        said("Words to be heaped on");
        assertThat(page.locator("article.active")).hasCount(0);
        var before = picture(quiet);
        var message = page.locator("article.message").last();
        var heaped = "/api/conversations/" + room + "/messages/" + message.getAttribute("data-id") + "/text";
        ask("PUT", heaped, Map.of("text", "Z" + "\u0301\u0302\u0303".repeat(20)));
        assertThat(message.locator(".prose")).containsText("Z");
        assertThat(picture(quiet)).isEqualTo(before);
        page.evaluate(UNBOUNDED);
        assertThat(picture(quiet)).as("without the bound they would be over it").isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ấy ģÅŷ", "1. Ấy\n2. ģÅŷ", "998. Ấy\n999. ģÅŷ", "- Ấy\n- ģÅŷ", "- [x] Ấy", "> 1. Ấy"})
    void what_is_written_as_usual_is_not_cut(String written) {
        ana.say(written);
        var text = ana.messages("Ấy").locator(".message-body");
        page.mouse().move(5, 5);
        assertThat(ana.messages("Ấy")).not().hasClass(Pattern.compile("active|pending"));
        var bounded = picture(text);
        page.evaluate(UNBOUNDED);
        assertThat(picture(text)).isEqualTo(bounded);
    }

    private static byte[] picture(Locator where) {
        return where.screenshot(new Locator.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
    }

    @Test
    void a_wide_table_scrolls_and_its_words_stay_whole() {
        page.setViewportSize(390, 800);
        enter(room);
        var row = "| Wednesday afternoon ".repeat(8) + "|\n";
        field().fill(row + "|---".repeat(8) + "|\n" + row);
        ana.button("Send").click();
        var table = page.locator("article .table");
        assertThat(table).isVisible();
        assertThat((boolean) table.evaluate("box => box.scrollWidth > box.clientWidth + 200"))
                .isTrue();
        assertThat((boolean) table.evaluate(
                        "box => [...box.querySelectorAll('td, th')].every((cell) => cell.offsetHeight < 60)"))
                .isTrue();
        assertThat((boolean) page.evaluate(
                        "() => document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth"))
                .isTrue();
        page.setViewportSize(1280, 860);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one  two   three",
                "one\ntwo\nthree",
                "one\n\ntwo",
                "one\n\n\n\ntwo\n",
                "  one\n  two",
                "before\n```\ncode  here\n\nmore\n```\nafter",
                "```\nopen\n  still",
            })
    void ones_own_message_does_not_jump_when_it_arrives(String text) {
        said("Hello");
        var held = hold("**/api/conversations/*/messages/*");
        field().fill(text);
        ana.button("Send").click();
        held.isAsked();
        var message = page.locator("article.message").last();
        assertThat(message).hasClass(Pattern.compile("pending"));
        var before = shape(message);
        held.release();
        assertThat(message).not().hasClass(Pattern.compile("pending"));
        var after = shape(message);
        assertThat(after.get(0)).isEqualTo(before.get(0));
        assertThat(((Number) after.get(1)).doubleValue())
                .isCloseTo(((Number) before.get(1)).doubleValue(), org.assertj.core.api.Assertions.within(1.0));
    }

    private static List<?> shape(Locator message) {
        return (List<?>)
                message.locator(".prose")
                        .evaluate(
                                "prose => [prose.innerText.replaceAll('\\u00a0', ' ').trim(), prose.getBoundingClientRect().height]");
    }
}
