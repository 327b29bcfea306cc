package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.testing.Site;
import parley.testing.Visitor;

/** What surrounds every page: the column, on a phone the bar at the bottom, for visitors the one at the top. */
@SuppressWarnings("NullAway.Init")
class ShellBrowserIT extends OnePerson {

    /** More than a column shows at once. */
    private static final int ROOMS = 30;

    private static final List<String> PAGES = List.of(
            "/rooms",
            "/rooms/lobby",
            "/messages",
            "/messages/requests",
            "/friends",
            "/friends/find",
            "/saved",
            "/you",
            "/directory",
            "/settings",
            "/nowhere");

    String room;

    @BeforeAll
    void openRooms() {
        var elsewhere = Site.shared().visitor();
        elsewhere.signIn(ana.username, Visitor.PASSWORD).expect(200);
        for (int each = 0; each < ROOMS; each++) room = elsewhere.room("shell");
    }

    @BeforeEach
    void atTheDesk() {
        page.setViewportSize(1280, 860);
    }

    @Test
    void the_column_stays_as_it_is_while_pages_change() {
        ana.open("/rooms/lobby");
        assertThat(page.locator(".room-links a")).not().hasCount(0);
        page.waitForFunction("""
                () => {
                  const scroll = document.querySelector('.rooms-scroll');
                  scroll.scrollTop = 150;
                  globalThis.column = document.querySelector('.rooms-pane');
                  return scroll.scrollTop === 150;
                }""");
        for (var address : new String[] {"/messages", "/friends", "/saved", "/directory", "/rooms/lobby"}) {
            page.evaluate("address => column.querySelector(`a[href='${address}']`).click()", address);
            assertThat(page).hasURL(Pattern.compile(address + "$"));
            assertThat(page.locator("h1:visible")).hasCount(1);
            Assertions.assertThat(page.evaluate("""
                            () => column === document.querySelector('.rooms-pane') && column.isConnected
                              && document.querySelector('.rooms-scroll').scrollTop === 150""")).as(address).isEqualTo(true);
        }
    }

    @Test
    void what_one_has_folded_stays_folded() {
        ana.open("/directory");
        ana.button("Fold the side bar").click();
        ana.open("/messages");
        assertThat(page.locator(".shell.folded")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, named("lobby")).first()).isVisible();
        ana.findsNoBarrier();
        ana.button("Open the side bar").click();

