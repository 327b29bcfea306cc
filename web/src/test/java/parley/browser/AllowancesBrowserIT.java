package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMethod;
import parley.platform.allowances.CountsAs;
import parley.shared.Role;
import parley.testing.Browsers;
import parley.testing.Endpoints;
import parley.testing.Endpoints.Endpoint;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.Visitor;

/** A site that allows little, so that everything that is counted comes to its end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AllowancesBrowserIT {

    private static final String[] LITTLE = {
        "--parley.allowances.enforced=true",
        "--parley.allowances.messages=3/4s; 3/4s",
        "--parley.allowances.changes=5/1h",
        "--parley.allowances.rooms=9/1h; 2/1h",
        "--parley.allowances.joins=5/1h",
        "--parley.allowances.contacts=2/1h",
        "--parley.allowances.uploads=2/1h",
        "--parley.allowances.steps=60/1h",
        "--parley.allowances.answers=5/1h",
        "--parley.allowances.searches=60/1h",
        "--parley.allowances.settings=5/1h",
        "--parley.allowances.moderation=5/1h"
    };

    private static final int MORE_THAN_ANY = 70;

    private Site site;

    @BeforeAll
    void start(@TempDir Path data) {
        site = Site.on(data, LITTLE);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @TestFactory
    Stream<DynamicTest> what_one_person_has_used_up_is_used_up_wherever_it_counts_and_only_there() {
        var byAction = Endpoints.of(site, _ -> true).stream()
                .filter(Endpoint::changesSomething)
                .filter(endpoint -> endpoint.method() != RequestMethod.PATCH) // takes no JSON
                .collect(groupingBy(endpoint -> counted(endpoint).value()));
        assertThat(byAction).hasSizeGreaterThan(9);
        return byAction.entrySet().stream()
                .map(action -> DynamicTest.dynamicTest("" + action.getKey(), () -> {
                    var flooder = site.appointed("Flo", Role.ADMIN);
                    var endpoints = action.getValue();
                    var tries = IntStream.range(0, MORE_THAN_ANY)
                            .filter(_ ->
                                    ask(flooder, endpoints.getFirst()).status() == HttpStatus.TOO_MANY_REQUESTS.value())
                            .findFirst();
                    assertThat(tries)
                            .as("some request of %s is too much", action.getKey())
                            .isPresent();
                    assertThat(endpoints).allSatisfy(endpoint -> isTooOften(ask(flooder, endpoint)));
                    assertThat(ask(site.member("Ned"), endpoints.getFirst()).status())
                            .isNotEqualTo(429);
                    byAction.entrySet().stream()
                            .filter(other -> other.getKey() != action.getKey())
                            .forEach(other -> assertThat(
                                            ask(flooder, other.getValue().getFirst())
                                                    .code())
                                    .as("%s after %s", other.getKey(), action.getKey())
                                    .isNotEqualTo("TOO_OFTEN"));
                }));
    }

    @Test
    void what_is_too_much_waits_in_the_page_and_is_sent_once_and_in_order() {
        try (var browsers = Browsers.open();
                var device = browsers.desktop()) {
            var ana = new Person(site, device, "Ana").signUp();
            var words = List.of("one", "two", "three", "four", "five");
            words.forEach(word -> ana.say(word + " from " + ana.username));
            assertThat(ana.page.locator("article.message.pending .fate").first())
                    .containsText("It goes by itself");
            assertThat(ana.page.getByText("You wrote often just now.")).isVisible();
            ana.findsNoBarrier();
            words.forEach(word -> ana.sees(word + " from " + ana.username));
            assertThat(ana.page.locator("article.message.pending")).hasCount(0);
            assertThat(ana.messages("from " + ana.username).allInnerTexts().stream()
                            .map(text -> words.stream()
                                    .filter(word -> text.contains(word + " from"))
                                    .findFirst()
                                    .orElse(""))
                            .toList())
                    .isEqualTo(words);
        }
    }

    private static CountsAs counted(Endpoint endpoint) {
        var method = endpoint.handler().getMethod();
        var own = method.getAnnotation(CountsAs.class);
        var counted = own != null ? own : method.getDeclaringClass().getAnnotation(CountsAs.class);
        assertThat(counted)
                .as("%s says what it counts as: annotate it with @CountsAs", endpoint)
                .isNotNull();
        return counted;
    }

    private static Visitor.Answer ask(Visitor who, Endpoint endpoint) {
        var address = endpoint.address(Map.of("room", Ids.next(), "conversation", Ids.next(), "message", Ids.next()));
        return who.ask(endpoint.method().name(), address, endpoint.body(), true);
    }

    private static void isTooOften(Visitor.Answer answer) {
        answer.expect(429);
        assertThat(answer.code()).isEqualTo("TOO_OFTEN");
        assertThat(answer.raw().headers().firstValueAsLong("Retry-After").orElse(0))
                .isPositive();
    }
}
