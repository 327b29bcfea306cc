package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import parley.testing.Site;
import parley.testing.Visitor;

/** Two people in two browsers who talk where nobody else can read it. */
class ConversationBrowserIT extends TwoPeople {

    @Test
    void friends_talk_and_see_that_they_are_read() {
        theyAreFriends();
        ana.button("New message").click();
        ana.dialog().getByRole(AriaRole.BUTTON, named("Ben")).click();
        ana.dialog().getByRole(AriaRole.BUTTON, named("^Write$")).click();
        isWithBen();
        ana.say("Between the two of **us**");

        var link = ben.page.locator(".room-link.talk").filter(new Locator.FilterOptions().setHasText("Ana"));
        assertThat(link.locator(".badge")).containsText("1");
        link.click();
        ben.sees("Between the two of us");
        assertThat(ana.page.locator(".receipt")).hasText("Read");
        ben.say("Nobody else hears this");
        ana.sees("Nobody else hears this");
        assertThat(link.locator(".badge")).hasCount(0);
        ana.findsNoBarrier();
        ana.metNoError();
        ben.metNoError();
    }

    @Test
    void a_stranger_waits_until_the_other_accepts() {
        ana.open("/people/" + ben.username);
        ana.button("Message Ben").click();
        isWithBen();
        ana.say("Do you remember me?");
        assertThat(ana.page.getByText("You can write more once Ben accepts")).isVisible();

        ben.page.locator("a", new Page.LocatorOptions().setHasText("Requests")).click();
        assertThat(ben.page.locator(".request")).containsText("Do you remember me?");
        ben.findsNoBarrier();
        ben.button("Accept: Ana").click();
        ben.sees("Do you remember me?");
        ben.say("I do");
        ana.sees("I do");
        assertThat(ana.composer()).isVisible();
        ana.metNoError();
        ben.metNoError();
    }

    private void isWithBen() {
        var heading = new Page.GetByRoleOptions().setName("Ben").setLevel(1);
        assertThat(ana.page.getByRole(AriaRole.HEADING, heading)).isVisible();
    }

    private void theyAreFriends() {
        var visitors = new Visitor[] {visitor(ana), visitor(ben)};
        visitors[0].befriend(visitors[1]);
    }

    private static Visitor visitor(Person person) {
        var visitor = Site.shared().visitor();
        visitor.signIn(person.username, Visitor.PASSWORD).expect(200);
        return visitor;
    }

    private static Locator.GetByRoleOptions named(String pattern) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile(pattern));
    }
}
