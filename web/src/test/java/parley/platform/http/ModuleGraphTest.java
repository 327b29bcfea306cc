package parley.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import parley.platform.http.InterfaceFiles.FirstPage;

class ModuleGraphTest {

    private final ModuleGraph modules;
    private final InterfaceFiles files = new InterfaceFiles();

    ModuleGraphTest() throws IOException {
        modules = new ModuleGraph("/index.html");
    }

    @Test
    void what_a_module_needs_is_found_through_modules_and_libraries() throws IOException {
        assertThat(modules.from("/ui/chat/chat-screen.js"))
                .contains("/ui/chat/composer.js", "/ui/parts/icons.js", "/ui/api.js")
                .contains("/webjars/lit/index.js", "/webjars/lit-html/lit-html.js")
                .contains("/webjars/lit__reactive-element/reactive-element.js")
                .doesNotContain("/ui/pages/system.js");
    }

    @Test
    void what_is_loaded_when_somebody_goes_there_is_not_needed_before() throws IOException {
        assertThat(modules.from("/ui/main.js")).contains("/ui/router.js").doesNotContain("/ui/chat/chat-screen.js");
    }

    @Test
    void a_page_names_all_files_of_its_version_and_the_modules_it_begins_with() {
        var page = files.document(FirstPage.CHAT);
        assertThat(page)
                .contains("<link rel=\"modulepreload\" href=\"" + files.path() + "/ui/chat/composer.js\">")
                .contains("href=\"" + files.path() + "/ui/styles/tokens.css\"")
                .contains("\"lit\": \"" + files.path() + "/webjars/lit/index.js\"")
                .doesNotContain("\"/ui/", "\"/webjars/");
        assertThat(files.document(FirstPage.SIGN_IN)).contains("/ui/pages/sign-in.js\">");
        assertThat(files.document(FirstPage.OTHER)).doesNotContain("/ui/chat/", "/ui/pages/sign-in.js\">");
    }
}
