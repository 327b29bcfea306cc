package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody saves messages for later, at two devices. */
class SavedBrowserIT extends InARoom {

    BrowserContext other;
    Page elsewhere;

    @BeforeEach
    void openTheListAtAnotherDevice() {
        other = browsers.desktop();
        other.addCookies(device.cookies());
        elsewhere = other.newPage();
        elsewhere.navigate(page.url().replaceAll("/rooms/.*", "/saved"));
        assertThat(elsewhere.locator(".saved-empty, .saved-list").first()).isVisible();
    }

    @AfterEach
    void closeIt() {
        other.close();
    }

    @Test
    void what_is_saved_by_menu_or_key_is_marked_and_listed_at_once_on_every_device() {
        said("Water the plants");
        said("Buy leaves");
        ana.choose("Water the plants", "Save for later");
        assertThat(ana.messages("Water the plants").locator(".pinned.saved-mark"))
                .hasText("Saved");
        ana.messages("Buy leaves").focus();
        page.keyboard().press("s");
        assertThat(ana.messages("Buy leaves").locator(".gutter .saved-mark")).isVisible();
        assertThat(lines(elsewhere).first()).containsText("Buy leaves");
        assertThat(lines(elsewhere).nth(1)).containsText("Water the plants");

        enter(room);
        assertThat(page.locator(".message .gutter .saved-mark")).hasCount(1);
        page.keyboard().press("Escape");
        ana.messages("Buy leaves").focus();
        page.keyboard().press("s");
        assertThat(page.locator(".message .gutter .saved-mark")).hasCount(0);
        assertThat(elsewhere.locator(".saved-line.removed").first()).isVisible();
        ana.findsNoBarrier();
    }

    @Test
    void a_line_leads_to_its_message_and_can_be_taken_off_and_put_back() {
        said("Far above");
        ana.choose("Far above", "Save for later");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Saved messages"))
                .click();
        var line = lines(page).filter(new Locator.FilterOptions().setHasText("Far above"));
        line.getByRole(AriaRole.BUTTON).click();
        assertThat(line).hasCount(0);
        var back = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save again"))
                .first();
        assertThat(back).isFocused();
        page.keyboard().press("Enter");
        assertThat(line.getByRole(AriaRole.BUTTON)).isFocused();
        line.click();
        assertThat(page).hasURL(Pattern.compile("/rooms/" + room + "/1$"));
        assertThat(ana.messages("Far above")).hasClass(Pattern.compile("highlighted"));
    }

    @Test
    void of_what_was_deleted_the_list_keeps_no_words() {
        var message = said("Regretted");
        ana.choose("Regretted", "Save for later");
        var line = lines(elsewhere).first();
        assertThat(line).containsText("Regretted");
        ask("DELETE", message, null);
        assertThat(line).containsText("This message is no longer there.");
        assertThat(line).not().containsText("Regretted");
        line.getByRole(AriaRole.BUTTON).click();
        assertThat(elsewhere.getByText("This message is no longer there.")).hasCount(0);
    }

    private static Locator lines(Page page) {
        return page.locator("article.saved-line");
    }
}
