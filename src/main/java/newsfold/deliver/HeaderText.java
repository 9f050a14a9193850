package newsfold.deliver;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** What may stand in a letter's headers, and how: outside text and addresses, each line below 998 bytes. */
final class HeaderText {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    /** What may stand in a message's or a list's name, both written between angle brackets. */
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.@-]{3,250}");

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,400}");
    private static final Pattern PLAIN_ADDRESS =
            Pattern.compile("[A-Za-z0-9_+-]+(?:\\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    /** Characters; mail readers show some 70 of a subject. */
    private static final int LONGEST_TEXT = 500;

    private static final int LONGEST_ADDRESS = 900;

    private HeaderText() {}

    static InternetAddress mailbox(String text, String header) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            if (address.isGroup() || address.getAddress().indexOf('@') < 1) {
                throw new AddressException("not one mailbox");
            }
            String personal = address.getPersonal();
            if (personal != null) {
                address.setPersonal(oneLine(personal), "UTF-8");
            }
            return address;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException(header + " \"" + text + "\" is no mail address: " + e.getMessage(), e);
        }
    }

    /** Most addresses need no parser. */
    static String address(String text, String header) {
        return text.length() < 255 && PLAIN_ADDRESS.matcher(text).matches()
                ? text
                : mailbox(text, header).toString();
    }

    static String subject(String subject) {
        return encoded("Subject: ", oneLine(subject));
    }

    static String date(Instant date) {
        return DATE.format(date);
    }

    static String messageId(String messageId) {
        return "<" + fit(IDENTIFIER, messageId, "Message-ID") + ">";
    }

    static String feedbackId(String feedbackId) {
        return fit(VISIBLE_ASCII, feedbackId, "Feedback-ID");
    }

    static String listId(String listId, String listName) {
        String id = "<" + fit(IDENTIFIER, listId, "List-Id") + ">";
        String name = oneLine(listName);
        String phrase = StandardCharsets.US_ASCII.newEncoder().canEncode(name)
                ? "\"" + name.replaceAll("([\\\\\"])", "\\\\$1") + "\""
                : encoded("", name);
        return MimeUtility.fold("List-Id: ".length(), phrase + " " + id);
    }

    static String unsubscribe(URI address) {
        String scheme = address.getScheme();
        if (address.getHost() == null || !("https".equals(scheme) || "http".equals(scheme))) {
            throw new IllegalArgumentException(
                    "the unsubscribe address must begin with https://, not be \"" + address + "\"");
        }
        String ascii = address.toASCIIString();
        if (ascii.length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException("the unsubscribe address is too long: " + ascii);
        }
        return ascii;
    }

    private static String encoded(String before, String text) {
        try {
            return MimeUtility.fold(before.length(), MimeUtility.encodeText(text, "UTF-8", null));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("UTF-8 is always there", e);
        }
    }

    private static String fit(Pattern allowed, String value, String header) {
        if (!allowed.matcher(value).matches()) {
            throw new IllegalArgumentException(header + " cannot be \"" + value + "\"");
        }
        return value;
    }

    /** Header text without control characters, and short enough that even one unbroken word keeps the line below 998. */
    static String oneLine(String value) {
        String line = CONTROL.matcher(value).replaceAll(" ").strip();
        if (line.length() <= LONGEST_TEXT) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return line.substring(0, end).strip() + "\u2026";
    }
}
