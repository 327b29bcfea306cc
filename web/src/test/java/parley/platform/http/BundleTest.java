package parley.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import parley.platform.http.InterfaceFiles.FirstPage;

/** What esbuild made, as it is on the class path. */
class BundleTest {

    /** What several pages share and is not in {@code shared.js} gets a file of its own. */
    private static final int MOST_FILES = 10;

    private final Bundle bundle = new Bundle();
    private final InterfaceFiles files = new InterfaceFiles();

    BundleTest() throws IOException {}

    @Test
    void a_page_begins_with_a_file_of_its_own_and_what_that_needs() {
        var chat = bundle.needs("chat/chat-screen.js");
        assertThat(chat).contains(bundle.file("chat/chat-screen.js")).hasSizeBetween(2, MOST_FILES);
        assertThat(chat).doesNotContain(bundle.file("settings/settings.js"));
    }

    @Test
    void what_is_loaded_when_somebody_goes_there_is_not_needed_before() {
        assertThat(bundle.needs("main.js")).doesNotContain(bundle.file("chat/chat-screen.js"));
    }

    @Test
    void what_begins_no_file_is_said_to_be_none() {
        assertThatThrownBy(() -> bundle.file("conversation/composer.js"))
                .hasMessageContaining("conversation/composer.js");
    }

    @Test
    void the_document_names_the_files_that_its_page_begins_with_and_no_other() {
        var page = files.document(FirstPage.CHAT);
        assertThat(page)
                .contains("<link rel=\"modulepreload\" href=\"" + bundle.file("chat/chat-screen.js") + "\">")
                .contains("<link rel=\"stylesheet\" href=\"" + bundle.file("main.css") + "\">")
                .contains("<script type=\"module\" src=\"" + bundle.file("main.js") + "\">")
                .doesNotContain("{inline", "{preloads}", "{main", "sourceMappingURL");
        assertThat(files.document(FirstPage.SIGN_IN)).contains(bundle.file("account/sign-in.js"));
        assertThat(files.document(FirstPage.OTHER))
                .doesNotContain(bundle.file("chat/chat-screen.js"), bundle.file("account/sign-in.js"));
    }
}
