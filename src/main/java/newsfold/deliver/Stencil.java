package newsfold.deliver;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all letters of a segment share, encoded once, with places for what differs; each letter is then joined from ready
 * fragments. A message of RFC 5322 and MIME, text first, then HTML. The same letter always gives the same bytes, so that a
 * retry repeats the message and not only its sense. The headers are those that receivers want of bulk mail: List-Id (RFC
 * 2919), one-click unsubscribe (RFC 8058), Auto-Submitted (RFC 3834), Feedback-ID.
 */
public final class Stencil {
    /** Neither quoted-printable nor a header can hold it, so no article can forge it. */
    private static final String BOUNDARY = "=_newsfold_=";

    private static final String BETWEEN = "\r\n--" + BOUNDARY;

    private final byte[] head;
    private final Part text;
    private final Part html;

    /**
     * @param html with places
     * @param text plain text, with places
     * @param places the words that stand for what differs; what they may be is the caller's care
     * @throws IllegalArgumentException when a header of the letters cannot stand in a message; the sentence says which
     */
    public Stencil(LetterHead head, String html, String text, List<String> places) {
        this.head = head(head).getBytes(StandardCharsets.US_ASCII);
        this.text = Part.of(part("plain"), text, places, "");
        this.html = Part.of(part("html"), html, places, BETWEEN + "--\r\n");
    }

    private static String head(LetterHead head) {
        StringBuilder lines = new StringBuilder();
        field(lines, "Date", HeaderText.date(head.date()));
        field(lines, "From", HeaderText.mailbox(head.from(), "From").toString());
        String replyTo = head.replyTo();
        if (replyTo != null) {
            field(lines, "Reply-To", HeaderText.mailbox(replyTo, "Reply-To").toString());
        }
        field(lines, "Subject", HeaderText.subject(head.subject()));
        field(lines, "MIME-Version", "1.0");
        field(lines, "Content-Type", "multipart/alternative; boundary=\"" + BOUNDARY + "\"");
        field(lines, "List-Id", HeaderText.listId(head.listId(), head.listName()));
        field(lines, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        field(lines, "Feedback-ID", HeaderText.feedbackId(head.feedbackId()));
        field(lines, "Auto-Submitted", "auto-generated");
        return lines.toString();
    }

    private static void field(StringBuilder lines, String name, String value) {
        lines.append(name).append(": ").append(value).append("\r\n");
    }

    private static String part(String subtype) {
        return BETWEEN + "\r\nContent-Type: text/" + subtype
                + "; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
    }

    /**
     * One letter as it goes over the wire: lines ended by CR LF and shorter than 998 bytes, ASCII only.
     *
     * @param messageId without angle brackets
     * @param to the reader's address
     * @param unsubscribe https address that takes a one-click POST
     * @param inHtml what stands in each place, in the order of the places, as HTML
     * @param inText the same as plain text
     * @throws IllegalArgumentException when a header cannot stand in a message; the sentence says which
     */
    public byte[] print(String messageId, String to, URI unsubscribe, List<String> inHtml, List<String> inText) {
        StringBuilder lines = new StringBuilder(300);
        field(lines, "To", HeaderText.address(to, "To"));
        field(lines, "Message-ID", HeaderText.messageId(messageId));
        field(lines, "List-Unsubscribe", "<" + HeaderText.unsubscribe(unsubscribe) + ">");
        List<byte[]> fragments = new ArrayList<>();
        fragments.add(head);
        fragments.add(lines.toString().getBytes(StandardCharsets.US_ASCII));
        text.print(fragments, inText);
        html.print(fragments, inHtml);
        return joined(fragments);
    }

    private static byte[] joined(List<byte[]> fragments) {
        int length = 0;
        for (byte[] fragment : fragments) {
            length += fragment.length;
        }
        byte[] message = new byte[length];
        int at = 0;
        for (byte[] fragment : fragments) {
            System.arraycopy(fragment, 0, message, at, fragment.length);
            at += fragment.length;
        }
        return message;
    }

    /**
     * A part of the message, encoded but for its places.
     *
     * @param fixed one more than there are gaps
     * @param gaps which place stands after each but the last of them
     */
    private record Part(List<byte[]> fixed, List<Integer> gaps) {
        static Part of(String before, String content, List<String> places, String after) {
            List<byte[]> fixed = new ArrayList<>();
            List<Integer> gaps = new ArrayList<>();
            String opening = before;
            int from = 0;
            for (@Nullable Place next = Place.next(content, from, places);
                    next != null;
                    next = Place.next(content, from, places)) {
                fixed.add(fragment(opening, content.substring(from, next.at()), ""));
                gaps.add(next.index());
                opening = "";
                from = next.at() + places.get(next.index()).length();
            }
            fixed.add(fragment(opening, content.substring(from), after));
            return new Part(fixed, gaps);
        }

        private static byte[] fragment(String before, String content, String after) {
            return joined(List.of(
                    before.getBytes(StandardCharsets.US_ASCII),
                    QuotedPrintable.encode(content),
                    after.getBytes(StandardCharsets.US_ASCII)));
        }

        void print(List<byte[]> fragments, List<String> values) {
            for (int i = 0; i < gaps.size(); i++) {
                fragments.add(fixed.get(i));
                fragments.add(QuotedPrintable.encode(values.get(gaps.get(i))));
            }
            fragments.add(fixed.get(gaps.size()));
        }
    }

    private record Place(int at, int index) {
        static @Nullable Place next(String content, int from, List<String> places) {
            @Nullable Place first = null;
            for (int index = 0; index < places.size(); index++) {
                int at = content.indexOf(places.get(index), from);
                if (at >= 0 && (first == null || at < first.at)) {
                    first = new Place(at, index);
                }
            }
            return first;
        }
    }
}
