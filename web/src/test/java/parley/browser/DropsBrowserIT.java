package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import parley.shared.Role;
import parley.testing.Visitor;

/** No browser opens a file that is dropped on a page, whichever page it is and wherever on it the file falls. */
@SuppressWarnings("NullAway.Init")
class DropsBrowserIT extends OnePerson {

    /** Looks at each event after all others: what nobody has prevented, the browser does. */
    private static final String WATCH = """
            globalThis.drags = [];
            for (const type of ['dragover', 'drop'])
              addEventListener(type, (event) => setTimeout(() => drags.push(event.defaultPrevented)), true);
            """;

    @TempDir
    static Path directory;

    private Path file;
    private Page strangers;
    private String talk;

    @BeforeAll
    void comeWithAFile() throws IOException {
        file = Files.writeString(directory.resolve("page.html"), "<h1>Gone</h1>");
        ana.appointed(Role.ADMIN, Role.AUDITOR);
        var tom = ana.site().member("Tom");
        var visitor = ana.site().visitor();
        visitor.signIn(ana.username, Visitor.PASSWORD).expect(200);
        visitor.befriend(tom);
        talk = visitor.put("/api/direct/with/" + tom.id())
                .expect(201)
                .body()
                .at("/conversation/id")
                .asString();
        strangers = new Person(ana.site(), browsers.desktop(), "Nia").page;
        Stream.of(page, strangers).forEach(one -> one.addInitScript(WATCH));
    }

    @TestFactory
    Stream<DynamicTest> a_member_drops_it_on() {
        return Stream.of(
                        "/rooms/lobby",
                        "/rooms/" + talk,
                        "/messages",
                        "/directory",
                        "/friends/find",
                        "/saved",
                        "/you",
                        "/settings",
                        "/settings/profile",
                        "/settings/password",
                        "/people/" + ana.username,
                        "/admin",
                        "/admin/system",
                        "/admin/log",
                        "/admin/security",
                        "/nowhere")
                .map(address -> staysAt(page, address));
    }

    @TestFactory
    Stream<DynamicTest> a_stranger_drops_it_on() {
        return Stream.of("/", "/sign-in", "/sign-up", "/reset", "/verify", "/directory", "/settings")
                .map(address -> staysAt(strangers, address));
    }

    @Test
    void a_dialog_that_lies_over_everything_does_not_open_it_either() {
        ana.open("/rooms/lobby");
        ana.button("Create a room").click();
        dropsEverywhere(page, "dialog h2, dialog input, dialog button");
    }

    private DynamicTest staysAt(Page page, String address) {
        return DynamicTest.dynamicTest(address, () -> {
            page.navigate("http://localhost:" + ana.site().address().getPort() + address);
            assertThat(page.locator("h1:visible").first()).isVisible();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            dropsEverywhere(page, "h1, #main, #main input:not(.visually-hidden), #main textarea, nav a, .me");
        });
    }

    private void dropsEverywhere(Page page, String places) {
        var address = page.url();
        page.evaluate("globalThis.still = true");
        var seen = page.locator(places).all().stream()
                .filter(place -> place.isVisible())
                .limit(8)
                .toList();
        assertThat(seen).isNotEmpty();
        for (var place : seen) {
            var box = place.boundingBox();
            try (var dragged = new DraggedFile(page, file)) {
                dragged.enters(box).isOver(box).isDropped(box);
            }
        }
        page.waitForFunction("drags.length > 0");
        assertThat(page.evaluate("drags.every((prevented) => prevented) && still"))
                .isEqualTo(true);
        assertThat(page.url()).isEqualTo(address);
    }
}
