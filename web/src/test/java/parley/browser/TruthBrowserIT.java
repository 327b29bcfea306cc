package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.testing.Ids;
import parley.testing.Visitor;

/** What the page says of itself, of others and of the site is so. */
class TruthBrowserIT extends TwoPeople {

    @Test
    void where_no_socket_gets_through_messages_come_every_few_seconds_and_the_page_says_so() {
        ana.page.routeWebSocket(Pattern.compile("/live$"), WebSocketRoute::close);
        ana.page.reload();
        assertThat(ana.connection()).hasAttribute("data-state", "polling");
        assertThat(ana.page.locator(".typing-line")).containsText("messages come every few seconds");
        var said = "Without a socket, " + ana.username;
        ana.say(said).sees(said);
        ben.sees(said);
        assertThat(ana.page.locator("article.pending")).hasCount(0);
        assertThat(ana.connection()).not().containsText("unsent");
        ben.say("Answer to " + ana.username);
        ana.sees("Answer to " + ana.username);
        ana.findsNoBarrier();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rooms/lobby", "/messages", "/directory", "/friends"})
    void what_was_shown_stays_shown_while_the_site_can_do_nothing(String place) {
        var said = "Before, " + ana.username;
        ana.say(said).sees(said);
        ana.open(place);
        assertThat(ana.page.locator("#main")).isVisible();
        ana.page.waitForLoadState(LoadState.NETWORKIDLE);
        var head = ana.page.locator(".conversation-head .connection");
        var shown = ana.page
                .locator("#main")
                .innerText()
                .lines()
                .filter(line -> line.length() > 12)
                .findFirst();
        ana.page.route(
                "**/api/**",
                route -> route.fulfill(
                        new Route.FulfillOptions()
                                .setStatus(503)
                                .setContentType("application/problem+json")
                                .setBody(
                                        "{\"code\": \"UNAVAILABLE\", \"detail\": \"Part of the site can’t be reached right now.\"}")));
        var asked = ana.page.waitForResponse("**/api/**", () -> {
            anasDevice.setOffline(true);
            anasDevice.setOffline(false);
        });
        Assertions.assertThat(asked.status()).isEqualTo(503);
        if (place.equals("/rooms/lobby")) {
            assertThat(head).not().containsText("Live");
            ana.sees(said);
            assertThat(ana.page.locator(".room-links a").first()).isVisible();
        } else if (place.equals("/directory")) {
            assertThat(ana.page.locator("#main")).containsText("no longer up to date");
            assertThat(ana.page.locator(".directory li").first()).isVisible();
        }
        shown.ifPresent(line -> assertThat(ana.page.locator("#main")).containsText(line));
        ana.page.unroute("**/api/**");
        if (place.equals("/directory"))
            assertThat(ana.page.getByText("no longer up to date")).hasCount(0);
        if (place.equals("/rooms/lobby")) assertThat(head).containsText("Live");
    }

    @Test
    void a_silenced_public_room_is_quiet_and_can_be_unmuted_in_its_details() {
        var tom = ana.site().member("Tom");
        var room = tom.room("quiet");
        ana.open("/rooms/" + room);
        ana.joins();
        var mute = ana.page
                .locator(".details-pane")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Mute"));
        mute.click();
        ana.open("/rooms/lobby");
        tom.put("/api/conversations/" + room + "/messages/" + Ids.next(), Map.of("text", "Psst"))
                .expect(201);
        var link = ana.page.locator("[data-room='" + room + "']");
        assertThat(link.locator(".badge.silent")).hasText(Pattern.compile("^1"));
        assertThat(link).not().hasClass(Pattern.compile("\\bunread\\b"));
        Assertions.assertThat(ana.page.title()).doesNotStartWith("(");
        link.click();
        ana.button("Unmute").click();
        assertThat(ana.button("Mute")).isVisible();
    }

    /** Ten minutes ahead, or behind. */
    @ParameterizedTest
    @ValueSource(ints = {600, -600})
    void the_clock_of_the_reader_may_be_wrong(int seconds) {
        ana.page.addInitScript("""
                const True = Date, off = OFF * 1000;
                window.Date = class extends True {
                  constructor(...given) { if (given.length) super(...given); else super(True.now() + off); }
                  static now() { return True.now() + off; }
                };""".replace("OFF", Integer.toString(seconds)));
        var tom = ana.site().member("Tom");
        var room = tom.room("slow");
        tom.put("/api/rooms/" + room + "/slow-mode", Map.of("seconds", 60)).expect(204);
        ana.open("/rooms/" + room);
        ana.joins();
        ana.say("Slowly").sees("Slowly");
        assertThat(ana.page.getByText(Pattern.compile("^Slow mode: [345]\\d s$")))
                .isVisible();
        ben.open("/rooms/" + room);
        ben.joins();
        ben.composer().pressSequentially("Hmm");
        assertThat(ana.page.locator(".typing-line.shown")).hasText("Ben is writing…");
        var flickered = ana.page.evaluate("""
                () => new Promise((done) => {
                  const line = document.querySelector('.typing-line');
                  const watch = setInterval(() => line.classList.contains('shown') || done(true), 20);
                  setTimeout(() => (clearInterval(watch), done(false)), 2500);
                })""");
        Assertions.assertThat(flickered).isEqualTo(false);
    }

    /** The same for what ends at an instant: after the time that was said, whatever the device thinks it is. */
    @ParameterizedTest
    @ValueSource(ints = {600, -600})
    void a_mute_and_a_status_end_when_they_should(int seconds) {
        var tom = ana.site().member("Tom");
        var room = tom.room("quiet");
        ana.open("/rooms/" + room);
        ana.joins();
        ana.page
                .clock()
                .install(new Clock.InstallOptions()
                        .setTime(Date.from(Instant.now().plusSeconds(seconds))));
        tom.put("/api/rooms/" + room + "/mutes/" + ana.account(), Map.of("minutes", 1, "reason", "Too loud"))
                .expect(204);
        ana.site().awaitReadModels();
        ana.page.reload();
        assertThat(ana.page.locator(".composer.hindered")).containsText("A moderator has muted you here");
        passes(62);
        assertThat(ana.composer()).isVisible();
        ana.page.context().setOffline(false);

        var end = Instant.now().plusSeconds(600).toString();
        tom.put("/api/my/status", Map.of("emoji", "", "text", "Away", "until", end, "visibleTo", "EVERYONE"))
                .expect(204);
        ana.site().awaitReadModels();
        ana.open("/people/" + tom.username());
        var status = ana.page.locator("p-status .status").first();
        assertThat(status).containsText("Away");
        passes(602);
        assertThat(status).hasCount(0);
        ana.page.context().setOffline(false);
    }

    /** For the page alone, which hears nothing of the site: any answer would set its idea of the site's time right again. */
    private void passes(int seconds) {
        ana.page.context().setOffline(true);
        ana.page.clock().fastForward(1_000L * seconds);
    }

    @Test
    void who_has_closed_their_account_is_told_above_the_composer() {
        var tom = ana.site().member("Tom");
        var visitor = ana.site().visitor();
        visitor.signIn(ana.username, Visitor.PASSWORD).expect(200);
        visitor.befriend(tom);
        var room = visitor.put("/api/direct/with/" + tom.id())
                .expect(201)
                .body()
                .at("/conversation/id")
                .asString();
        tom.post("/api/account/deactivation", Map.of("password", Visitor.PASSWORD))
                .expect(204);
        ana.site().awaitReadModels();
        ana.open("/rooms/" + room);
        assertThat(ana.page.locator(".composer.hindered")).containsText("closed their account");
        ana.findsNoBarrier();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void a_notice_lies_neither_over_the_composer_nor_over_the_last_message(int width) {
        try (var device = browsers.device(width, 780, ColorScheme.LIGHT)) {
            ben.say("The last one before " + width);
            var newcomer = new Person(ana.site(), device, "Nia").signUpByForm();
            newcomer.sees("The last one before " + width);
            var toast = newcomer.page.locator(".toast");
            assertThat(toast).isVisible();
            for (var other : new String[] {".composer", "article >> nth=-1"})
                Assertions.assertThat(overlaps(newcomer.page, toast, other)).isFalse();
        }
    }

    private static boolean overlaps(Page page, Locator one, String other) {
        var a = one.boundingBox();
        var b = page.locator(other).boundingBox();
        return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    }
}
