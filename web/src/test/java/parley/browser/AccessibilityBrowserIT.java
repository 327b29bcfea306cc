package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.testing.Browsers;
import parley.testing.Site;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AccessibilityBrowserIT {

    Browsers browsers;

    @BeforeAll
    void openBrowsers() {
        browsers = Browsers.open();
    }

    @AfterAll
    void closeBrowsers() {
        if (browsers != null) browsers.close();
    }

    @ParameterizedTest(name = "{0} wide, {1}")
    @CsvSource({"1280, LIGHT", "1280, DARK", "360, LIGHT", "360, DARK"})
    void axe_finds_nothing_and_nothing_is_wider_than_the_window(int width, ColorScheme scheme) {
        try (var device = browsers.device(width, 800, scheme)) {
            var ana = new Person(Site.shared(), device, "Ana");
            for (var page : new String[] {"/", "/sign-in", "/sign-up", "/reset"}) barrierFree(ana, page);
            ana.signUpByForm().say("""
                    # Tea
                    `Hello` @%s, see #lobby and <https://example.org> :tea:

                    ```java
                    var tea = new Tea();
                    ```

                    | a | b |
                    |---|---|
                    | 1 | 2 |
                    - [x] done
                    """.formatted(ana.username)).sees("@" + ana.username);
            for (var page : new String[] {
                "/rooms",
                "/rooms/lobby",
                "/messages",
                "/you",
                "/directory",
                "/friends",
                "/friends/find",
                "/saved",
                "/settings",
                "/settings/password",
                "/settings/privacy",
                "/people/" + ana.username,
                "/settings/sessions",
                "/nowhere"
            }) barrierFree(ana, page);
        }
    }

    private static void barrierFree(Person person, String path) {
        person.open(path);
        assertThat(person.page.locator("h1:visible, h2:visible").first()).isVisible();
        person.findsNoBarrier();
        var tooWide = person.page.evaluate("document.documentElement.scrollWidth > innerWidth");
        org.assertj.core.api.Assertions.assertThat(tooWide).as(path).isEqualTo(false);
    }
}
