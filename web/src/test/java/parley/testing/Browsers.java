package parley.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium that this machine has, driven by Playwright; nothing is downloaded. There is one in each JVM, and whoever
 * opens it has devices of their own.
 */
public final class Browsers implements AutoCloseable {

    private static final String WANTED = "BROWSER_TESTS";
    private static final String NONE = "No Chromium found. Install the package chromium-headless-shell or chromium.";

    /** The shell first: it opens a page three times as fast, for there is no browser around it. */
    private static final List<String> PROGRAMS = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome");

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Browser running;

    private final Browser browser;
    private final List<BrowserContext> devices = new ArrayList<>();

    private Browsers(Browser browser) {
        this.browser = browser;
    }

    /**
     * Opens a browser. Where there is none, the test is skipped and says so, or fails where the environment variable
     * {@value #WANTED} is set, as in CI: there nobody would see that it was skipped.
     */
    public static Browsers open() {
        var chromium = chromium();
        if (chromium.isEmpty()) {
            if (System.getenv(WANTED) != null) throw new IllegalStateException(NONE);
            System.err.println(NONE + " The browser tests are skipped.");
        }
        Assumptions.assumeTrue(chromium.isPresent(), "no Chromium on this machine");
        return new Browsers(running(chromium.orElseThrow()));
    }

    /** Started when it is first wanted, and again should it or its driver have died. */
    private static synchronized Browser running(Path chromium) {
        if (running == null || !works(running)) running = launch(chromium);
        return running;
    }

    private static boolean works(Browser browser) {
        try {
            browser.newContext().close();
            return true;
        } catch (PlaywrightException died) {
            return false;
        }
    }

    private static Browser launch(Path chromium) {
        var playwright = Playwright.create();
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS));
    }

    /** A device of its own: nobody else's cookies or storage. */
    public BrowserContext device(int width, int height, ColorScheme scheme) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Lisbon"));
        context.setDefaultTimeout((double) Patience.LIMIT.toMillis());
        devices.add(context);
        return context;
    }

    public BrowserContext desktop() {
        return device(1280, 860, ColorScheme.LIGHT);
    }

    /** Closes all its devices; the browser itself ends with the JVM. */
    @Override
    public void close() {
        devices.forEach(BrowserContext::close);
    }

    private static Optional<Path> chromium() {
        return PROGRAMS.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
