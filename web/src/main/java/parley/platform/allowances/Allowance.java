package parley.platform.allowances;

/**
 * How often one person may do one kind of thing, written as {@code 20/10s, 300/10m; 10/10s, 100/10m}.
 *
 * @param settled for whoever has been here for a while
 * @param newcomer for whoever has just signed up; the same where nothing else is said
 */
record Allowance(Rates settled, Rates newcomer) {

    public static Allowance valueOf(String text) {
        var parts = text.split(";", 2);
        var settled = Rates.valueOf(parts[0]);
        return new Allowance(settled, parts.length == 1 ? settled : Rates.valueOf(parts[1]));
    }

    Rates of(boolean newcomer) {
        return newcomer ? this.newcomer : settled;
    }
}
