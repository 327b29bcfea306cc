package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.media.web.HostileSamples;
import parley.testing.Uploading;

class MediaBrowserIT extends TwoPeople {

    /** A second of a colour that changes, filmed by the browser itself and put where files are chosen. */
    private static final String FILM = """
            async () => {
              const canvas = document.createElement('canvas');
              Object.assign(canvas, { width: 320, height: 180 });
              const context = canvas.getContext('2d');
              const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' });
              const parts = [];
              recorder.ondataavailable = ({ data }) => parts.push(data);
              const ended = new Promise((resolve) => (recorder.onstop = resolve));
              recorder.start();
              for (let i = 0; i < 25; i++) {
                context.fillStyle = `hsl(${i * 14} 80% 50%)`;
                context.fillRect(0, 0, 320, 180);
                await new Promise((resolve) => setTimeout(resolve, 40));
              }
              recorder.stop();
              await ended;
              const files = new DataTransfer();
              files.items.add(new File(parts, 'colours.webm', { type: 'video/webm' }));
              const input = document.querySelector('.attach-input');
              input.files = files.files;
              input.dispatchEvent(new Event('change'));
            }
            """;

    @BeforeEach
    void openARoom() {
        var room = "pictures-" + UUID.randomUUID().toString().substring(0, 8);
        ana.button("Create a room").click();
        ana.dialog().getByLabel("Name").fill(room);
        ana.dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Create")))
                .click();
        assertThat(ana.page
                        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(room))
                        .first())
                .isVisible();
        ben.open("/rooms/by-name/" + room);
        ben.button("Join #" + room).click();
        assertThat(ben.composer()).isVisible();
    }

    @AfterEach
    void nobodyMetAnError() {
        ana.metNoError();
        ben.metNoError();
        anasDevice.close();
        bensDevice.close();
    }

    @Test
    void pictures_are_sent_shown_and_looked_at_one_by_one() {
        ana.say("Hello");
        attach(ana, picture("sea.jpg", Color.CYAN), picture("sun.png", Color.ORANGE));
        assertThat(ana.page.locator(".composer .upload.done")).hasCount(2);
        ana.findsNoBarrier();
        ana.say("Holidays");
        ben.sees("Holidays");
        var pictures = ben.messages("Holidays").locator("img.real");
        assertThat(pictures).hasCount(2);
        pictures.first().click();
        var lightbox = ben.page.locator("dialog.lightbox");
        assertThat(lightbox.locator("strong")).hasText("sea.jpg");
        ben.findsNoBarrier();
        ben.page.keyboard().press("ArrowRight");
        assertThat(lightbox.locator("strong")).hasText("sun.png");
        assertThat(lightbox.locator("img")).hasJSProperty("complete", true);
        ben.page.keyboard().press("ArrowLeft");
        assertThat(lightbox.locator("strong")).hasText("sea.jpg");
        ben.page.keyboard().press("Escape");
        assertThat(lightbox).hasCount(0);

        ben.page
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Media"))
                .click();
        assertThat(ben.page.locator(".media-grid img.real")).hasCount(2);
        attach(ana, picture("moon.png", Color.GRAY));
        ana.page.locator(".composer .upload.done").waitFor();
        ana.composer().press("Enter");
        assertThat(ben.page.locator(".media-grid img.real")).hasCount(3);
        ben.findsNoBarrier();
    }

    @Test
    void a_video_plays_in_place_and_can_be_wound() {
        ana.composer().fill("A film");
        ana.page.evaluate(FILM);
        ana.composer().press("Enter");
        ben.sees("A film");
        var video = ben.messages("A film").locator("video");
        assertThat(video).isVisible();
        ben.page.waitForFunction("video => video.readyState >= 1 && video.videoWidth === 320", video.elementHandle());
        video.evaluate("async video => { video.muted = true; await video.play(); }");
        ben.page.waitForFunction("video => video.currentTime > 0.2", video.elementHandle());
        video.evaluate("video => { video.pause(); video.currentTime = 0.1; }");
        ben.page.waitForFunction("video => !video.seeking && video.currentTime < 0.2", video.elementHandle());
        ben.findsNoBarrier();
    }

    @Test
    void what_is_refused_is_said_beside_it_and_everything_else_stays() {
        ana.composer().fill("Look at these");
        attach(ana, picture("sea.jpg", Color.CYAN), new FilePayload("broken.jpg", "image/jpeg", new byte[] {
            -1, -40, -1, -32, 0, 16
        }));
        assertThat(ana.page.locator(".composer .upload.done")).hasCount(1);
        assertThat(ana.page.locator(".composer .upload.refused")).containsText("damaged");
        ana.composer().press("Enter");
        assertThat(ana.page.locator(".composer-problem")).containsText("broken.jpg");
        ana.button("Remove broken.jpg").click();
        ana.composer().press("Enter");
        ben.sees("Look at these");
        assertThat(ben.messages("Look at these").locator("img.real")).hasCount(1);
    }

    @Test
    void an_upload_that_loses_its_connection_goes_on_when_it_is_back() {
        ana.page.route("**/api/uploads/*", route -> {
            if (route.request().method().equals("PATCH")) route.abort();
            else route.resume();
        });
        attach(ana, picture("sea.jpg", Color.CYAN));
        assertThat(ana.page.locator(".composer .upload.paused")).hasCount(1);
        ana.composer().fill("From the train");
        ana.composer().press("Enter");
        assertThat(ana.page.locator("article.pending")).containsText("From the train");
        ana.page.unroute("**/api/uploads/*");
        ben.sees("From the train");
        assertThat(ben.messages("From the train").locator("img.real")).hasCount(1);
    }

    @Test
    void a_long_screenshot_is_shown_in_part_and_can_be_read_by_key_mouse_finger_and_button() {
        attach(ana, file("page.png", plain(300, 12_000)), file("line.png", plain(1, 5_000)));
        ana.say("All of it");
        ben.sees("All of it");
        attach(ana, file("alone.png", plain(300, 12_000)));
        ana.say("Alone");
        ben.sees("Alone");
        var alone = ben.messages("Alone").locator("img.real");
        assertThat(alone).hasJSProperty("complete", true);
        var box = alone.boundingBox();
        Assertions.assertThat(box.width).isBetween(100.0, 420.0);
        Assertions.assertThat(box.height).isLessThanOrEqualTo(341);
        for (var one : ben.messages("All of it").locator("img.real").all())
            Assertions.assertThat(one.boundingBox().height).isLessThanOrEqualTo(341);

        alone.click();
        var picture = ben.page.locator("dialog.lightbox img");
        assertThat(picture).hasJSProperty("complete", true);
        var whole = picture.boundingBox().width;
        ben.page.keyboard().press("+");
        ben.page.keyboard().press("+");
        Assertions.assertThat(picture.boundingBox().width).isGreaterThan(1.5 * whole);
        ben.page.keyboard().press("0");
        Assertions.assertThat(picture.boundingBox().width).isCloseTo(whole, Offset.offset(1.0));
        ben.page.locator("dialog.lightbox .zoom-stage").dblclick();
        Assertions.assertThat(picture.boundingBox().width).as("as it is").isGreaterThan(250);
        var top = picture.boundingBox().y;
        ben.page.keyboard().press("ArrowDown");
        Assertions.assertThat(picture.boundingBox().y).isLessThan(top - 40);
        var stage = ben.page.locator("dialog.lightbox .zoom-stage").boundingBox();
        ben.page.mouse().move(stage.x + stage.width / 2, stage.y + stage.height / 2);
        var before = picture.boundingBox().y;
        ben.page.mouse().down();
        ben.page.mouse().move(stage.x + stage.width / 2, stage.y + stage.height / 2 + 90);
        ben.page.mouse().up();
        Assertions.assertThat(picture.boundingBox().y).isGreaterThan(before + 60);
        assertThat(ben.page.locator("dialog.lightbox")).isVisible();
        ben.findsNoBarrier();
        ben.button("Whole picture").click();

        var fingers = bensDevice.newCDPSession(ben.page);
        var x = stage.x + stage.width / 2;
        var y = stage.y + stage.height / 2;
        touch(fingers, "touchStart", x - 20, y, x + 20, y);
        touch(fingers, "touchMove", x - 50, y, x + 50, y);
        touch(fingers, "touchMove", x - 80, y, x + 80, y);
        touch(fingers, "touchEnd");
        ben.page.waitForCondition(() -> picture.boundingBox().width > 3 * whole);
        var pinched = picture.boundingBox().y;
        touch(fingers, "touchStart", x, y);
        touch(fingers, "touchMove", x, y + 50);
        touch(fingers, "touchMove", x, y + 100);
        touch(fingers, "touchEnd");
        ben.page.waitForCondition(() -> picture.boundingBox().y > pinched + 60);
        assertThat(ben.page.locator("dialog.lightbox")).isVisible();
        ben.page.keyboard().press("Escape");
        assertThat(ben.page.locator("dialog.lightbox")).hasCount(0);
    }

    @Test
    void what_is_transparent_stands_on_a_ground_and_its_blur_goes() {
        attach(ana, file("ink.png", ink()));
        ana.say("Ink");
        ben.sees("Ink");
        var picture = ben.messages("Ink").locator("img.real");
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            ben.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(picture).hasCSS("background-image", Pattern.compile("conic-gradient"));
        }
        assertThat(ben.messages("Ink").locator("img.blur")).isHidden();
    }

    @Test
    void what_moves_is_kept_moving_and_waits_for_those_who_want_less_motion() {
        var moving = Map.of(
                "waves.gif", Uploading.gif(200, 120, 4),
                "waves.webp", HostileSamples.animatedWebp(200, 120, 4),
                "waves.png", HostileSamples.animatedPng(200, 120, 4));
        moving.forEach((name, content) -> {
            attach(ana, file(name, content));
            ana.say("These are " + name);
            ben.sees("These are " + name);
            var picture = ben.messages("These are " + name).locator("img.real");
            assertThat(picture).hasAttribute("src", Pattern.compile("/original$"));
            Assertions.assertThat(frames(picture)).as(name).isEqualTo(4);
        });
        ben.page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        ben.page.reload();
        for (var name : moving.keySet()) {
            var message = ben.messages("These are " + name);
            var picture = message.locator("img.real");
            assertThat(picture).hasAttribute("src", Pattern.compile("/view$"));
            Assertions.assertThat(frames(picture)).as(name).isEqualTo(1);
            assertThat(message.locator(".to-play")).isVisible();
            picture.click();
            var shown = ben.page.locator("dialog.lightbox img");
            assertThat(shown).hasAttribute("src", Pattern.compile("/view$"));
            ben.findsNoBarrier();
            ben.button("Play the animation").click();
            assertThat(shown).hasAttribute("src", Pattern.compile("/original$"));
            ben.page.keyboard().press("Escape");
        }
    }

    @Test
    void what_is_sent_as_it_is_says_so_before() {
        ana.say("Hello");
        attach(ana, new FilePayload("report.pdf", "application/pdf", "%PDF-1.7 /Author (Ana)".getBytes(UTF_8)));
        assertThat(ana.page.locator(".composer .upload.telling")).containsText("may tell who made it");
        attach(ana, picture("sea.jpg", Color.CYAN));
        assertThat(ana.page.locator(".composer .upload.done")).hasCount(2);
        assertThat(ana.page.locator(".composer .upload.telling")).hasCount(1);
        ana.findsNoBarrier();
        ana.open("/settings/files");
        assertThat(ana.page.locator("p-media-space")).containsText("of 10 GB used");
        ana.findsNoBarrier();
    }

    /** Of how many pictures the browser finds it made. */
    private static int frames(Locator picture) {
        return ((Number) picture.evaluate("""
                        async ({ src }) => {
                          const answer = await fetch(src);
                          const type = answer.headers.get('Content-Type').replace('apng', 'png');
                          const decoder = new ImageDecoder({ type, data: await answer.arrayBuffer() });
                          await decoder.tracks.ready;
                          return decoder.tracks.selectedTrack.frameCount;
                        }""")).intValue();
    }

    /** @param places of one finger after the other, across and down */
    private static void touch(CDPSession fingers, String type, double... places) {
        var points = new JsonArray();
        for (var i = 0; i < places.length; i += 2) {
            var point = new JsonObject();
            point.addProperty("id", i);
            point.addProperty("x", places[i]);
            point.addProperty("y", places[i + 1]);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        fingers.send("Input.dispatchTouchEvent", event);
    }

    private static byte[] plain(int width, int height) {
        return Uploading.picture(width, height, Color.ORANGE, "png");
    }

    /** Black strokes on nothing. */
    private static byte[] ink() {
        var image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.BLACK);
        graphics.fillOval(60, 40, 120, 120);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "image/" + name.substring(name.lastIndexOf('.') + 1), content);
    }

    private static void attach(Person who, FilePayload... files) {
        who.page.locator(".attach-input").setInputFiles(files);
    }

    private static FilePayload picture(String name, Color colour) {
        var format = name.endsWith(".png") ? "png" : "jpeg";
        return new FilePayload(name, "image/" + format, Uploading.picture(1_800, 1_200, colour, format));
    }
}
