package parley.markdown.query;

import parley.platform.projection.Utf8;
import parley.shared.Bound;

/** Takes so much and no more: a short text can make a long page, by naming one long address again and again. */
class BoundedHtml implements Appendable {

    static class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLong() {
            super(null, null, false, false);
        }
    }

    /** In bytes. Fifty of these, with their sources, fit into one document of the read model (16 MB). */
    @Bound
    static final int LONGEST = 120_000;

    private final StringBuilder html = new StringBuilder();
    private int size;

    @Override
    public Appendable append(CharSequence text) {
        return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
        count(Utf8.sizeOf(text, start, end));
        html.append(text, start, end);
        return this;
    }

    @Override
    public Appendable append(char c) {
        count(Utf8.sizeOf(c));
        html.append(c);
        return this;
    }

    /** What was appended, made safe and still within bounds. */
    String sanitised() {
        var safe = AllowedHtml.only(html.toString());
        if (Utf8.sizeOf(safe) > LONGEST) throw new TooLong();
        return safe;
    }

    private void count(int more) {
        size += more;
        if (size > LONGEST) throw new TooLong();
    }
}
