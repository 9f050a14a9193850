package newsfold.lint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What the parts of a letter are, how large, and whether each can be read without the other. */
final class BodyRules {
    /** Bytes of HTML from which on Gmail hides the rest behind a link, about. */
    private static final int GMAIL = 102_000;
    /** Bytes of a line, without its end (RFC 5322). */
    private static final int LONGEST_LINE = 998;

    private static final int FEW_WORDS = 30;
    private static final Pattern MARKUP = Pattern.compile("<[a-z]+[ >]");

    private static final String TELL = "Hold the edition, and tell whoever looks after the program.";

    private BodyRules() {}

    static void check(OpenedMail mail, Remarks remarks) {
        lines(mail.bytes(), remarks);
        remarks.need(
                mail.type().equals("multipart/alternative"),
                "parts",
                "The letter is " + mail.type() + ", where mail programs choose best from multipart/alternative.",
                TELL);
        List<String> first = mail.parts().subList(0, Math.min(2, mail.parts().size()));
        remarks.need(
                first.equals(List.of("text/plain", "text/html")),
                "parts",
                "The letter’s parts are " + String.join(", ", mail.parts())
                        + ": plain text has to come first, then HTML.",
                TELL);
        String text = mail.text();
        String html = mail.html();
        if (text == null || html == null) {
            remarks.need(false, "parts", "The letter lacks its plain text or its HTML.", TELL);
            return;
        }
        int size = html.getBytes(StandardCharsets.UTF_8).length;
        remarks.need(
                size < GMAIL,
                "size",
                "The HTML has " + size + " bytes: Gmail cuts a letter off at about 102,000.",
                "Leave stories out, shorten summaries, or have fewer stories in the digest’s settings.");
        remarks.need(
                text.strip().split("\\s+").length > FEW_WORDS,
                "plain text",
                "The plain text says next to nothing.",
                "Who reads mail as plain text, or listens to it, gets no stories: look at the edition itself.");
        remarks.need(
                !MARKUP.matcher(text).find(),
                "plain text",
                "There are HTML tags in the plain text.",
                "Look for a headline, summary or note with words such as <b>, and rewrite it.");
        remarks.need(
                text.lines().mapToInt(String::length).max().orElse(0) <= LONGEST_LINE,
                "plain text",
                "A line of the plain text is longer than 998 characters.",
                "Look for an address or a word without end in a headline or summary, and rewrite it.");
    }

    private static void lines(byte[] bytes, Remarks remarks) {
        boolean bare = false;
        int longest = 0;
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                if (i == 0 || bytes[i - 1] != '\r') {
                    bare = true;
                } else {
                    longest = Math.max(longest, i - 1 - from);
                    from = i + 1;
                }
            }
        }
        longest = Math.max(longest, bytes.length - from);
        remarks.need(!bare, "lines", "Some lines of the message end in the wrong way (bare line feeds).", TELL);
        remarks.need(
                longest <= LONGEST_LINE,
                "lines",
                "A line of the message has " + longest + " bytes, where servers take 998.",
                TELL);
    }
}
