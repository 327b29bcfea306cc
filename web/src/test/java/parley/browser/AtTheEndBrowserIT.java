package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.testing.Ids;
import parley.testing.Visitor;

/** Who reads along at the end of a conversation stays there, whatever happens meanwhile. */
@Tag("alone")
class AtTheEndBrowserIT extends TwoPeople {

    private Visitor talker;
    private String room;

    /** At last the composer has taken the place of the button, and the page has seen that. */
    @BeforeEach
    void readAlong() {
        talker = ana.site().member("Tom");
        room = talker.room("along");
        for (int said = 1; said <= 20; said++) says("Before " + said + ",\n\nand another line,\n\nand one more.");
        ana.open("/rooms/" + room);
        ana.joins();
        ana.sees("Before 20");
        isAtTheEnd();
        ana.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    @Test
    void although_frames_were_lost_and_many_messages_come_at_once() {
        misses(40);
        isAtTheEnd();
    }

    @Test
    void although_more_were_lost_than_one_answer_brings() {
        misses(450);
        isAtTheEnd();
        says("After that");
        ana.sees("After that");
        isAtTheEnd();
    }

    @Test
    void although_the_composer_grows_in_the_moment_that_one_looks() {
        ana.page.evaluate("""
                () => {
                  const scroller = document.querySelector('.timeline-scroll');
                  scroller.style.marginBottom = '120px';
                  scroller.dispatchEvent(new Event('scroll'));
                }""");
        says("After that");
        ana.sees("After that");
        isAtTheEnd();
    }

    @Test
    void but_not_who_scrolls_up() {
        ana.messages("Before 19").hover();
        ana.page.mouse().wheel(0, -600);
        ana.page.waitForCondition(() -> beneath() > 300);
        says("After that");
        ana.sees("After that");
        assertThat(beneath()).isGreaterThan(300);
    }

    /** Her frames get lost meanwhile, and she finds that out at the end. */
    private void misses(int messages) {
        ana.page.evaluate("() => { document.querySelector('p-timeline').room.frame = () => {}; }");
        for (int said = 1; said <= messages; said++) says("Missed " + said);
        ana.page.evaluate("""
                () => {
                  const { room } = document.querySelector('p-timeline');
                  delete room.frame;
                  room.timeline.resume();
                }""");
        ana.sees("Missed " + messages);
    }

    private void says(String text) {
        talker.put("/api/conversations/" + room + "/messages/" + Ids.next(), Map.of("text", text))
                .expect(201);
    }

    private void isAtTheEnd() {
        ana.page.waitForCondition(() -> beneath() < 2);
    }

    /** How many pixels of the conversation are beneath what is shown. */
    private int beneath() {
        return ((Number) ana.page.evaluate("""
                        () => {
                          const { scrollHeight, scrollTop, clientHeight } = document.querySelector('.timeline-scroll');
                          return Math.round(scrollHeight - scrollTop - clientHeight);
                        }""")).intValue();
    }
}
