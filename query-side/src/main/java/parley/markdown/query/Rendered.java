package parley.markdown.query;

import java.util.List;

/**
 * A text as it is shown, with what a read model wants to know of it without parsing it again.
 *
 * @param html rendered, then sanitised
 * @param mentions usernames mentioned, folded, each once, in order of appearance
 * @param rooms names of rooms linked, folded, each once, in order of appearance
 * @param plainExcerpt the beginning in one line of plain text, for quotes and lists
 */
public record Rendered(String html, List<String> mentions, List<String> rooms, String plainExcerpt) {}
