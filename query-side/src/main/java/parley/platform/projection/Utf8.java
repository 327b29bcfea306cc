package parley.platform.projection;

/** How many bytes a text takes where it is stored, without making them. */
public final class Utf8 {

    private Utf8() {}

    public static int sizeOf(CharSequence text) {
        return sizeOf(text, 0, text.length());
    }

    public static int sizeOf(CharSequence text, int start, int end) {
        var size = 0;
        for (var i = start; i < end; i++) size += sizeOf(text.charAt(i));
        return size;
    }

    /** Of a sign beyond the first 65,536 each half counts two. */
    public static int sizeOf(char c) {
        if (c < 0x80) return 1;
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
}
