package newsfold.bounce;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * A mail taken apart, as far as that can be done: what is broken, cut off or nested too deeply is left out, and nothing
 * throws. What it returns of another mail is kept as text and not taken apart.
 */
final class MailParts {
    private static final Session SESSION = session();
    private static final int DEEPEST = 6;
    private static final int MOST_PARTS = 60;
    /** Characters of each part. */
    private static final int LONGEST = 64_000;

    private static final int LONGEST_HEADER = 1_000;

    private final MimeMessage message;
    private final List<String> plain = new ArrayList<>();
    private final List<String> html = new ArrayList<>();
    private final List<String> statuses = new ArrayList<>();
    private final List<String> feedback = new ArrayList<>();
    private final List<String> returned = new ArrayList<>();
    private boolean receipt;
    private int parts;

    private MailParts(MimeMessage message) {
        this.message = message;
    }

    static MailParts of(byte[] mail) {
        MimeMessage message;
        try {
            message = new MimeMessage(SESSION, new ByteArrayInputStream(mail));
        } catch (MessagingException e) {
            message = new MimeMessage(SESSION);
        }
        MailParts taken = new MailParts(message);
        taken.take(message, 0);
        return taken;
    }

    /** All values of a header, without folds, encoded words decoded where they can be. */
    List<String> header(String name) {
        String[] values;
        try {
            values = message.getHeader(name);
        } catch (MessagingException e) {
            values = null;
        }
        List<String> decoded = new ArrayList<>();
        for (String value : values == null ? new String[0] : values) {
            decoded.add(decode(value));
        }
        return decoded;
    }

    /** The first value of a header, or an empty text. */
    String first(String name) {
        List<String> values = header(name);
        return values.isEmpty() ? "" : values.get(0);
    }

    /** All headers as they stand there, a line each. */
    String headers() {
        return lines(message);
    }

    /** What people would read: the plain texts, or the HTML ones where there are none. */
    String text() {
        String text = String.join("\n", plain);
        if (text.isBlank()) {
            text = String.join("\n", html);
        }
        return text;
    }

    /** Bodies of message/delivery-status. */
    List<String> statuses() {
        return statuses;
    }

    /** Bodies of message/feedback-report. */
    List<String> feedback() {
        return feedback;
    }

    /** Mails or their headers that are returned. */
    List<String> returned() {
        return returned;
    }

    /** Whether it tells that somebody opened a mail, or did not (RFC 8098). */
    boolean isReceipt() {
        return receipt;
    }

    private void take(MimePart part, int depth) {
        if (++parts > MOST_PARTS) {
            return;
        }
        String type = type(part);
        if (type.startsWith("multipart/") && depth < DEEPEST) {
            takeEach(part, depth);
        } else if (type.equals("message/delivery-status") || type.equals("message/global-delivery-status")) {
            statuses.add(text(part));
        } else if (type.equals("message/feedback-report")) {
            feedback.add(text(part));
        } else if (type.equals("message/disposition-notification")
                || type.equals("message/global-disposition-notification")) {
            receipt = true;
        } else if (type.startsWith("message/") || type.equals("text/rfc822-headers") || type.equals("text/rfc822")) {
            returned.add(text(part));
        } else if (type.equals("text/html")) {
            html.add(Jsoup.parse(text(part)).wholeText());
        } else if (type.startsWith("text/") || type.isEmpty()) {
            plain.add(text(part));
        }
    }

    private void takeEach(MimePart part, int depth) {
        try {
            MimeMultipart all = new MimeMultipart(part.getDataHandler().getDataSource());
            for (int i = 0; i < all.getCount() && parts <= MOST_PARTS; i++) {
                if (all.getBodyPart(i) instanceof MimeBodyPart body) {
                    take(body, depth + 1);
                }
            }
        } catch (MessagingException | RuntimeException e) {
            // no boundary, or none that is found: then it is a text as it stands
            plain.add(raw(part));
        }
    }

    private static String type(MimePart part) {
        try {
            String type = part.getContentType();
            return type == null ? "" : new ContentType(type).getBaseType().toLowerCase(Locale.ROOT);
        } catch (MessagingException | RuntimeException e) {
            return "";
        }
    }

    private static String text(MimePart part) {
        byte[] bytes;
        try (InputStream in = part.getInputStream()) {
            bytes = read(in);
        } catch (IOException | MessagingException | RuntimeException e) {
            return raw(part);
        }
        return new String(bytes, charset(part));
    }

    /** As it came, where its encoding is unknown. */
    private static String raw(MimePart part) {
        try (InputStream in = part instanceof MimeMessage whole
                ? whole.getRawInputStream()
                : ((MimeBodyPart) part).getRawInputStream()) {
            return new String(read(in), StandardCharsets.ISO_8859_1);
        } catch (IOException | MessagingException | RuntimeException e) {
            return "";
        }
    }

    /** What can be read of it: a broken encoding ends it. */
    private static byte[] read(InputStream in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int read = in.read(buffer); read >= 0 && out.size() < LONGEST; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException | RuntimeException e) {
            return out.toByteArray();
        }
        return out.toByteArray();
    }

    private static Charset charset(MimePart part) {
        try {
            String named = new ContentType(part.getContentType()).getParameter("charset");
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(named));
        } catch (MessagingException | RuntimeException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private static String decode(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String line =
                value.substring(0, Math.min(value.length(), LONGEST_HEADER)).replaceAll("[\\r\\n]+", " ");
        try {
            return MimeUtility.decodeText(line);
        } catch (UnsupportedEncodingException | RuntimeException e) {
            return line;
        }
    }

    private static String lines(MimeMessage message) {
        StringBuilder lines = new StringBuilder();
        try {
            for (Header header : Collections.list(message.getAllHeaders())) {
                if (lines.length() < LONGEST) {
                    String value = String.valueOf(header.getValue());
                    lines.append(header.getName())
                            .append(": ")
                            .append(value.replaceAll("\\R[ \\t]*", " "))
                            .append('\n');
                }
            }
        } catch (MessagingException e) {
            return "";
        }
        return lines.toString();
    }

    private static Session session() {
        Properties properties = new Properties();
        // headers in plain UTF-8, as many servers write them
        properties.put("mail.mime.allowutf8", "true");
        return Session.getInstance(properties);
    }
}
