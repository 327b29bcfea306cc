package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import parley.account.Role;

@SuppressWarnings("NullAway.Init")
class SystemBrowserIT extends TwoPeople {

    @Test
    void an_administrator_pauses_a_processor_and_resumes_it() {
        ana.appointed(Role.ADMIN);
        ana.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Your account"))
                .first()
                .click();
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
    void to_everybody_else_there_is_no_such_page() {
        for (var page : new String[] {"/admin/system", "/admin/log", "/admin"}) {
            ben.open(page);
            assertThat(ben.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Nothing here")))
                    .isVisible();
        }
        ben.metNoError();
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
