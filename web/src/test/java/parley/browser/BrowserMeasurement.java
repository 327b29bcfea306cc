package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.testing.Browsers;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.Transfers;
import parley.testing.Visitor;

/** What the site costs a browser: first sight of a page, a lively room, a long evening. */
@SuppressWarnings("NullAway.Init")
class BrowserMeasurement {

    private static final int RUNS = 5;
    private static final int HISTORY = 300;
    private static final int PER_SECOND = 20;
    private static final int SECONDS = 60;
    private static final List<Integer> EVENING = List.of(2_000, 4_000, 6_000);

    /** When something was painted and when one could type, and every task that kept the page from answering. */
    private static final String WATCH = """
            globalThis.tasks = [];
            new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
              .observe({ type: 'longtask', buffered: true });
            const look = () => document.querySelector('p-composer textarea, input[name=login]')
              ? globalThis.typing = performance.now() : requestAnimationFrame(look);
            look();
            """;

    private final Site site = Site.shared();
    private Browsers browsers;
    private BrowserContext device;
    private Person ana;
    private Visitor ben;
    private String room;

    @BeforeEach
    void open() {
        browsers = Browsers.open();
        device = browsers.device(412, 915, com.microsoft.playwright.options.ColorScheme.LIGHT);
        ben = site.member("Ben");
        room = ben.room("measured");
        say(1, HISTORY);
        ana = new Person(site, device, "Ana");
        ana.page.addInitScript(WATCH);
    }

    @AfterEach
    void close() {
        device.close();
        browsers.close();
    }

    @Test
    void first_sight_and_second_sight() {
        look("sign-in page", "/sign-in", "input[name=login]");
        enter();
        look("room of " + HISTORY + " messages", "/rooms/" + room, "p-composer textarea");
    }

    @Test
    void a_lively_room_and_a_long_evening() {
        enter();
        var sent = new Transfers(ana.page).asOnAPhone();
        ana.page.evaluate("tasks.length = 0");
        var sending = CompletableFuture.runAsync(this::sayEveryTwentiethOfASecond);
        while (!sending.isDone()) ana.page.waitForTimeout(500);
        System.out.printf(
                "| 20 messages a second for a minute, processor at a quarter | long tasks: %s |%n",
                ana.page.evaluate("`${tasks.length}, longest ${Math.round(Math.max(0, ...tasks))} ms, together ${"
                        + "Math.round(tasks.reduce((sum, one) => sum + one, 0))} ms`"));
        evening(sent.asAtADesk());
    }

    private void evening(Transfers sent) {
        var said = HISTORY + PER_SECOND * SECONDS;
        for (var until : EVENING) {
            say(said + 1, until);
            said = until;
            var done = System.nanoTime();
            assertThat(ana.messages("Message %d of the evening".formatted(said)))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            var shown = (System.nanoTime() - done) / 1e9;
            ana.page.waitForTimeout(5_000);
            System.out.printf(
                    Locale.ROOT,
                    "| open room after %d messages, the last shown after %.1f s | heap %.1f MB, %s nodes, %d messages in the page |%n",
                    said,
                    shown,
                    sent.heap() / 1e6,
                    ana.page.evaluate("document.querySelectorAll('*').length"),
                    ana.page.locator("article").count());
        }
    }

    private void look(String what, String path, String field) {
        var sent = new Transfers(ana.page).asOnAPhone();
        for (var again : List.of(false, true)) {
            var paints = new ArrayList<Double>();
            var typings = new ArrayList<Double>();
            for (int run = 0; run < RUNS; run++) {
                if (!again) sent.forgetFiles();
                ana.page.navigate("about:blank");
                sent.startOver();
                ana.open(path);
                assertThat(ana.page.locator(field)).isVisible();
                ana.page.waitForTimeout(2_000);
                paints.add(number("performance.getEntriesByName('first-contentful-paint')[0].startTime"));
                typings.add(number("typing"));
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s, %s | first paint %.1f s | one can type after %.1f s | %s |%n",
                    what,
                    again ? "second sight" : "first sight",
                    median(paints) / 1000,
                    median(typings) / 1000,
                    sent);
        }
    }

    private void enter() {
        ana.signUp();
        ana.open("/rooms/" + room);
        ana.joins();
    }

    private void say(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(this::say);
    }

    private void say(int number) {
        var text = "Message %d of the evening, with *emphasis* and some more words to read.".formatted(number);
        ben.put("/api/conversations/" + room + "/messages/" + Ids.next(), Map.of("text", text))
                .expect(201);
    }

    private void sayEveryTwentiethOfASecond() {
        var start = System.nanoTime();
        for (int i = 0; i < PER_SECOND * SECONDS; i++) {
            LockSupport.parkNanos(start + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND - System.nanoTime());
            say(HISTORY + 1 + i);
        }
    }

    private double number(String script) {
        return ((Number) ana.page.evaluate(script)).doubleValue();
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
