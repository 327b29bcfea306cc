package parley.browser;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import parley.testing.Browsers;
import parley.testing.Site;

/** Ana and Ben, who have just signed up, each at a device of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class TwoPeople {

    Browsers browsers;
    BrowserContext anasDevice;
    BrowserContext bensDevice;
    Person ana;
    Person ben;

    @BeforeAll
    void openBrowsers() {
        browsers = Browsers.open();
    }

    @AfterAll
    void closeBrowsers() {
        if (browsers != null) browsers.close();
    }

    @BeforeEach
    void signUp() {
        anasDevice = browsers.desktop();
        bensDevice = bensDevice();
        ana = new Person(Site.shared(), anasDevice, "Ana").signUp();
        ben = new Person(Site.shared(), bensDevice, "Ben").signUp();
    }

    @AfterEach
    void closeDevices() {
        anasDevice.close();
        bensDevice.close();
    }

    /** What Ben uses; a desktop unless a test wants another. */
    BrowserContext bensDevice() {
        return browsers.desktop();
    }
}
