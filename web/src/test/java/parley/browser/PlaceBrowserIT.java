package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.testing.Browsers;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.Uploading;
import parley.testing.Visitor;

/** The message that one reads stays where it is on the screen, in pixels, whatever comes or goes above it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PlaceBrowserIT {

    /** Lengths of runs of one author, over and over. */
    private static final int[] RUNS = {1, 3, 17, 2, 60, 1, 1, 26};

    private static final String LONG =
            ", which is long enough to be broken into lines wherever a window is narrow. ".repeat(4);

    private static final String ABOVE = "document.querySelector('article[data-number=\"36\"]')";

    private final Site site = Site.shared();
    private final Visitor tom = site.member("Tom");
    private final Visitor eve = site.member("Eve");

    private Browsers browsers;
    private BrowserContext device;
    private Person ana;
    private Page page;

    @BeforeAll
    void signUp() {
        browsers = Browsers.open();
        device = browsers.desktop();
        ana = new Person(site, device, "Ana").signUp();
        page = ana.page;
    }

    @AfterAll
    void close() {
        if (browsers != null) browsers.close();
    }

    @ParameterizedTest
    @CsvSource({"130, false", "480, false", "260, true"})
    void reading_back_to_the_beginning_and_on_to_the_end(int messages, boolean mixed) {
        var room = room(messages, number -> mixed && isEves(number) ? eve : tom, number -> "Number " + number);
        open(room, "");
        var moved = new ArrayList<Double>();
        do moved.add(movedAfter(() -> scroll(-700)));
        while (scrolled() > 0 && moved.size() < 200);
        assertThat(shows(1)).isTrue();
        do moved.add(movedAfter(() -> scroll(700)));
        while (!isAtTheEnd() && moved.size() < 400);
        assertThat(shows(messages)).isTrue();
        assertThat(moved).hasSizeGreaterThan(6);
        assertThat(moved.stream().filter(pixels -> Math.abs(pixels) >= 2)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"130, 60", "130, 2", "130, 81", "480, 240", "480, 431", "480, 455"})
    void a_link_leads_to_its_message_which_stays_on_the_screen(int messages, int number) {
        var room = room(messages, _ -> tom, each -> "Number " + each);
        open(room, "/" + number);
        settled();
        var at = top(number);
        assertThat(at).isBetween(0.0, height());
        var scrolled = scrolled();
        scroll(-20);
        scrolled -= scrolled();
        settled();
        assertThat(top(number)).isCloseTo(at + scrolled, offset(2.0));
    }

    @Test
    void a_wheel_goes_back_without_a_jump() {
        var room = room(300, _ -> tom, number -> "Number " + number);
        open(room, "");
        page.evaluate("""
                () => {
                  window.jumps = [];
                  let before = new Map();
                  const look = () => {
                    const now = new Map([...document.querySelectorAll('article')].map((one) => [one.dataset.number, one.getBoundingClientRect().top]));
                    const moved = [...now].filter(([number, at]) => at > 0 && at < innerHeight && before.has(number)).map(([number, at]) => at - before.get(number));
                    if (moved.length) window.jumps.push(Math.max(...moved.map((by) => Math.abs(by))));
                    before = now;
                    requestAnimationFrame(look);
                  };
                  look();
                }""");
        ana.page.locator(".timeline-scroll").hover();
        for (int turn = 0; turn < 40; turn++) {
            page.mouse().wheel(0, -500);
            settled();
        }
        assertThat(shows(1)).isTrue();
        assertThat(((Number) page.evaluate("() => Math.max(...window.jumps)")).doubleValue())
                .isLessThan(900);
    }

    /** Done in a room, to the message above the one that is read: number 36. */
    private interface Act {
        void in(String room, String id);
    }

    /** What can happen above the message that is read, and what can then be seen of it. */
    private record Change(String name, Act act, String seen) {}

    private List<Change> changes() {
        return List.of(
                new Change(
                        "it is edited, and longer",
                        (room, id) -> edit(room, id, "Edited\n\n".repeat(12)),
                        ABOVE + ".textContent.includes('Edited')"),
                new Change(
                        "it is edited, and shorter",
                        (room, id) -> edit(room, id, "Less"),
                        ABOVE + ".textContent.includes('Less')"),
                new Change(
                        "somebody reacts",
                        (room, id) -> tom.put(of(room, id) + "/reactions/%F0%9F%91%8D", Map.of())
                                .expect(204),
                        ABOVE + ".querySelector('.reactions')"),
                new Change(
                        "it is deleted",
                        (room, id) -> tom.delete(of(room, id)).expect(204),
                        ABOVE + ".querySelector('.stub')"),
                new Change(
                        "it is pinned",
                        (room, id) -> tom.put(of(room, id) + "/pin", Map.of()).expect(204),
                        ABOVE + ".querySelector('.pinned')"),
                new Change(
                        "letters become larger",
                        (_, _) -> page.evaluate("() => { document.documentElement.style.fontSize = '19px'; }"),
                        "true"),
                new Change(
                        "letters of another shape come",
                        (_, _) -> page.evaluate("() => { document.body.style.fontFamily = 'monospace'; }"),
                        "true"),
                new Change(
                        "the window becomes narrower", (_, _) -> page.setViewportSize(900, 860), "innerWidth === 900"),
                new Change(
                        "the window becomes lower", (_, _) -> page.setViewportSize(1280, 640), "innerHeight === 640"),
                new Change(
                        "the line of what is new is drawn",
                        (_, _) -> page.evaluate("""
                                () => {
                                  const { room } = document.querySelector('p-timeline');
                                  room.reading.newFrom = 36;
                                  room.changed();
                                }"""),
                        ABOVE + ".querySelector('.divider.new')"));
    }

    @TestFactory
    Stream<DynamicTest> whatever_changes_above() {
        return changes().stream()
                .map(change -> DynamicTest.dynamicTest(change.name(), () -> {
                    page.setViewportSize(1280, 860);
                    var ids = new ArrayList<String>();
                    var room = room(60, _ -> tom, number -> "Number " + number + LONG, ids);
                    stays(room, change, ids.get(35));
                }));
    }

    @Test
    void a_picture_above_that_comes_late() {
        page.setViewportSize(1280, 860);
        var picture = Uploading.upload(tom, "wall.png", Uploading.picture(900, 700, Color.BLUE, "png"))
                .path("id")
                .asString();
        var room = room(35, _ -> tom, number -> "Number " + number + LONG);
        tom.put(of(room, Ids.next()), Map.of("text", "A wall", "attachments", List.of(picture)))
                .expect(201);
        for (int number = 37; number <= 60; number++) say(tom, room, "Number " + number + LONG, new ArrayList<>());
        var late = new CopyOnWriteArrayList<Route>();
        page.route("**/messages/*/media/**", late::add);
        Act act = (_, _) -> {
            page.waitForCondition(() -> !late.isEmpty());
            page.unroute("**/messages/*/media/**");
            late.forEach(Route::resume);
        };
        stays(room, new Change("a picture", act, ABOVE + ".querySelector('img').naturalWidth > 0"), "");
    }

    private void stays(String room, Change change, String id) {
        open(room, "/40");
        settled();
        scroll(-30);
        settled();
        var read = firstWhole();
        assertThat(read).isBetween(37, 41);
        var at = top(read);
        change.act().in(room, id);
        page.waitForFunction("() => " + change.seen());
        settled();
        assertThat(top(read)).isCloseTo(at, offset(2.0));
    }

    private void edit(String room, String id, String text) {
        tom.put(of(room, id) + "/text", Map.of("text", text)).expect(204);
    }

    private static String of(String room, String id) {
        return "/api/conversations/" + room + "/messages/" + id;
    }

    private String room(int messages, IntFunction<Visitor> author, IntFunction<String> text) {
        return room(messages, author, text, new ArrayList<>());
    }

    private String room(int messages, IntFunction<Visitor> author, IntFunction<String> text, List<String> ids) {
        var room = tom.room("place");
        eve.put("/api/rooms/" + room + "/membership").expect(204);
        for (int number = 1; number <= messages; number++) say(author.apply(number), room, text.apply(number), ids);
        site.awaitReadModels();
        return room;
    }

    private static void say(Visitor who, String room, String text, List<String> ids) {
        var id = Ids.next();
        ids.add(id);
        who.put(of(room, id), Map.of("text", text)).expect(201);
    }

    private static boolean isEves(int number) {
        boolean eves = false;
        for (int at = 0, run = 0; at < number; at += RUNS[run++ % RUNS.length]) eves = !eves;
        return eves;
    }

    private void open(String room, String number) {
        ana.open("/rooms/" + room + number);
        page.waitForFunction("() => document.querySelector('article[data-number]')");
        settled();
    }

    /** How many pixels the message in the middle has moved from where the reader has scrolled it to. */
    private double movedAfter(Runnable scrolls) {
        scrolls.run();
        var read = middle();
        var at = top(read);
        settled();
        return top(read) - at;
    }

    private void scroll(int pixels) {
        page.evaluate("by => { document.querySelector('.timeline-scroll').scrollTop += by; }", pixels);
    }

    private double scrolled() {
        return number("() => document.querySelector('.timeline-scroll').scrollTop", null);
    }

    private boolean isAtTheEnd() {
        return (boolean) page.evaluate("""
                () => {
                  const { scrollHeight, scrollTop, clientHeight } = document.querySelector('.timeline-scroll');
                  return scrollHeight - scrollTop - clientHeight < 1 && document.querySelector('p-timeline').room.timeline.atEnd;
                }""");
    }

    /** Nothing is being fetched, and all that came is painted. */
    private void settled() {
        page.evaluate("""
                async () => {
                  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
                  const { timeline } = document.querySelector('p-timeline').room;
                  for (let quiet = 0; quiet < 4; quiet = timeline.loading ? 0 : quiet + 1) await frame();
                }""");
    }

    private boolean shows(int number) {
        return page.locator("article[data-number='" + number + "']").count() > 0;
    }

    private double top(int number) {
        return number("""
                number => document.querySelector(`article[data-number="${number}"]`).getBoundingClientRect().top
                  - document.querySelector('.timeline-scroll').getBoundingClientRect().top""", number);
    }

    private double height() {
        return number("() => document.querySelector('.timeline-scroll').clientHeight", null);
    }

    private int middle() {
        return inView("at > box.height / 2");
    }

    private int firstWhole() {
        return inView("at >= 0");
    }

    private int inView(String where) {
        return (int) number("""
                () => {
                  const box = document.querySelector('.timeline-scroll').getBoundingClientRect();
                  const all = [...document.querySelectorAll('article[data-number]')];
                  const there = all.find((one) => {
                    const at = one.getBoundingClientRect().top - box.top;
                    return WHERE;
                  });
                  return Number((there ?? all.at(-1)).dataset.number);
                }""".replace("WHERE", where), null);
    }

    private double number(String script, @Nullable Object argument) {
        return ((Number) page.evaluate(script, argument)).doubleValue();
    }
}
