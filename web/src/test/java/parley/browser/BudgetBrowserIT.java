package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.testing.Ids;
import parley.testing.Transfers;

/** What a page may cost a browser, counted in what does not depend on the machine. */
class BudgetBrowserIT extends TwoPeople {

    private static final int MOST_MESSAGES_IN_THE_PAGE = 350;

    @Test
    void a_room_sends_for_few_bytes_and_the_second_time_for_no_file() {
        var sent = new Transfers(ana.page);
        sent.forgetFiles();
        visit("/", sent);
        assertThat(sent.bytes("Script")).as("scripts: %s", sent).isBetween(10_000L, 240_000L);
        assertThat(sent.bytes("Stylesheet")).as("styles: %s", sent).isBetween(1_000L, 35_000L);
        assertThat(sent.bytes("Font")).isZero();
        assertThat(sent.bytes("Document")).as("document: %s", sent).isLessThan(8_000L);
        visit("/", sent);
        assertThat(sent.bytes("Script") + sent.bytes("Stylesheet"))
                .as("again: %s", sent)
                .isZero();
    }

    @Test
    void a_long_conversation_stays_a_small_page() {
        var talker = ana.site().member("Tom");
        var room = talker.room("long");
        ana.open("/rooms/" + room);
        ana.joins();
        for (int said = 1; said <= 600; said++)
            talker.put("/api/rooms/" + room + "/messages/" + Ids.next(), Map.of("text", "Line " + said))
                    .expect(201);
        ana.sees("Line 600");
        await().untilAsserted(
                        () -> assertThat(ana.page.locator("article").count()).isLessThan(MOST_MESSAGES_IN_THE_PAGE));
    }

    @Test
    void however_much_comes_within_a_frame_is_rendered_together() {
        ana.open("/rooms/" + ana.site().member("Tom").room("busy"));
        ana.joins();
        var renderings = ana.page.evaluate("""
                async () => {
                  const timeline = document.querySelector('p-timeline');
                  const frame = () => new Promise((done) => requestAnimationFrame(done));
                  let renderings = 0;
                  timeline.updated = () => renderings++;
                  await frame();
                  for (let news = 0; news < 100; news++) {
                    timeline.room.changed();
                    await timeline.updateComplete;
                  }
                  await new Promise((done) => setTimeout(done, 500));
                  return renderings;
                }""");
        assertThat((Integer) renderings).isBetween(2, 4);
    }

    @Test
    void a_message_is_rendered_once() {
        var talker = ana.site().member("Tom");
        var room = talker.room("calm");
        ana.open("/rooms/" + room);
        ana.joins();
        ana.page.waitForTimeout(6_000); // what a new subscription makes sure of has been asked
        ana.page.evaluate("""
                () => {
                  const timeline = document.querySelector('p-timeline');
                  const { updated } = timeline;
                  globalThis.renderings = 0;
                  timeline.updated = () => { renderings++; updated.call(timeline); };
                }""");
        talker.put("/api/rooms/" + room + "/messages/" + Ids.next(), Map.of("text", "Alone"))
                .expect(201);
        ana.sees("Alone");
        ana.page.waitForTimeout(300);
        assertThat((Integer) ana.page.evaluate("renderings"))
                .as("the message, and that it was read")
                .isBetween(1, 2);
    }

    private void visit(String path, Transfers sent) {
        ana.page.navigate("about:blank");
        sent.startOver();
        ana.open(path);
        PlaywrightAssertions.assertThat(ana.composer()).isVisible();
    }
}
