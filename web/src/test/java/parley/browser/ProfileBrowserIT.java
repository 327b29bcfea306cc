package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.testing.Uploading;

class ProfileBrowserIT extends TwoPeople {

    @Override
    BrowserContext bensDevice() {
        return browsers.device(360, 740, ColorScheme.DARK);
    }

    @Test
    void one_tells_of_oneself_and_who_looks_sees_it_at_once() {
        ben.open("/people/" + ana.username);
        assertThat(ben.page.getByRole(AriaRole.HEADING, named("Ana"))).isVisible();

        ana.open("/settings/profile");
        box("Text about you").fill("I grow **beans**.");
        box("Location").fill("Behind the shed");
        ana.page.getByLabel("Who sees your location").selectOption("NOBODY");
        ana.button("Save").click();
        assertThat(ana.page.getByText("Saved.")).isVisible();
        assertThat(ben.page.locator(".profile-bio strong")).hasText("beans");
        assertThat(ben.page.getByText("Behind the shed")).hasCount(0);

        ana.button("Set a status").click();
        ana.dialog().getByLabel("What are you about?").fill("Planting");
        ana.dialog().getByText("1 hour").click();
        ana.findsNoBarrier();
        ana.dialog().getByRole(AriaRole.BUTTON, exactly("Save")).click();
        assertThat(ben.page.locator(".status")).containsText("Planting");
        assertThat(ben.page.locator(".status")).containsText("until");

        ana.button("Add a link").click();
        ana.dialog().getByLabel("Name").fill("Diary");
        ana.dialog().getByLabel("Address").fill("https://example.org/diary");
        ana.dialog().getByRole(AriaRole.BUTTON, exactly("Save")).click();
        assertThat(ben.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Diary")))
                .hasAttribute("href", "https://example.org/diary");
        ana.findsNoBarrier();
        ben.findsNoBarrier();
        ana.metNoError();
        ben.metNoError();
    }

    @Test
    void a_face_is_cut_out_by_keyboard_and_worn_in_every_open_browser() {
        ana.say("Who am I?");
        ben.sees("Who am I?");
        var bensView = ben.messages("Who am I?").locator(".gutter img.face");
        assertThat(bensView).hasCount(0);

        ana.open("/settings/profile");
        var picture = Uploading.picture(400, 300, Color.ORANGE, "png");
        ana.page.getByLabel("Choose your picture").setInputFiles(new FilePayload("me.png", "image/png", picture));
        var part = ana.dialog().getByRole(AriaRole.IMG);
        part.press("+");
        part.press("+");
        part.press("ArrowRight");
        assertThat(ana.dialog().getByRole(AriaRole.SLIDER)).hasValue("1.21");
        ana.findsNoBarrier();
        ana.dialog().getByRole(AriaRole.BUTTON, exactly("Save")).click();
        assertThat(ana.page.locator(".pictures img.face")).isVisible();
        assertThat(ana.page.locator(".me img.face")).isVisible();
        assertThat(bensView).isVisible();

        ana.button("Remove your picture").click();
        assertThat(bensView).hasCount(0);
        ana.metNoError();
    }

    /** A read model may be behind what somebody just did, and so may a line be cut: a picture comes all the same. */
    @ParameterizedTest
    @CsvSource({"avatar, Choose your picture, .me img.face", "cover, Choose your cover, .pictures .cover img"})
    void a_picture_that_can_not_be_read_yet_is_asked_for_again(String kind, String label, String shown) {
        var refusals = new AtomicInteger(2);
        ana.page.route("**/" + kind + "/*/thumb", route -> {
            if (refusals.getAndDecrement() > 0) route.fulfill(new Route.FulfillOptions().setStatus(404));
            else route.resume();
        });
        ana.open("/settings/profile");
        var picture = Uploading.picture(400, 300, Color.ORANGE, "png");
        ana.page.getByLabel(label).setInputFiles(new FilePayload("me.png", "image/png", picture));
        ana.dialog().getByRole(AriaRole.BUTTON, exactly("Save")).click();
        ana.page.waitForCondition(() -> refusals.get() < 0);
        assertThat(ana.page.locator(shown)).isVisible();
    }

    private Locator box(String label) {
        return ana.page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
