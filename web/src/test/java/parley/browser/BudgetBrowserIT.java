package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.testing.Ids;
import parley.testing.Transfers;
import parley.testing.Visitor;

/** What a page may cost a browser, counted in what does not depend on the machine. */
@Tag("alone")
class BudgetBrowserIT extends TwoPeople {

    private static final int MOST_MESSAGES_IN_THE_PAGE = 350;
    private static final int MOST_FILES = 12;

    @Test
    void a_room_sends_for_few_bytes_and_the_second_time_for_no_file() {
        var sent = new Transfers(ana.page);
        sent.forgetFiles();
        visit("/", sent);
        assertThat(sent.bytes("Script")).as("scripts: %s", sent).isBetween(10_000L, 110_000L);
        assertThat(sent.bytes("Stylesheet")).as("styles: %s", sent).isBetween(1_000L, 20_000L);
        assertThat(sent.requests("Script") + sent.requests("Stylesheet"))
                .as("files: %s", sent)
                .isLessThanOrEqualTo(MOST_FILES);
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
        var room = listensTo(talker);
        for (int said = 1; said <= 600; said++) says(talker, room, "Line " + said);
        ana.sees("Line 600");
        await().untilAsserted(
                        () -> assertThat(ana.page.locator("article").count()).isLessThan(MOST_MESSAGES_IN_THE_PAGE));
    }

    @Test
    void however_much_comes_within_a_frame_is_rendered_together() {
        listensTo(ana.site().member("Tom"));
        countRenderings();
        ana.page.evaluate("""
                async () => {
                  const timeline = document.querySelector('p-timeline');
                  for (let news = 0; news < 100; news++) {
                    timeline.room.changed();
                    await timeline.updateComplete;
                  }
                }""");
        ana.page.waitForTimeout(500);
        assertThat(renderings()).isBetween(2, 4);
    }

    @Test
    void a_message_is_rendered_once() {
        var talker = ana.site().member("Tom");
        var room = listensTo(talker);
        ana.page.waitForTimeout(6_000); // what a new subscription makes sure of has been asked
        countRenderings();
        says(talker, room, "Alone");
        ana.sees("Alone");
        ana.page.waitForTimeout(300);
        assertThat(renderings()).as("the message, and that it was read").isBetween(1, 2);
    }

    private String listensTo(Visitor talker) {
        var room = talker.room("talk");
        ana.open("/rooms/" + room);
        ana.joins();
        return room;
    }

    private static void says(Visitor talker, String room, String text) {
        talker.put("/api/conversations/" + room + "/messages/" + Ids.next(), Map.of("text", text))
                .expect(201);
    }

    /** From now on; returns in the next frame. */
    private void countRenderings() {
        ana.page.evaluate("""
                () => {
                  const timeline = document.querySelector('p-timeline');
                  const { updated } = timeline;
                  timeline.updated = () => { globalThis.renderings++; updated.call(timeline); };
                  globalThis.renderings = 0;
                  return new Promise((done) => requestAnimationFrame(done));
                }""");
    }

    private int renderings() {
        return (Integer) ana.page.evaluate("renderings");
    }

    private void visit(String path, Transfers sent) {
        ana.page.navigate("about:blank");
        sent.startOver();
        ana.open(path);
        PlaywrightAssertions.assertThat(ana.composer()).isVisible();
    }
}
