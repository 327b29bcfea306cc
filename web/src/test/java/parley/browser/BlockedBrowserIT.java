package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import parley.testing.Browsers;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.Uploading;
import parley.testing.Visitor;

/** Ana blocked Tom. Wherever she looks nothing of what he says is there, until she asks for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class BlockedBrowserIT {

    private static final String HIS = "Xyzzy";
    private static final String TALKS = "/api/direct/";

    private final Site site = Site.shared();
    private final Visitor tom = site.member("Tom");
    private final Visitor cleo = site.member("Cleo");

    private Browsers browsers;
    private Person ana;
    private String room;
    private String group;

    /** @param open what she does on the page, so that it shows there if anywhere */
    private record Place(String name, String path, Runnable open) {}

    @BeforeAll
    void block() {
        browsers = Browsers.open();
        ana = new Person(site, browsers.desktop(), "Ana").signUp();
        var account = ana.account();
        var anas = site.visitor();
        anas.signIn(ana.username, Visitor.PASSWORD).expect(200);
        cleo.befriend(anas, tom);
        room = tom.room("blocked");
        for (var who : List.of(anas, cleo))
            who.put("/api/rooms/" + room + "/membership").expect(204);
        anas.put("/api/blocks/" + tom.id()).expect(204);
        group = Ids.next();
        cleo.put(TALKS + group, Map.of("people", List.of(account, tom.id()))).expect(201);
        site.awaitReadModels();
    }

    @AfterAll
    void close() {
        if (browsers != null) browsers.close();
    }

    @TestFactory
    Stream<DynamicTest> nothing_of_his_is_shown() {
        Runnable nothing = () -> {};
        Runnable media = () -> ana.page
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Media"))
                .click();
        var live = DynamicTest.dynamicTest("while she looks on", this::allSpeak);
        var places = Stream.of(
                        new Place("the room", "/rooms/" + room, nothing),
                        new Place("its media", "/rooms/" + room, media),
                        new Place("the group", "/rooms/" + group, nothing),
                        new Place("its media", "/rooms/" + group, media),
                        new Place("the inbox", "/messages", nothing),
                        new Place("the directory", "/directory", nothing),
                        new Place("friends", "/friends", nothing),
                        new Place("the lobby", "/", nothing))
                .map(place -> DynamicTest.dynamicTest(place.name() + " at " + place.path(), () -> {
                    ana.open(place.path());
                    ana.page.waitForSelector("h1, .composer");
                    place.open().run();
                    ana.page.waitForLoadState(LoadState.NETWORKIDLE);
                    showsNothingOfHis(place.name());
                }));
        return Stream.concat(Stream.of(live), places);
    }

    private void allSpeak() {
        ana.open("/rooms/" + room);
        assertThat(ana.composer()).isVisible();
        for (var place : List.of(room, group)) {
            var file = Uploading.upload(tom, HIS + ".png", Uploading.picture(60, 40, Color.RED, "png"))
                    .path("id")
                    .asString();
            var first = say(tom, place, Map.of("text", HIS + " one @" + ana.username, "attachments", List.of(file)));
            say(cleo, place, Map.of("text", "Cleo answers", "replyTo", first));
            say(tom, place, Map.of("text", HIS + " two"));
            tom.put("/api/conversations/" + place + "/messages/" + first + "/pin");
        }
        site.awaitReadModels();
        ana.sees("Cleo answers");
        assertThat(ana.page.locator(".message.folded").first()).isVisible();
        showsNothingOfHis("the open room, live");
    }

    @Test
    void her_list_counts_only_what_others_say() {
        var quiet = tom.room("quiet");
        var anas = site.visitor();
        anas.signIn(ana.username, Visitor.PASSWORD).expect(200);
        anas.put("/api/rooms/" + quiet + "/membership").expect(204);
        ana.open("/");
        var link = ana.page.locator("[data-room='" + quiet + "']").first();
        assertThat(link).isVisible();
        say(tom, quiet, Map.of("text", HIS + " @" + ana.username));
        site.awaitReadModels();
        assertThat(link.locator(".badge")).hasCount(0);
        ana.page.reload();
        assertThat(link).isVisible();
        assertThat(link.locator(".badge")).hasCount(0);
    }

    private void showsNothingOfHis(String where) {
        assertThat(ana.page.evaluate("document.body.innerText + document.title").toString())
                .as(where)
                .doesNotContain(HIS);
        assertThat(ana.page
                        .locator("[alt*='" + HIS + "'], [aria-label*='" + HIS + "']")
                        .count())
                .as(where)
                .isZero();
    }

    private static String say(Visitor who, String room, Map<String, ?> content) {
        var id = Ids.next();
        who.put("/api/conversations/" + room + "/messages/" + id, content).expect(201);
        return id;
    }
}
