package parley.markdown.query;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;

/** Lets each block run in the direction of what is written in it. */
final class Direction {

    static final Map<String, String> ATTRIBUTES = Attributes.of("dir", "auto");

    private static final Set<String> BLOCKS = Set.of("p", "blockquote", "ul", "ol", "li", "th", "td");

    private Direction() {}

    static void add(Node block, String element, Map<String, String> attributes) {
        if (BLOCKS.contains(element)) attributes.putAll(ATTRIBUTES);
    }
}
