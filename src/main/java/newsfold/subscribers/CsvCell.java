package newsfold.subscribers;

/** A cell of a CSV file that a spreadsheet opens: a formula in it would be carried out (CWE-1236). */
public final class CsvCell {
    private static final String FORMULA = "=+-@\t\r";

    private CsvCell() {}

    /** With an apostrophe before what a spreadsheet would take for a formula; spreadsheets don't show it. */
    public static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** What stood there before {@link #harmless}. */
    static String original(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
