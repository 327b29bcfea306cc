package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import parley.testing.Ids;

/** Ana, alone in a room of her own for each test: what concerns the composer needs nobody else. */
@SuppressWarnings("NullAway.Init")
abstract class InARoom extends OnePerson {

    /** Any request as the page itself would make it; answers what came back. */
    private static final String FETCH = """
            async ([method, path, body]) => {
              const { csrf } = await (await fetch('/api/session')).json();
              const answer = await fetch(path, { method, body: body === null ? undefined : JSON.stringify(body),
                headers: { 'Content-Type': 'application/json', [csrf.header]: csrf.token } });
              if (!answer.ok) throw new Error(method + ' ' + path + ': ' + await answer.text());
              const text = await answer.text();
              return text ? JSON.parse(text) : null;
            }
            """;

    String room;

    @BeforeEach
    void openARoom() {
        page.unrouteAll();
        room = newRoom();
        enter(room);
    }

    /** Asks the site as Ana's page would. */
    @SuppressWarnings("unchecked")
    Map<String, Object> ask(String method, String path, @Nullable Object body) {
        return (Map<String, Object>) page.evaluate(FETCH, Arrays.asList(method, path, body));
    }

    String newRoom() {
        var id = Ids.next();
        ask(
                "PUT",
                "/api/rooms/" + id,
                Map.of("name", "notes-" + UUID.randomUUID().toString().substring(0, 8), "topic", ""));
        return id;
    }

    void enter(String id) {
        ana.open("/rooms/" + id);
        assertThat(field()).isVisible();
    }

    /** The path of a message that Ana has said and sees. */
    String said(String text) {
        ana.say(text);
        assertThat(ana.messages(text)).not().hasClass(Pattern.compile("pending"));
        return "/api/conversations/" + room + "/messages/" + ana.messages(text).getAttribute("data-id");
    }

    Locator field() {
        return ana.composer();
    }

    Locator suggestions() {
        return page.locator("#completions-list [role=option]");
    }

    /** Lets requests wait until they are let go. */
    Held hold(String pattern) {
        var held = new Held(pattern);
        page.route(pattern, held.waiting::add);
        return held;
    }

    final class Held {
        private final String pattern;
        private final List<Route> waiting = new ArrayList<>();

        private Held(String pattern) {
            this.pattern = pattern;
        }

        /** Waits until somebody asks. */
        void isAsked() {
            page.waitForCondition(() -> !waiting.isEmpty());
        }

        void release() {
            page.unroute(pattern);
            waiting.forEach(Route::resume);
        }
    }

    Locator named(AriaRole role, String pattern) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(Pattern.compile(pattern)));
    }
}
