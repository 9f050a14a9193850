package newsfold.desk.api;

/**
 * An error as RFC 9457 has it.
 *
 * @param type about:blank: the status says it all
 * @param detail a sentence on what was wrong here
 */
public record Problem(String type, String title, int status, String detail) {
    static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail);
    }
}
