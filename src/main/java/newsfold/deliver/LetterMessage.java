package newsfold.deliver;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A letter as a message of RFC 5322 and MIME: text first, then HTML. The same letter always gives the same bytes, so that a
 * retry repeats the message and not only its sense. The headers are those that receivers want of bulk mail: List-Id (RFC
 * 2919), one-click unsubscribe (RFC 8058), Auto-Submitted (RFC 3834), Feedback-ID.
 */
public final class LetterMessage extends MimeMessage {
    private static final Session NO_SERVER = Session.getInstance(new Properties());
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    /** What may stand in a message's or a list's name, both written between angle brackets. */
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.@-]{3,250}");

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,400}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");
    /** Characters; mail readers show some 70 of a subject. */
    private static final int LONGEST_TEXT = 500;

    private static final int LONGEST_ADDRESS = 900;

    private final String messageId;

    /** @throws IllegalArgumentException when a header of the letter cannot stand in a message; the sentence says which */
    public LetterMessage(Letter letter) {
        super(NO_SERVER);
        this.messageId = "<" + fit(IDENTIFIER, letter.messageId(), "Message-ID") + ">";
        try {
            setFrom(mailbox(letter.from(), "From"));
            setRecipient(RecipientType.TO, mailbox(letter.to(), "To"));
            String replyTo = letter.replyTo();
            if (replyTo != null) {
                setReplyTo(new InternetAddress[] {mailbox(replyTo, "Reply-To")});
            }
            setSubject(oneLine(letter.subject()), "UTF-8");
            setHeader("Date", DATE.format(letter.date()));
            setHeader("List-Id", listId(letter));
            setHeader("List-Unsubscribe", "<" + unsubscribe(letter.unsubscribe()) + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            setHeader("Feedback-ID", fit(VISIBLE_ASCII, letter.feedbackId(), "Feedback-ID"));
            setHeader("Auto-Submitted", "auto-generated");
            setContent(new Alternatives(boundary(letter.messageId()), letter.text(), letter.html()));
            saveChanges();
        } catch (MessagingException e) {
            throw new IllegalArgumentException(
                    "the letter to " + letter.to() + " cannot be written as a message: " + e.getMessage(), e);
        }
    }

    /** The whole message as it goes over the wire: lines ended by CR LF and shorter than 998 bytes, ASCII only. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try {
            writeTo(out);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("a message could not be written into memory", e);
        }
        return out.toByteArray();
    }

    /** Jakarta Mail would make a new one at each save. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

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

    private static String listId(Letter letter) {
        String id = "<" + fit(IDENTIFIER, letter.listId(), "List-Id") + ">";
        String name = oneLine(letter.listName());
        try {
            String phrase = StandardCharsets.US_ASCII.newEncoder().canEncode(name)
                    ? "\"" + name.replaceAll("([\\\\\"])", "\\\\$1") + "\""
                    : MimeUtility.encodeWord(name, "UTF-8", null);
            return MimeUtility.fold("List-Id: ".length(), phrase + " " + id);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("UTF-8 is always there", e);
        }
    }

    private static String unsubscribe(URI address) {
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

    private static String fit(Pattern allowed, String value, String header) {
        if (!allowed.matcher(value).matches()) {
            throw new IllegalArgumentException(header + " cannot be \"" + value + "\"");
        }
        return value;
    }

    /** Header text without control characters, and short enough that even one unbroken word keeps the line below 998. */
    private static String oneLine(String value) {
        String line = CONTROL.matcher(value).replaceAll(" ").strip();
        if (line.length() <= LONGEST_TEXT) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return line.substring(0, end).strip() + "\u2026";
    }

    /** Begins as neither quoted-printable nor Base64 can; and a Message-ID is a keyed hash, so no article can foresee it. */
    private static String boundary(String messageId) {
        String letters = messageId.replaceAll("@.*", "").replaceAll("[^A-Za-z0-9]", "");
        return "=_" + letters.substring(0, Math.min(40, letters.length()));
    }

    private static final class Alternatives extends MimeMultipart {
        Alternatives(String boundary, String text, String html) throws MessagingException {
            super("alternative");
            contentType = "multipart/alternative; boundary=\"" + boundary + "\"";
            addBodyPart(part(text, "plain"));
            addBodyPart(part(html, "html"));
        }

        private static MimeBodyPart part(String content, String subtype) throws MessagingException {
            MimeBodyPart part = new MimeBodyPart();
            // Jakarta Mail leaves the line ends of text as they are, and the wire knows only CR LF
            String lines = LINE_END.matcher(content).replaceAll("\r\n");
            part.setText(INVISIBLE.matcher(lines).replaceAll(""), "UTF-8", subtype);
            return part;
        }
    }
}