        var rooms = page.locator("p-column [data-room]");
        assertThat(rooms).not().hasCount(0);
        ana.button("Rooms").click();
        ana.open("/messages");
        assertThat(ana.button("Rooms")).hasAttribute("aria-expanded", "false");
        assertThat(rooms).hasCount(0);
        ana.button("Rooms").click();
        assertThat(rooms).not().hasCount(0);
    }

    @Test
    void on_a_medium_screen_it_opens_over_the_page() {
        page.setViewportSize(900, 780);
        ana.open("/directory");
        var opened = page.locator(".shell.opened");
        ana.button("Open the side bar").press("Enter");
        assertThat(opened).isVisible();
        assertThat(page.locator(".page-place")).hasAttribute("inert", "");
        ana.findsNoBarrier();
        page.keyboard().press("Escape");
        assertThat(opened).hasCount(0);
        assertThat(ana.button("Open the side bar")).isFocused();

        ana.button("Open the side bar").click();
        page.mouse().click(700, 400);
        assertThat(opened).hasCount(0);
        assertThat(ana.button("Open the side bar")).isFocused();

        ana.button("Open the side bar").click();
        page.getByRole(AriaRole.LINK, named("Saved messages")).click();
        assertThat(page).hasURL(Pattern.compile("/saved$"));
        assertThat(opened).hasCount(0);
        assertThat(page.locator("#main")).isFocused();
    }

    @Test
    void on_a_phone_each_place_keeps_where_one_was_in_it() {
        page.setViewportSize(390, 800);
        ana.open("/rooms");
        page.locator("[data-room=lobby]").click();
        isIn("Chats", "/rooms/lobby");
        tab("Messages").click();
        isIn("Messages", "/messages");
        tab("You").click();
        page.getByRole(AriaRole.LINK, named("Settings")).click();
        isIn("You", "/settings");
        tab("Chats").click();
        isIn("Chats", "/rooms/lobby");
        tab("You").click();
        isIn("You", "/settings");
        back().click();
        isIn("You", "/you");
        tab("Chats").click();
        back().click();
        isIn("Chats", "/rooms");
        assertThat(back()).hasCount(0);
        for (var tab : page.locator(".tab-bar a").all())
            Assertions.assertThat(tab.boundingBox().height).isGreaterThanOrEqualTo(44);
    }

    @Test
    void the_bar_of_a_phone_makes_room_for_the_keyboard() {
        page.setViewportSize(390, 800);
        ana.open("/rooms/lobby");
        assertThat(page.locator(".tab-bar")).isVisible();
        ana.composer().focus();
        page.setViewportSize(390, 420);
        assertThat(page.locator(".tab-bar")).hasCount(0);
        page.setViewportSize(390, 800);
        assertThat(page.locator(".tab-bar")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"/directory?text=tea", "/rooms/lobby", "/people/nobody", "/messages/requests"})
    void whoever_has_to_sign_in_comes_back_to_where_they_were(String address) {
        try (var another = browsers.device(1280, 860, ColorScheme.LIGHT)) {
            var visitor = new Person(Site.shared(), another, "Vic");
            visitor.open(address);
            var login = visitor.page.getByLabel("Username or mail address");
            var signIn = visitor.page.locator(".page-bar").getByText("Sign in");
            assertThat(login.or(signIn)).isVisible();
            if (signIn.isVisible()) signIn.click();
            login.fill(ana.username);
            visitor.page.locator("input[type=password]").fill(Visitor.PASSWORD);
            visitor.button("Sign in").click();
            assertThat(visitor.page.locator(".me")).containsText(ana.username);
            assertThat(visitor.page).hasURL(Pattern.compile(address.replace("?", "\\?") + "$"));
        }
    }

    @Test
    void everything_is_reached_by_keyboard() {
        ana.open("/rooms/" + room);
        assertThat(ana.composer()).isVisible();
        assertThat(page.locator("[data-room=lobby]")).isVisible();
        page.evaluate("document.activeElement.blur()");
        var met = new ArrayList<String>();
        do {
            page.keyboard().press("Tab");
            met.add(page.evaluate("""
                    () => {
                      const { activeElement: here } = document;
                      return here.ariaLabel ?? here.innerText.trim().split('\\n')[0];
                    }""").toString());
        } while (!met.getLast().startsWith("Message to #") && met.size() < 120);
        Assertions.assertThat(met)
                .containsSubsequence(
                        "Skip to the content",
                        "Fold the side bar",
                        "Search or go to…",
                        "Home",
                        "Messages",
                        "People",
                        "Saved messages",
                        "All rooms",
                        "Rooms",
                        "Create a room",
                        "lobby",
                        "Direct messages",
                        "New message",
                        "Ana",
                        met.getLast());
        Assertions.assertThat(met.getLast()).startsWith("Message to #");

        page.locator(".site-links a").first().focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".site-links a").nth(1)).isFocused();
        ana.open("/settings");
        assertThat(page.locator("h1")).isVisible();
        page.keyboard().press("?");
        assertThat(ana.dialog()).containsText("Keyboard shortcuts");
        page.keyboard().press("Escape");
        assertThat(ana.dialog()).hasCount(0);
        page.keyboard().press("Control+k");
        page.locator("p-quick-switcher input").fill("lobby");
        page.keyboard().press("Enter");
        isAt("/rooms/lobby");
    }

    @ParameterizedTest
    @CsvSource({"360", "900"})
    void no_page_is_wider_than_the_window(int width) {
        page.setViewportSize(width, 740);
        for (var address : PAGES) {
            ana.open(address);
            assertThat(page.locator("h1:visible").first()).isVisible();
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                    .as(address)
                    .isEqualTo(false);
        }
    }

    private void isAt(String address) {
        assertThat(page).hasURL(Pattern.compile(address + "$"));
        assertThat(page.locator("#main")).isVisible();
    }

    /** The bar knows it too: what it leads to is no longer what it was before. */
    private void isIn(String place, String address) {
        isAt(address);
        assertThat(page.locator(".tab-bar a[aria-current]")).containsText(place);
    }

    private Locator tab(String name) {
        return page.locator(".tab-bar").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    private Locator back() {
        return page.getByRole(AriaRole.LINK, named("Back"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
