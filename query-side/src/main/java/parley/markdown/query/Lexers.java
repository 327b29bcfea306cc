package parley.markdown.query;

import static org.fife.ui.rsyntaxtextarea.SyntaxConstants.*;
import static org.fife.ui.rsyntaxtextarea.TokenTypes.*;

import java.util.ArrayList;
import java.util.List;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.jspecify.annotations.Nullable;
import parley.markdown.query.Highlighter.Run;
import parley.shared.Bound;

/** The generated lexers of RSyntaxTextArea, without its editor: they need no screen and never look back far. */
final class Lexers {

    /** Minified code: nobody reads it for its colours, and a lexer that looks ahead would take long over it. */
    @Bound
    private static final int LONGEST_LINE = 2_000;

    private Lexers() {}

    static boolean knows(String language) {
        return style(language) != null;
    }

    static List<Run> runs(String code, String language) {
        var style = style(language);
        if (style == null || code.lines().anyMatch(line -> line.length() > LONGEST_LINE)) return List.of();
        try {
            return lex(
                    code.toCharArray(), TokenMakerFactory.getDefaultInstance().getTokenMaker(style));
        } catch (RuntimeException | Error unlexable) {
            return List
                    .of(); // A generated lexer that is stuck throws a bare Error; code without colours is still code.
        }
    }

    private static List<Run> lex(char[] code, TokenMaker lexer) {
        var runs = new ArrayList<Run>();
        var state = NULL;
        for (var start = 0; start < code.length; ) {
            var end = start;
            while (end < code.length && code[end] != '\n') end++;
            state = lexLine(new Segment(code, start, end - start), state, lexer, runs);
            start = end + 1;
        }
        return runs;
    }

    /** Returns the state in which the next line begins. */
    private static int lexLine(Segment line, int state, TokenMaker lexer, List<Run> runs) {
        var last = state;
        for (var token = lexer.getTokenList(line, state, line.offset); token != null; token = token.getNextToken()) {
            last = token.getType();
            var colour = colour(last);
            if (colour != null && token.length() > 0) add(runs, token, colour);
        }
        return last;
    }

    private static void add(List<Run> runs, Token token, String colour) {
        var start = token.getTextOffset();
        var end = start + token.length();
        var continues = !runs.isEmpty()
                && runs.getLast().end() == start
                && runs.getLast().colour().equals(colour);
        runs.add(continues ? new Run(runs.removeLast().start(), end, colour) : new Run(start, end, colour));
    }

    private static @Nullable String colour(int type) {
        return switch (type) {
            case COMMENT_EOL,
                    COMMENT_MULTILINE,
                    COMMENT_DOCUMENTATION,
                    COMMENT_KEYWORD,
                    COMMENT_MARKUP,
                    MARKUP_COMMENT -> "comment";
            case RESERVED_WORD, RESERVED_WORD_2 -> "keyword";
            case FUNCTION -> "function";
            case LITERAL_BOOLEAN, MARKUP_ENTITY_REFERENCE -> "literal";
            case LITERAL_NUMBER_DECIMAL_INT, LITERAL_NUMBER_FLOAT, LITERAL_NUMBER_HEXADECIMAL, ERROR_NUMBER_FORMAT ->
                "number";
            case LITERAL_STRING_DOUBLE_QUOTE,
                    LITERAL_CHAR,
                    LITERAL_BACKQUOTE,
                    MARKUP_TAG_ATTRIBUTE_VALUE,
                    MARKUP_CDATA,
                    ERROR_STRING_DOUBLE,
                    ERROR_CHAR -> "string";
            case DATA_TYPE -> "type";
            case VARIABLE -> "variable";
            case REGEX -> "regexp";
            case ANNOTATION -> "annotation";
            case PREPROCESSOR, MARKUP_DTD, MARKUP_PROCESSING_INSTRUCTION, MARKUP_CDATA_DELIMITER -> "meta";
            case MARKUP_TAG_NAME -> "tag";
            case MARKUP_TAG_ATTRIBUTE -> "attribute";
            default -> null;
        };
    }

