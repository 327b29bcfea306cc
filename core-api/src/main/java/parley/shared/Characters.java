package parley.shared;

/** How long a text is, counted one way everywhere: in Unicode code points, so that an emoji of one is one. */
public final class Characters {

    private Characters() {}

    public static int count(String text) {
        return text.codePointCount(0, text.length());
    }
}
