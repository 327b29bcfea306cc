package parley.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import parley.testing.Browsers;
import parley.testing.Site;

/** Ana, who signs up once for all tests of a class and stays at her device. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class OnePerson {

    Browsers browsers;
    BrowserContext device;
    Person ana;
    Page page;

    @BeforeAll
    void openBrowser() {
        browsers = Browsers.open();
        device = browsers.desktop();
        ana = new Person(Site.shared(), device, "Ana").signUp();
        page = ana.page;
    }

    @AfterAll
    void closeBrowser() {
        if (browsers != null) browsers.close();
    }

    @AfterEach
    void metNoError() {
        ana.metNoError();
    }
}
