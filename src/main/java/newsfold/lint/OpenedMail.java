package newsfold.lint;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A message taken apart.
 *
 * @param bytes the whole of it
 * @param type of its outermost part, such as multipart/alternative
 * @param parts types of the parts that hold no others, in their order
 * @param text what the first text/plain says, or null
 * @param html what the first text/html says, or null
 */
record OpenedMail(
        MimeMessage message,
        byte[] bytes,
        String type,
        List<String> parts,
        @Nullable String text,
        @Nullable String html) {
    private static final int DEEPEST = 10;

    /** @throws IllegalArgumentException when it is no message */
    static OpenedMail of(byte[] bytes) {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            List<Part> leaves = new ArrayList<>();
            gather(message, leaves, 0);
            return new OpenedMail(
                    message,
                    bytes,
                    type(message),
                    leaves.stream().map(OpenedMail::type).toList(),
                    content(leaves, "text/plain"),
                    content(leaves, "text/html"));
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("this is no message: " + e.getMessage(), e);
        }
    }

    /** All headers of a name, unfolded. */
    List<String> headers(String name) {
        try {
            String[] found = message.getHeader(name);
            return found == null
                    ? List.of()
                    : List.of(found).stream()
                            .map(value ->
                                    value.replaceAll("\\r?\\n(?=[ \\t])", "").strip())
                            .toList();
        } catch (MessagingException e) {
            return List.of();
        }
    }

    /** The first header of a name; empty where there is none. */
    String header(String name) {
        return headers(name).stream().findFirst().orElse("");
    }

    private static void gather(Part part, List<Part> leaves, int depth) throws MessagingException, IOException {
        if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof MimeMultipart inner) {
            for (int i = 0; i < inner.getCount(); i++) {
                BodyPart next = inner.getBodyPart(i);
                gather(next, leaves, depth + 1);
            }
        } else {
            leaves.add(part);
        }
    }

    private static @Nullable String content(List<Part> leaves, String type) throws MessagingException, IOException {
        for (Part leaf : leaves) {
            if (leaf.isMimeType(type) && leaf.getContent() instanceof String content) {
                return content;
            }
        }
        return null;
    }

    private static String type(Part part) {
        try {
            return part.getContentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        } catch (MessagingException e) {
            return "unknown";
        }
    }
}
