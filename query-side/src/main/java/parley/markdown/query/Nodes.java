package parley.markdown.query;

import org.commonmark.node.Node;

/** Changes to a parsed text that take more than one step. */
final class Nodes {

    private Nodes() {}

    /** Puts the children of a node before it. */
    static void hoist(Node node) {
        for (var child = node.getFirstChild(); child != null; child = node.getFirstChild()) node.insertBefore(child);
    }
}
