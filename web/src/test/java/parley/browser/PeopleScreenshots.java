package parley.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import parley.testing.Browsers;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.Uploading;
import parley.testing.Visitor;

/** Takes the pictures of people and their conversations: {@code mvn verify -Pscreenshots}. */
class PeopleScreenshots {

    private static final Path IMAGES = Path.of("..", "docs", "images");

    private final Site site = Site.shared();
    private final Visitor noor = site.visitor().signUp("noor", "Noor Haddad");
    private final Visitor theo = site.visitor().signUp("theo", "Theo Brandt");
    private final Visitor wren = site.visitor().signUp("wren", "Wren Castillo");
    private final Visitor ida = site.visitor().signUp("ida", "Ida Solberg");

    @Test
    void of_people_and_what_they_tell_each_other() {
        befriend(theo, noor);
        befriend(wren, noor);
        befriend(theo, wren);
        request(ida, noor, "We met at the lighthouse walk.");
        portray(theo);
        var talk = talk();
        group();
        stranger();
        site.awaitReadModels();
        try (var browsers = Browsers.open()) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                var mode = scheme.name().toLowerCase(Locale.ROOT);
                try (var wide = browsers.device(1360, 860, scheme);
                        var phone = browsers.device(390, 800, scheme)) {
                    shoot(wide, talk, "wide-" + mode);
                    shoot(phone, talk, "phone-" + mode);
                }
            }
        }
    }

    private void shoot(BrowserContext device, String talk, String name) {
        var page = device.newPage();
        page.navigate(site.address() + "/sign-in");
        page.getByLabel("Username or mail address").fill("noor");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Visitor.PASSWORD);
        page.keyboard().press("Enter");
        page.locator(".composer").first().waitFor();
        for (var shown : Map.of(
                        "people/theo",
                        "profile",
                        "friends",
                        "friends",
                        "friends/requests",
                        "friend-requests",
                        "messages",
                        "inbox",
                        "rooms/" + talk,
                        "private")
                .entrySet()) {
            page.navigate(site.address() + "/" + shown.getKey());
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(IMAGES.resolve(shown.getValue() + "-" + name + ".png")));
        }
    }

    private static void befriend(Visitor one, Visitor other) {
        request(one, other, "");
        await().untilAsserted(() -> other.put("/api/friends/" + one.id()).expect(204));
    }

    private static void request(Visitor by, Visitor to, String note) {
        by.put("/api/friend-requests/outgoing/" + to.id(), Map.of("note", note)).expect(204);
    }

    private static void portray(Visitor who) {
        picture(who, "COVER", landscape(1500, 500, 0.55f), 1500);
        picture(who, "AVATAR", landscape(512, 512, 0.08f), 512);
        detail(
                who,
                "BIO",
                "Builds boats that float, mostly. Ask me about **cedar strips** and [knots](https://example.org).");
        detail(who, "PRONOUNS", "he/him");
        detail(who, "LOCATION", "Down by the quay");
        detail(who, "TIME_ZONE", "Europe/Oslo");
        field(who, "LINK", "Workshop", "https://example.org/workshop");
        field(who, "TEXT", "Boats afloat", "3 of 4");
        who.put("/api/my/status", Map.of("emoji", "⛵", "text", "On the water", "visibleTo", "EVERYONE"))
                .expect(204);
        say(who, "lobby", "The new mast is up. Come and look at the quay tonight!");
    }

    private static void detail(Visitor who, String detail, String text) {
        who.put("/api/my/profile/details/" + detail, Map.of("text", text, "visibleTo", "EVERYONE"))
                .expect(204);
    }

    private static void field(Visitor who, String kind, String label, String text) {
        who.put(
                        "/api/my/profile/fields/" + UUID.randomUUID(),
                        Map.of("kind", kind, "label", label, "text", text, "visibleTo", "EVERYONE"))
                .expect(204);
    }

    private static void picture(Visitor who, String which, byte[] image, int width) {
        var source = Uploading.upload(who, "picture.png", image).path("id").asString();
        var crop = Map.of("x", 0, "y", 0, "width", width);
        who.put(
                        "/api/my/profile/pictures/" + which,
                        Map.of(
                                "media",
                                UUID.randomUUID().toString(),
                                "source",
                                source,
                                "crop",
                                crop,
                                "visibleTo",
                                "EVERYONE"))
                .expect(204);
    }

    private String talk() {
        var room = begin(noor, theo);
        say(noor, room, "How did the launch go?");
        var files = Stream.of(0.55f, 0.03f, 0.75f)
                .map(hue -> Uploading.upload(theo, "launch.png", landscape(1200, 800, hue))
                        .path("id")
                        .asString())
                .toList();
        theo.put(
                        "/api/conversations/" + room + "/messages/" + Ids.next(),
                        Map.of("text", "Better than the last one. It even *floats*:", "attachments", files))
                .expect(201);
        say(noor, room, "Beautiful! The second one goes on the wall.");
        return room;
    }

    private void group() {
        var room = Ids.next();
        wren.put("/api/direct/" + room, Map.of("people", List.of(noor.id(), theo.id()), "name", "Harbour supper"))
                .expect(201);
        say(wren, room, "Who brings the bread on Saturday?");
    }

    private void stranger() {
        say(ida, begin(ida, noor), "Hello Noor, is the reading circle open to newcomers?");
    }

    private static String begin(Visitor who, Visitor other) {
        return who.put("/api/direct/with/" + other.id())
                .body()
                .at("/conversation/id")
                .asString();
    }

    private static void say(Visitor who, String room, String text) {
        who.put("/api/conversations/" + room + "/messages/" + Ids.next(), Map.of("text", text))
                .expect(201);
    }

    /** Hills below an evening sky, so that no photo of anybody's has to be kept here. */
    private static byte[] landscape(int width, int height, float hue) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var sky = Color.getHSBColor(hue, 0.55f, 0.75f);
        graphics.setPaint(new GradientPaint(0, 0, sky, 0, height, Color.getHSBColor(hue + 0.1f, 0.35f, 1)));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.getHSBColor(0.13f, 0.3f, 1));
        graphics.fillOval(width * 6 / 10, height / 4, height / 5, height / 5);
        for (int hill = 0; hill < 4; hill++) {
            var ridge = new Polygon();
            ridge.addPoint(0, height);
            for (int x = 0; x <= width; x += 4)
                ridge.addPoint(x, (int)
                        (height * (0.55 + 0.12 * hill + 0.06 * Math.sin(x * (5.0 + hill) / width + hill * 2))));
            ridge.addPoint(width, height);
            graphics.setColor(Color.getHSBColor(hue + 0.04f * hill, 0.5f, 0.5f - 0.1f * hill));
            graphics.fillPolygon(ridge);
        }
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
