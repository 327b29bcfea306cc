package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import parley.testing.Browsers;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.Visitor;

/** What is done in a room, and how much of it is then unread: told live and after a reload, on both devices, alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class UnreadBrowserIT {

    private final Site site = Site.shared();
    private final Visitor tom = site.member("Tom");

    private Browsers browsers;
    private Visitor ana;
    private List<Page> devices;

    /** @param told what the list says of the room: how many unread messages and how many mentions */
    private record Story(String name, String told, Happening happening) {}

    private interface Happening {
        void in(String room);
    }

    @BeforeAll
    void signIn() {
        browsers = Browsers.open();
        var first = new Person(site, browsers.desktop(), "Ana").signUp();
        ana = site.visitor();
        ana.signIn(first.username, Visitor.PASSWORD).expect(200);
        devices = List.of(first.page, second(browsers.desktop(), first));
    }

    @AfterAll
    void close() {
        if (browsers != null) browsers.close();
    }

    private List<Story> stories() {
        return List.of(
                new Story("somebody speaks", "1/0", room -> say(tom, room, "Hello")),
                new Story("somebody calls her", "1/1", room -> say(tom, room, call())),
                new Story("she speaks, by another client", "0/0", room -> say(ana, room, "Hello")),
                new Story("she speaks in a room, and closes the page at once", "0/0", room -> {
                    var page = inRoom(room);
                    page.locator(".composer textarea").fill("Hello");
                    page.waitForResponse(
                            "**/messages/*",
                            () -> page.locator(".composer textarea").press("Enter"));
                    page.close();
                }),
                new Story("she marks a room unread, answers in it, and leaves", "1/0", room -> {
                    say(tom, room, "Hello");
                    try (var page = inRoom(room)) {
                        page.waitForCondition(() -> told(page, room).equals("0/0"));
                        page.locator("article.message")
                                .filter(new Locator.FilterOptions().setHasText("Hello"))
                                .press("u");
                        page.waitForCondition(() -> told(page, room).equals("1/0"));
                        page.locator(".composer textarea").fill("Later");
                        page.locator(".composer textarea").press("Enter");
                        page.waitForSelector("article.message:not(.pending) >> text=Later");
                        assertThat(told(page, room)).isEqualTo("1/0");
                    }
                }),
                new Story("she answers what she has not read", "2/1", room -> {
                    say(tom, room, call());
                    say(tom, room, "Hello?");
                    say(ana, room, "Later");
                }),
                new Story("it is deleted", "0/0", room -> delete(room, say(tom, room, "Hello"))),
                new Story("a call is deleted", "0/0", room -> delete(room, say(tom, room, call()))),
                new Story("a call is edited away", "1/0", room -> edit(room, say(tom, room, call()), "Nobody")),
                new Story("a call is edited in", "1/1", room -> edit(room, say(tom, room, "Nobody"), call())),
                new Story("one of three is deleted", "2/1", room -> {
                    say(tom, room, call());
                    var id = say(tom, room, "Two");
                    say(tom, room, "Three");
                    delete(room, id);
                }),
                new Story("she reads, and marks unread from her own on", "1/0", room -> {
                    say(ana, room, "One");
                    say(tom, room, "Two");
                    site.awaitReadModels();
                    ana.put("/api/conversations/" + room + "/read-position", Map.of("number", 2, "epoch", 0))
                            .expect(204);
                    ana.post("/api/conversations/" + room + "/unread-from", Map.of("number", 1))
                            .expect(200);
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_unread() {
        return stories().stream()
                .map(story -> DynamicTest.dynamicTest(story.name(), () -> {
                    var room = tom.room("unread");
                    ana.put("/api/rooms/" + room + "/membership").expect(204);
                    for (var page : devices) page.waitForSelector("[data-room='" + room + "']");
                    story.happening().in(room);
                    site.awaitReadModels();
                    for (var page : devices)
                        page.waitForCondition(() -> told(page, room).equals(story.told()));
                    for (var page : devices) {
                        page.reload();
                        page.waitForSelector("[data-room='" + room + "']");
                        assertThat(told(page, room)).isEqualTo(story.told());
                    }
                }));
    }

    /** One more page of hers, with this room open. */
    private Page inRoom(String room) {
        var page = devices.getFirst().context().newPage();
        page.navigate(devices.getFirst().url().replaceAll("(?<=\\d)/.*", "") + "/rooms/" + room);
        page.waitForSelector(".composer textarea");
        return page;
    }

    private static Page second(BrowserContext device, Person person) {
        var other = new Person(person.site(), device, "Ana");
        other.open("/sign-in");
        other.page.getByLabel("Username or mail address").fill(person.username);
        other.page.locator("input[type=password]").fill(Visitor.PASSWORD);
        other.button("Sign in").click();
        other.page.waitForSelector(".composer textarea");
        return other.page;
    }

    private static String told(Page page, String room) {
        return page.evaluate("""
                        room => {
                          const count = (badge) => parseInt(badge?.textContent.replace('@', '') ?? '0', 10);
                          const link = document.querySelector(`[data-room="${room}"]`);
                          return `${count(link.querySelector('.badge:not(.mention)'))}/${count(link.querySelector('.badge.mention'))}`;
                        }""", room).toString();
    }

    private String call() {
        return "Hello @" + ana.username();
    }

    private static String say(Visitor who, String room, String text) {
        var id = Ids.next();
        who.put("/api/conversations/" + room + "/messages/" + id, Map.of("text", text))
                .expect(201);
        return id;
    }

    private void delete(String room, String id) {
        tom.delete("/api/conversations/" + room + "/messages/" + id).expect(204);
    }

    private void edit(String room, String id, String text) {
        tom.put("/api/conversations/" + room + "/messages/" + id + "/text", Map.of("text", text))
                .expect(204);
    }
}
