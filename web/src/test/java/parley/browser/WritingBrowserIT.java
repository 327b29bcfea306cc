package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed, pasted, dropped and formatted stands there as it was meant, and can be undone. */
class WritingBrowserIT extends InARoom {

    /** Puts these forms into the clipboard; a picture where one is wanted. */
    private static final String COPY = """
            async ([text, html, picture]) => {
              const forms = {};
              if (text) forms['text/plain'] = new Blob([text], { type: 'text/plain' });
              if (html) forms['text/html'] = new Blob([html], { type: 'text/html' });
              if (picture) {
                const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 20 });
                canvas.getContext('2d').fillRect(0, 0, 40, 20);
                forms['image/png'] = await new Promise((done) => canvas.toBlob(done, 'image/png'));
              }
              await navigator.clipboard.write([new ClipboardItem(forms)]);
            }
            """;

    private static final String CELLS =
            "<table><tr><td>Name</td><td>Price</td></tr><tr><td>Tea</td><td>2</td></tr></table>";

    @BeforeAll
    void mayUseTheClipboard() {
        device.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    private void paste(String text, String html, boolean picture) {
        page.evaluate(COPY, List.of(text, html, picture));
        field().press("Control+v");
    }

    private Locator uploads() {
        return page.locator(".composer .upload");
    }

    @Test
    void pasted_words_win_and_the_picture_of_them_is_offered() {
        said("Hello");
        paste("Name\tPrice\nTea\t2", CELLS, true);
        assertThat(field()).hasValue("Name\tPrice\nTea\t2");
        assertThat(uploads()).hasCount(0);
        ana.button("Attach the picture").click();
        assertThat(page.locator(".composer .upload.done")).hasCount(1);
        assertThat(ana.button("Make a table of them")).isVisible();
        ana.findsNoBarrier();
    }

    @Test
    void pasted_cells_become_a_table_if_wished_and_words_again_by_undo() {
        field().fill("Look:");
        paste("Name\tPrice\nTea\t2", CELLS, false);
        ana.button("Make a table of them").click();
        assertThat(field()).hasValue("Look:\n\n| Name | Price |\n|---|---:|\n| Tea | 2 |\n\n");
        field().press("Control+z");
        assertThat(field()).hasValue("Look:Name\tPrice\nTea\t2");
        ask("POST", "/api/preview", Map.of("text", "| Name | Price |\n|---|---:|\n| Tea | 2 |"));
    }

    @Test
    void a_picture_alone_is_attached() {
        paste("", "", true);
        assertThat(page.locator(".composer .upload.done")).hasCount(1);
        assertThat(field()).hasValue("");
    }

    @Test
    void a_picture_of_a_page_is_attached_and_its_address_is_not_pasted() {
        paste("https://example.org/a.png", "<img src='https://example.org/a.png'>", true);
        assertThat(page.locator(".composer .upload.done")).hasCount(1);
        assertThat(field()).hasValue("");
    }

    @Test
    void while_editing_words_are_pasted_and_a_picture_says_why_not() {
        said("Hello");
        ana.choose("Hello", "Edit");
        field().fill("");
        paste("Words", "<b>Words</b>", true);
        assertThat(field()).hasValue("Words");
        assertThat(ana.button("Attach the picture")).hasCount(0);
        paste("", "", true);
        assertThat(page.locator(".composer-problem")).containsText("takes no more files");
        assertThat(field()).hasValue("Words");
    }

    @Test
    void an_emoji_counts_as_one_where_it_is_pasted_and_where_it_is_sent() {
        paste("😀".repeat(11_000), "", false);
        assertThat(field()).hasValue("😀".repeat(11_000));
        assertThat(page.locator(".counter")).hasCount(0);
        field().fill("😀".repeat(20_000));
        assertThat(page.locator(".counter")).hasText("0 left");
        field().fill("😀".repeat(20_001));
        assertThat(page.locator(".counter")).hasText("1 too many");
    }

    @Test
    void what_is_too_long_and_shall_be_no_snippet_is_not_lost() {
        paste("x".repeat(20_010), "", false);
        assertThat(ana.dialog()).containsText("snippet");
        page.keyboard().press("Escape");
        assertThat(page.locator(".counter")).hasText("10 too many");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".rooms-pane", ".timeline-scroll", ".composer textarea", ".details-pane", ".conversation-head"})
    void a_dropped_file_is_taken_or_ignored_and_the_page_stays(String where, @TempDir Path directory) throws Exception {
        var file = Files.writeString(directory.resolve("page.html"), "<h1>Gone</h1>");
        var address = page.url();
        var box = page.locator(where).first().boundingBox();
        var taken = List.of(".timeline-scroll", ".composer textarea", ".conversation-head")
                .contains(where);
        try (var dragged = new DraggedFile(page, file).enters(box)) {
            page.waitForCondition(() -> {
                dragged.isOver(box); // again and again, as long as it is held there
                return page.locator(".drop-here").isVisible() == taken;
            });
            dragged.isDropped(box);
        }
        field().fill("Still here");
        assertThat(page.url()).isEqualTo(address);
        assertThat(uploads()).hasCount(taken ? 1 : 0);
    }

