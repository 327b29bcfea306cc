package parley.markdown.query;

import java.util.List;

/**
 * A text as it is shown, with whom and what it names.
 *
 * @param html rendered, then sanitised
 * @param mentions usernames mentioned, folded, each once, in order of appearance
 * @param rooms names of rooms linked, folded, each once, in order of appearance
 */
public record Rendered(String html, List<String> mentions, List<String> rooms) {}
