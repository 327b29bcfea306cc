package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While nodes are updated one after the other, a file is asked of one that hasn't got it. */
class ReleasesBrowserIT extends TwoPeople {

    @ParameterizedTest
    @ValueSource(strings = {"**/ui/main-*.js", "**/ui/main-*.css", "**/ui/chat-screen-*.js"})
    void a_page_whose_first_file_is_not_there_is_asked_for_again(String file) {
        var missed = new AtomicInteger();
        anasDevice.route(file, route -> {
            if (missed.getAndIncrement() == 0) absent(route);
            else route.resume();
        });
        ana.page.navigate(ana.page.url());
        ana.page.waitForCondition(() -> missed.get() > 1);
        assertThat(ana.connection()).hasText("Live");
    }

    @Test
    void where_it_never_comes_the_tries_end() {
        var asked = new AtomicInteger();
        anasDevice.route("**/ui/main-*.js", route -> {
            asked.incrementAndGet();
            absent(route);
        });
        ana.page.addInitScript("const wait = setTimeout; globalThis.setTimeout = (what) => wait(what, 10)");
        ana.page.navigate(ana.page.url());
        ana.page.waitForCondition(() -> asked.get() >= 11);
        ana.page.waitForTimeout(500); // that nothing more is asked has no other sign
        Assertions.assertThat(asked.get()).isEqualTo(11);
    }

    @Test
    void a_page_that_one_goes_to_says_that_it_did_not_come() {
        anasDevice.route("**/ui/settings-*.js", ReleasesBrowserIT::absent);
        ana.open("/settings");
        assertThat(ana.page.getByRole(AriaRole.ALERT)).containsText("the site has been updated");
        anasDevice.unroute("**/ui/settings-*.js");
        ana.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Load again"))
                .click();
        assertThat(ana.page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Settings").setLevel(1)))
                .isVisible();
    }

    private static void absent(Route route) {
        route.fulfill(new Route.FulfillOptions().setStatus(404));
    }
}