    /** {@code [} and {@code ]} stand for what is selected, {@code ⏎} for a line end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "Bold             | [word ]and more        | <strong>word</strong> and more",
                "Bold             | [one⏎⏎two]             | <strong>one</strong>, <strong>two</strong>",
                "Bold             | [- one⏎- two]          | <li><strong>one</strong></li>,"
                        + " <li><strong>two</strong></li>",
                "Bold             | a[“b”]c                | <strong>b</strong>",
                "Italic           | sn[owfl]ake            | sn<em>owfl</em>ake",
                "Struck through   | [ gone ]               | <del>gone</del>",
                "Code             | [a`b]                  | <code>a&#96;b</code>",
                "Code             | [`]                    | <code>&#96;</code>",
                "Code             | [one⏎two]              | <pre, one⏎two",
                "Block of code    | [a⏎```⏎b⏎```⏎c]        | a⏎&#96;&#96;&#96;⏎b⏎&#96;&#96;&#96;⏎c",
                "Block of code    | before [code] after    | <p>before</p>, <pre, <p>after</p>",
                "List             | [one⏎⏎two]             | <li, one, two",
                "Quote            | [one⏎⏎two]             | <blockquote>, one, two",
            })
    void what_a_button_makes_is_valid_markdown(String button, String text, String expected) {
        var source = text.replace('⏎', '\n');
        var from = source.indexOf('[');
        var to = source.indexOf(']') - 1;
        field().fill(source.replaceFirst("\\[", "").replaceFirst("]", ""));
        field().evaluate("(field, [from, to]) => field.setSelectionRange(from, to)", List.of(from, to));
        ana.button(button).click();
        var html = String.valueOf(ask("POST", "/api/preview", Map.of("text", field().inputValue()))
                .get("html"));
        for (var part : expected.split(", ", -1))
            assertThat(unescaped(html)).contains(unescaped(part.replace('⏎', '\n')));
    }

    private static String unescaped(String html) {
        return html.replace("&#96;", "`").replace(" dir=\"auto\"", "").replaceAll("</?span[^>]*>", "");
    }

    @Test
    void what_a_button_did_is_undone_by_the_same_button_and_by_the_browser() {
        for (var button : List.of("Bold", "Italic", "Struck through", "Code", "List", "Quote")) {
            field().fill("words here");
            field().evaluate("field => field.setSelectionRange(0, field.value.length)");
            ana.button(button).click();
            assertThat(field().inputValue()).isNotEqualTo("words here");
            field().press("Control+z");
            assertThat(field()).hasValue("words here");
            field().evaluate("field => field.setSelectionRange(0, field.value.length)");
            ana.button(button).click();
            field().evaluate("field => field.setSelectionRange(0, field.value.length)");
            ana.button(button).click();
            assertThat(field()).hasValue("words here");
        }
    }

    @Test
    void the_preview_keeps_what_can_be_undone() {
        field().pressSequentially("one");
        ana.button("Preview").click();
        assertThat(page.locator(".composer .preview")).containsText("one");
        assertThat(field()).hasCount(0);
        ana.button("Write").click();
        assertThat(field()).hasValue("one");
        field().press("Control+z");
        assertThat(field()).hasValue("");
    }

    @Test
    void only_the_bare_arrow_edits_the_last_message() {
        said("Hello");
        for (var key : List.of("Control+ArrowUp", "Shift+ArrowUp", "Alt+ArrowUp")) {
            field().press(key);
            assertThat(page.locator(".composer.editing")).hasCount(0);
        }
        field().press("ArrowUp");
        assertThat(page.locator(".composer.editing")).hasCount(1);
        field().press("Escape");
    }

    @Test
    void a_quote_says_what_was_deleted_or_had_no_words() {
        var message = said("Soon gone");
        ana.choose("Soon gone", "Reply");
        ana.say("Answer to it");
        assertThat(ana.messages("Answer to it").locator(".reply-text")).hasText("Soon gone");
        ana.messages("Soon gone").first().press("r");
        assertThat(page.locator(".composer-about")).containsText("Soon gone");
        ask("DELETE", message, null);
        assertThat(ana.messages("Answer to it").locator(".reply-text")).hasText("a deleted message");
        assertThat(page.locator(".composer-about")).containsText("a deleted message");
        field().press("Escape");
    }
}
