package parley.markdown.query;

/** Takes so much and no more: a short text can make a long page, by naming one long address again and again. */
class BoundedHtml implements Appendable {

    static class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Fifty of these, with their sources, fit into one document of the read model (16 MB). */
    private static final int LONGEST = 200_000;

    private final StringBuilder html = new StringBuilder();

    @Override
    public Appendable append(CharSequence text) {
        return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
        if (html.length() + end - start > LONGEST) throw new TooLong();
        html.append(text, start, end);
        return this;
    }

    @Override
    public Appendable append(char c) {
        return append(String.valueOf(c));
    }

    /** What was appended, made safe and still within bounds. */
    String sanitised() {
        var safe = AllowedHtml.only(html.toString());
        if (safe.length() > LONGEST) throw new TooLong();
        return safe;
    }
}
