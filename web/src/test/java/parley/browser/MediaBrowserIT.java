package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    private static void attach(Person who, FilePayload... files) {
        who.page.locator(".attach-input").setInputFiles(files);
    }

    private static FilePayload picture(String name, Color colour) {
        var format = name.endsWith(".png") ? "png" : "jpeg";
        return new FilePayload(name, "image/" + format, Uploading.picture(1_800, 1_200, colour, format));
    }
}
