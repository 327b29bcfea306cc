package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.testing.Line;
import parley.testing.Site;

/** The network is there and the site is not: Ana reaches it over a line that breaks, Ben does not. */
@SuppressWarnings("NullAway.Init")
class OutageBrowserIT extends TwoPeople {

    Line line;
    BrowserContext device;
    Person anaElsewhere;

    @BeforeEach
    void bothAreInTheLobbyAndAnaReachesItByTheLine() {
        line = Line.to("127.0.0.1:" + Site.shared().address().getPort());
        device = browsers.desktop();
        anaElsewhere = new Person(Site.shared(), device, "Ana", line.port()).signUp();
    }

    @AfterEach
    void mend() {
        device.close();
        line.close();
    }

    @Test
    void what_two_tabs_write_meanwhile_is_kept_and_sent_once_when_the_site_is_back() {
        var other = device.newPage();
        other.navigate(anaElsewhere.page.url());
        assertThat(other.locator(".composer textarea")).isVisible();
        var said = "from " + anaElsewhere.username;
        anaElsewhere.say("Before, " + said);
        ben.sees("Before, " + said);
        line.refuse();
        assertThat(anaElsewhere.connection()).hasAttribute("data-state", "offline");
        assertThat(anaElsewhere.page.locator(".typing-line")).containsText("The site can’t be reached");
        anaElsewhere.findsNoBarrier();
        anaElsewhere.say("One, " + said);
        anaElsewhere.say("Two, " + said);
        write(other, "Three, " + said);
        assertThat(anaElsewhere.connection()).containsText("Not reachable, 2 unsent");
        ben.say("Are you there, " + anaElsewhere.username + "?");
        line.admit();
        for (var word : new String[] {"Before, ", "One, ", "Two, ", "Three, "}) {
            ben.sees(word + said);
            anaElsewhere.sees(word + said);
        }
        anaElsewhere.sees("Are you there, " + anaElsewhere.username + "?");
        assertThat(anaElsewhere.connection()).hasAttribute("data-state", "live");
        assertThat(anaElsewhere.page.locator(".typing-line.trouble")).hasCount(0);
    }

    @Test
    void a_site_that_stands_still_is_told_from_one_that_is_quiet() {
        var clock = anaElsewhere.page.clock();
        clock.install();
        anaElsewhere.page.reload();
        assertThat(anaElsewhere.connection()).hasAttribute("data-state", "live");
        line.stall();
        anaElsewhere.say("Hello? from " + anaElsewhere.username);
        clock.fastForward(25_000); // for so long the page listens in vain
        assertThat(anaElsewhere.connection()).hasAttribute("data-state", "offline");
        line.resume();
        ben.sees("Hello? from " + anaElsewhere.username);
        anaElsewhere.sees("Hello? from " + anaElsewhere.username);
    }

    private static void write(Page page, String text) {
        var composer = page.locator(".composer textarea");
        composer.fill(text);
        composer.press("Enter");
    }
}
