package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class FriendsBrowserIT extends TwoPeople {

    @Override
    BrowserContext bensDevice() {
        return browsers.device(360, 740, ColorScheme.DARK);
    }

    @Test
    void two_become_friends_and_one_blocks_the_other() {
        ana.say("Good morning, all");
        ben.sees("Good morning, all");

        ana.open("/friends/find");
        ana.page.getByLabel("Name or username").fill(ben.username.substring(1));
        line(ana, ben).getByRole(AriaRole.BUTTON, starting("Add friend")).click();
        ana.dialog().getByLabel("A few words").fill("From the fair");
        ana.dialog().getByRole(AriaRole.BUTTON, starting("Ask")).click();
        assertThat(line(ana, ben).getByRole(AriaRole.BUTTON, starting("Take request back")))
                .isVisible();

        ben.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Answer"))
                .click();
        assertThat(ben.page).hasURL(Pattern.compile("/friends/requests"));
        assertThat(line(ben, ana)).containsText("From the fair");
        ben.findsNoBarrier();
        line(ben, ana).getByRole(AriaRole.BUTTON, starting("Accept")).click();
        ana.page.getByRole(AriaRole.TAB, tab("^Friends$")).click();
        assertThat(line(ana, ben)).containsText("Friends");
        ben.page.getByRole(AriaRole.TAB, tab("^Friends$")).click();
        assertThat(line(ben, ana)).containsText("Friends");
        ana.findsNoBarrier();

        line(ben, ana).getByRole(AriaRole.BUTTON, starting("More")).click();
        ben.page
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Block…"))
                .click();
        ben.findsNoBarrier();
        ben.dialog().getByRole(AriaRole.BUTTON, starting("Block")).click();
        assertThat(line(ben, ana)).hasCount(0);
        assertThat(line(ana, ben)).hasCount(0);
        ben.page.getByRole(AriaRole.TAB, tab("^Blocked$")).click();
        assertThat(line(ben, ana).getByRole(AriaRole.BUTTON, starting("Unblock")))
                .isVisible();

        ben.open("/rooms/lobby");
        assertThat(ben.messages("Good morning, all")).hasCount(0);
        var folded = ben.page.locator("article.folded");
        folded.last().getByRole(AriaRole.BUTTON, starting("Show")).click();
        ben.sees("Good morning, all");
        ana.metNoError();
        ben.metNoError();
    }

    @Test
    void another_name_shows_at_once_and_nobody_asks_for_it() {
        ana.open("/friends/find");
        ana.page.getByLabel("Name or username").fill(ben.username.substring(1));
        line(ana, ben).getByRole(AriaRole.BUTTON, starting("Add friend")).click();
        ana.dialog().getByRole(AriaRole.BUTTON, starting("Ask")).click();
        ben.open("/friends/requests");
        line(ben, ana).getByRole(AriaRole.BUTTON, starting("Accept")).click();
        ben.page.getByRole(AriaRole.TAB, tab("^Friends$")).click();
        assertThat(line(ben, ana)).containsText("Friends");
        ana.open("/settings/profile");
        var asked = new ArrayList<String>();
        ben.page.onRequest(request -> asked.add(request.url()));

        ana.page.getByLabel("Display name").fill("Ana Maria");
        ana.button("Save name").click();
        assertThat(line(ben, ana)).containsText("Ana Maria");
        assertThat(ben.page.locator(".person-line")).hasCount(1);
        Assertions.assertThat(asked).noneMatch(url -> url.contains("/api/"));
        ana.metNoError();
        ben.metNoError();
    }

    private static Locator line(Person who, Person other) {
        return who.page.locator(".person-line").filter(new Locator.FilterOptions().setHasText("@" + other.username));
    }

    private static Page.GetByRoleOptions tab(String pattern) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
    }

    private static Locator.GetByRoleOptions starting(String label) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile("^" + label));
    }
}
