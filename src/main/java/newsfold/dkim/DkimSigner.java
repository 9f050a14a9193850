package newsfold.dkim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Signs messages for a domain, relaxed/relaxed, with one key or with several beside one another. The same message always gets
 * the same signature, since it carries no time: a retry repeats the bytes. Thread-safe.
 */
public final class DkimSigner {
    /** Signed where they are there. */
    private static final List<String> SIGNED = List.of(
            "from",
            "to",
            "subject",
            "date",
            "message-id",
            "reply-to",
            "cc",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "list-id",
            "list-unsubscribe",
            "list-unsubscribe-post",
            "feedback-id",
            "auto-submitted");
    /** Signed once more than they are there, so that nobody can put another one on top. */
    private static final List<String> OVERSIGNED = List.of(
            "from",
            "to",
            "subject",
            "date",
            "message-id",
            "reply-to",
            "mime-version",
            "content-type",
            "list-unsubscribe",
            "list-unsubscribe-post");

    private static final int LINE = 72;

    /** A key and the name under which its record stands in the DNS. */
    public record Selected(String selector, DkimKey key) {}

    private final String domain;
    private final List<Selected> keys;

    /** @param domain that the letters' From is aligned with: itself or one above it */
    public DkimSigner(String domain, List<Selected> keys) {
        this.domain = domain;
        this.keys = List.copyOf(keys);
    }

    /** The message with its signatures on top; not a byte of it may change after that. Lines end with CR LF. */
    public byte[] sign(byte[] message) {
        int end = endOfHeader(message);
        int body = Math.min(end + 2, message.length);
        byte[] header = Arrays.copyOf(message, end);
        byte[] hash = new BodyHash().update(message, body, message.length).finish();
        byte[] signatures = signatures(header, hash).getBytes(StandardCharsets.US_ASCII);
        byte[] signed = Arrays.copyOf(signatures, signatures.length + message.length);
        System.arraycopy(message, 0, signed, signatures.length, message.length);
        return signed;
    }

    /**
     * The fields to put on top of a message, each ended by CR LF.
     *
     * @param header its fields, each line ended by CR LF, without the empty line that ends them
     * @param bodyHash by {@link BodyHash}
     */
    public String signatures(byte[] header, byte[] bodyHash) {
        HeaderFields fields = new HeaderFields(header);
        List<String> names = names(fields);
        StringBuilder all = new StringBuilder(1024);
        for (Selected selected : keys) {
            String unsigned = unsigned(selected, names, bodyHash);
            byte[] signature = selected.key().sign(input(fields, names, unsigned));
            all.append(unsigned);
            fold(all, Base64.getEncoder().encodeToString(signature));
            all.append("\r\n");
        }
        return all.toString();
    }

    private static List<String> names(HeaderFields fields) {
        List<String> names = new ArrayList<>();
        for (String name : SIGNED) {
            int times = fields.count(name) + (OVERSIGNED.contains(name) ? 1 : 0);
            for (int i = 0; i < times; i++) {
                names.add(name);
            }
        }
        return names;
    }

    /** The signature's field up to its b=, whose value is not there yet. */
    private String unsigned(Selected selected, List<String> names, byte[] bodyHash) {
        StringBuilder field = new StringBuilder(512);
        field.append("DKIM-Signature: v=1; a=").append(selected.key().algorithm());
        field.append("; c=relaxed/relaxed;\r\n\td=").append(domain);
        field.append("; s=").append(selected.selector()).append(";\r\n\th=");
        int length = 3;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (length + name.length() > LINE) {
                field.append("\r\n\t ");
                length = 2;
            }
            field.append(name).append(i + 1 < names.size() ? ":" : ";");
            length += name.length() + 1;
        }
        String hash = Base64.getEncoder().encodeToString(bodyHash);
        return field.append("\r\n\tbh=").append(hash).append(";\r\n\tb=").toString();
    }

    /** What is signed (RFC 6376, 3.7): the fields in the order of h=, then the signature's own without its value. */
    static byte[] input(HeaderFields fields, List<String> names, String unsigned) {
        StringBuilder input = new StringBuilder(2048);
        Map<String, Iterator<String>> left = new HashMap<>();
        for (String name : names) {
            Iterator<String> these = left.computeIfAbsent(name, fields::of);
            if (these.hasNext()) {
                input.append(these.next()).append("\r\n");
            }
        }
        return input.append(HeaderFields.relaxed(unsigned)).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void fold(StringBuilder out, String text) {
        for (int at = 0; at < text.length(); at += LINE) {
            out.append(at == 0 ? "" : "\r\n\t ").append(text, at, Math.min(at + LINE, text.length()));
        }
    }

    /** After the last field's line end. */
    private static int endOfHeader(byte[] message) {
        for (int at = 0; at + 3 < message.length; at++) {
            if (message[at] == '\r' && message[at + 1] == '\n' && message[at + 2] == '\r' && message[at + 3] == '\n') {
                return at + 2;
            }
        }
        return message.length;
    }
}
