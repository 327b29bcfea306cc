package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import parley.shared.Role;
import parley.testing.Site;
import parley.testing.Visitor;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a browser, who knows the site by what it shows and by nothing else. */
final class Person {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Page page;
    final String username;
    private final String name;
    private final Site site;
    private final int port;
    private final List<String> complaints = new ArrayList<>();

    Person(Site site, BrowserContext device, String name) {
        this(site, device, name, site.address().getPort());
    }

    /** @param port where this person reaches the site */
    Person(Site site, BrowserContext device, String name, int port) {
        this.site = site;
        this.port = port;
        this.name = name;
        this.username = name.toLowerCase(java.util.Locale.ROOT) + "-b" + PEOPLE.incrementAndGet();
        this.page = device.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource"))
                complaints.add(message.text());
        });
    }

    Person open(String path) {
        page.navigate(at(path));
        return this;
    }

    /** By name, as the start-up log says it: passkeys do not work at a bare IP address. */
    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    /** Signs up as the form does but without it, and comes to the lobby. */
    Person signUp() {
        var device = page.context().request();
        var csrf = JSON.readTree(device.get(at("/api/session")).text()).path("csrf");
        var answer = device.post(
                at("/api/accounts"),
                RequestOptions.create()
                        .setHeader(
                                csrf.path("header").asString(),
                                csrf.path("token").asString())
                        .setData(Map.of(
                                "username",
                                username,
                                "name",
                                name,
                                "email",
                                username + "@example.org",
                                "password",
                                Visitor.PASSWORD)));
        assertThat(answer).isOK();
        open("/");
        assertThat(composer()).isVisible();
        return this;
    }

    /** For tests of the form, and of what somebody sees who has just filled it in. */
    Person signUpByForm() {
        open("/sign-up");
        page.getByLabel("Username").fill(username);
        page.getByLabel("Display name").fill(name);
        page.getByLabel("Mail address").fill(username + "@example.org");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Visitor.PASSWORD);
        button("Create account").click();
        assertThat(composer()).isVisible();
        return this;
    }

    /** The id of the person's account. */
    String account() {
        return page.evaluate("fetch('/api/session').then((answer) => answer.json()).then(({ account }) => account.id)")
                .toString();
    }

    /** Becomes more than a member, and looks again. */
    Person appointed(Role... roles) {
        site.appoint(account(), roles);
        page.reload();
        return this;
    }

    Locator composer() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Message to ")));
    }

    Locator button(String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /** Joins the room that is open. */
    void joins() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Join #")))
                .click();
        assertThat(composer()).isVisible();
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** Every message that holds the text, as shown. */
    Locator messages(String text) {
        return page.locator("article.message").filter(new Locator.FilterOptions().setHasText(text));
    }

    Locator connection() {
        return page.locator(".connection").first();
    }

    Person say(String text) {
        composer().fill(text);
        composer().press("Enter");
        return this;
    }

    /** Sees the text in exactly one message. */
    Person sees(String text) {
        assertThat(messages(text)).hasCount(1);
        return this;
    }

    /** Opens the menu of a message and picks an entry. */
    void choose(String text, String entry) {
        var message = messages(text);
        message.hover();
        message.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^More")))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile("^" + entry)))
                .click();
    }

    /** Nothing that axe knows of stands in anybody's way. */
    void findsNoBarrier() {
        var violationsAlone = new AxeRunOptions();
        violationsAlone.setResultTypes(
                List.of("violations")); // a path to each of thousands that pass takes most of the time
        var violations = new AxeBuilder(page)
                        .setLegacyMode(true) // of which frames see less, and there are none: it needs no second page
                        .options(violationsAlone)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                        .toList())
                        .toList();
        Assertions.assertThat(violations).isEmpty();
    }

    void metNoError() {
        Assertions.assertThat(complaints).isEmpty();
    }

    Site site() {
        return site;
    }
}