    private static @Nullable String style(String language) {
        return switch (language) {
            case "as", "actionscript" -> SYNTAX_STYLE_ACTIONSCRIPT;
            case "asm", "assembly", "nasm", "x86asm" -> SYNTAX_STYLE_ASSEMBLER_X86;
            case "bash", "sh", "shell", "zsh", "console", "shellscript" -> SYNTAX_STYLE_UNIX_SHELL;
            case "bat", "batch", "cmd" -> SYNTAX_STYLE_WINDOWS_BATCH;
            case "c", "h" -> SYNTAX_STYLE_C;
            case "c++", "cc", "cpp", "cxx", "hpp" -> SYNTAX_STYLE_CPLUSPLUS;
            case "c#", "cs", "csharp" -> SYNTAX_STYLE_CSHARP;
            case "clj", "clojure" -> SYNTAX_STYLE_CLOJURE;
            case "css", "scss" -> SYNTAX_STYLE_CSS;
            case "d" -> SYNTAX_STYLE_D;
            case "dart" -> SYNTAX_STYLE_DART;
            case "delphi", "pascal" -> SYNTAX_STYLE_DELPHI;
            case "docker", "dockerfile" -> SYNTAX_STYLE_DOCKERFILE;
            case "dtd" -> SYNTAX_STYLE_DTD;
            case "env", "dotenv" -> SYNTAX_STYLE_ENV;
            case "f90", "fortran" -> SYNTAX_STYLE_FORTRAN;
            case "go", "golang" -> SYNTAX_STYLE_GO;
            case "gradle", "groovy" -> SYNTAX_STYLE_GROOVY;
            case "handlebars", "hbs", "mustache" -> SYNTAX_STYLE_HANDLEBARS;
            case "htm", "html", "vue", "svelte" -> SYNTAX_STYLE_HTML;
            case "ini", "toml" -> SYNTAX_STYLE_INI;
            case "java" -> SYNTAX_STYLE_JAVA;
            case "cjs", "javascript", "js", "jsx", "mjs" -> SYNTAX_STYLE_JAVASCRIPT;
            case "json" -> SYNTAX_STYLE_JSON;
            case "json5", "jsonc" -> SYNTAX_STYLE_JSON_WITH_COMMENTS;
            case "jsp" -> SYNTAX_STYLE_JSP;
            case "kotlin", "kt", "kts" -> SYNTAX_STYLE_KOTLIN;
            case "latex", "tex" -> SYNTAX_STYLE_LATEX;
            case "less" -> SYNTAX_STYLE_LESS;
            case "el", "elisp", "lisp", "scheme" -> SYNTAX_STYLE_LISP;
            case "lua" -> SYNTAX_STYLE_LUA;
            case "make", "makefile" -> SYNTAX_STYLE_MAKEFILE;
            case "markdown", "md" -> SYNTAX_STYLE_MARKDOWN;
            case "perl", "pl" -> SYNTAX_STYLE_PERL;
            case "php" -> SYNTAX_STYLE_PHP;
            case "powershell", "ps1" -> SYNTAX_STYLE_POWERSHELL;
            case "properties" -> SYNTAX_STYLE_PROPERTIES_FILE;
            case "proto", "protobuf" -> SYNTAX_STYLE_PROTO;
            case "py", "python" -> SYNTAX_STYLE_PYTHON;
            case "rb", "ruby" -> SYNTAX_STYLE_RUBY;
            case "rs", "rust" -> SYNTAX_STYLE_RUST;
            case "sas" -> SYNTAX_STYLE_SAS;
            case "scala" -> SYNTAX_STYLE_SCALA;
            case "mysql", "postgres", "postgresql", "sql" -> SYNTAX_STYLE_SQL;
            case "tcl" -> SYNTAX_STYLE_TCL;
            case "ts", "tsx", "typescript" -> SYNTAX_STYLE_TYPESCRIPT;
            case "vb", "vbnet" -> SYNTAX_STYLE_VISUAL_BASIC;
            case "vhdl" -> SYNTAX_STYLE_VHDL;
            case "pom", "svg", "xhtml", "xml", "xsd", "xsl" -> SYNTAX_STYLE_XML;
            case "yaml", "yml" -> SYNTAX_STYLE_YAML;
            default -> null;
        };
    }
}
