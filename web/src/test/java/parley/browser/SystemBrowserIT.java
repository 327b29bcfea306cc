package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import parley.shared.Role;
import parley.testing.DamagedRoom;

@SuppressWarnings("NullAway.Init")
class SystemBrowserIT extends TwoPeople {

    @Test
    void an_administrator_pauses_a_processor_and_resumes_it() {
        ana.appointed(Role.ADMIN).open("/directory");
        ana.page.locator(".me").click();
        ana.page
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("System"))
                .click();
        var profiles = line("profiles");
        assertThat(profiles).containsText("Up to date");
        ana.findsNoBarrier();
        choose(profiles, "Pause");
        ana.dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Pause"))
                .click();
        assertThat(profiles).containsText("Paused");
        choose(profiles, "Resume");
        assertThat(profiles).containsText("Up to date");
        ana.open("/admin/log");
        assertThat(ana.page.locator(".line").first()).containsText("Ana resumed profiles");
        ana.findsNoBarrier();
        ana.metNoError();
    }

    @Test
    void an_administrator_retries_what_a_room_could_not_take_and_drops_another() {
        var owner = ana.site().member("Olga");
        var mended = new DamagedRoom(ana.site(), owner).fail("First", "Second");
        var lost = new DamagedRoom(ana.site(), owner).fail("Third", "Fourth");
        ana.appointed(Role.ADMIN).open("/admin/system");
        assertThat(letter(mended)).containsText("MessagePinned");
        assertThat(letter(mended)).containsText("1 event");
        ana.findsNoBarrier();
        press(letter(mended), "Inspect");
        assertThat(ana.dialog()).containsText("java.lang.NullPointerException");
        ana.findsNoBarrier();
        ana.page.keyboard().press("Escape");
        press(letter(mended), "Retry");
        assertThat(letter(mended)).containsText("tried 2 times");
        mended.mend();
        press(letter(mended), "Retry");
        assertThat(letter(mended)).hasCount(0);
        Assertions.assertThat(mended.texts()).containsExactly("First", "Second");
        press(letter(lost), "Drop");
        press(ana.dialog(), "Drop");
        assertThat(ana.dialog()).containsText("Please fill this in.");
        ana.dialog().getByLabel("Reason").fill("Nobody misses it");
        press(ana.dialog(), "Drop");
        assertThat(letter(lost)).hasCount(0);
        Assertions.assertThat(lost.texts()).containsExactly("Third", "Fourth");
        ana.open("/admin/log");
        assertThat(ana.page.locator(".line").first()).containsText("Nobody misses it");
        ana.metNoError();
    }

    @Test
    void to_everybody_else_there_is_no_such_page() {
        for (var page : new String[] {"/admin/system", "/admin/log", "/admin"}) {
            ben.open(page);
            assertThat(ben.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Nothing here")))
                    .isVisible();
        }
        ben.metNoError();
    }

    private Locator letter(DamagedRoom room) {
        return ana.page.locator(".letter").filter(new Locator.FilterOptions().setHasText(room.id()));
    }

    private static void press(Locator within, String label) {
        within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + label)))
                .click();
    }

    private Locator line(String processor) {
        return ana.page
                .locator(".processor")
                .filter(new Locator.FilterOptions().setHas(ana.page.locator(".name", named("^" + processor))));
    }

    private void choose(Locator line, String entry) {
        line.getByRole(AriaRole.BUTTON).click();
        ana.page
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile("^" + entry)))
                .click();
    }

    private static Page.LocatorOptions named(String pattern) {
        return new Page.LocatorOptions().setHasText(Pattern.compile(pattern));
    }
}
