package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.testing.Browsers;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.Visitor;

/** Takes the pictures of docs/images on a site of its own: {@code mvn verify -Pscreenshots}. */
class Screenshots {

    private static final Path IMAGES = Path.of("..", "docs", "images");

    private final Site site = Site.shared();
    private final Visitor mira = site.visitor().signUp("mira", "Mira Okafor");
    private final Visitor jonas = site.visitor().signUp("jonas", "Jonas Lind");
    private final Visitor wen = site.visitor().signUp("wen", "Wen Zhao");

    @Test
    void of_two_people_at_work() {
        var gardening = room("gardening", "Beds, seeds and the greenhouse rota");
        var build = room("build-and-release", "What ships, and what broke");
        room("reading-circle", "This month: The Left Hand of Darkness");
        talk(build);
        for (int i = 1; i <= 3; i++) say(wen, gardening, "Row " + i + " is watered.");
        try (var browsers = Browsers.open()) {
            for (var scheme : ColorScheme.values()) {
                if (scheme == ColorScheme.NO_PREFERENCE) continue;
                var mode = scheme.name().toLowerCase(java.util.Locale.ROOT);
                try (var wide = browsers.device(1360, 860, scheme);
                        var phone = browsers.device(390, 800, scheme)) {
                    shoot(wide, build, "wide-" + mode);
                    shoot(phone, build, "phone-" + mode);
                }
            }
        }
    }

    private void shoot(BrowserContext device, String room, String name) {
        var page = device.newPage();
        page.navigate(site.address() + "/sign-in");
        picture(page, "sign-in-" + name);
        page.getByLabel("Username or mail address").fill("mira");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Visitor.PASSWORD);
        page.keyboard().press("Enter");
        page.locator(".composer").first().waitFor();
        page.navigate(site.address() + "/rooms/" + room);
        assertThat(page.locator(".connection").first()).hasAttribute("data-state", "live");
        picture(page, "conversation-" + name);
        page.navigate(site.address() + "/directory");
        page.getByText("reading-circle").first().waitFor();
        picture(page, "directory-" + name);
        page.navigate(site.address() + "/settings");
        page.locator("h1, h2").first().waitFor();
        picture(page, "settings-" + name);
    }

    private static void picture(Page page, String name) {
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
    }

    private void talk(String room) {
        var hello =
                say(jonas, room, "Morning! The release branch is cut. @mira, would you look at the **retry** change?");
        say(mira, room, """
                On it. The loop never stopped when the server said 503 — this does:

                ```java
                for (var attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
                    var answer = send(message);
                    if (answer.isFinal()) return answer;
                    Thread.sleep(pause(attempt)); // doubles, with jitter
                }
                throw new StillFailing(message);
                ```
                """);
        var table = say(wen, room, """
                Measured on the small machine:

                | | before | after |
                |---|---:|---:|
                | sends lost | 3 | 0 |
                | p99 | 180 ms | 22 ms |
                """);
        react(jonas, room, table, "🎉");
        react(mira, room, table, "🎉");
        react(mira, room, table, "👏");
        jonas.put(
                        path(room, Ids.next()),
                        Map.of("text", "Reviewed, thank you. Shipping at noon :rocket:", "replyTo", hello))
                .expect(201);
        mira.put(path(room, hello) + "/pin").expect(204);
        var typo = say(wen, room, "See you in #gardening afterwards?");
        wen.put(path(room, typo) + "/text", Map.of("text", "See you in #gardening afterwards? Bring seeds."))
                .expect(204);
    }

    private String room(String name, String topic) {
        var room = Ids.next();
        mira.put("/api/rooms/" + room, Map.of("name", name, "topic", topic)).expect(201);
        for (var who : new Visitor[] {jonas, wen})
            who.put("/api/rooms/" + room + "/membership").expect(204);
        return room;
    }

    private static String say(Visitor who, String room, String text) {
        var message = Ids.next();
        who.put(path(room, message), Map.of("text", text)).expect(201);
        return message;
    }

    private static void react(Visitor who, String room, String message, String emoji) {
        var encoded = java.net.URLEncoder.encode(emoji, java.nio.charset.StandardCharsets.UTF_8);
        who.put(path(room, message) + "/reactions/" + encoded).expect(204);
    }

    private static String path(String room, String message) {
        return "/api/conversations/" + room + "/messages/" + message;
    }
}
