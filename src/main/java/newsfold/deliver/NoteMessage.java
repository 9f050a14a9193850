package newsfold.deliver;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Pattern;

/** A note as a message of RFC 5322: plain text to one address, no mailing list. No vacation notice answers it (RFC 3834). */
final class NoteMessage extends MimeMessage {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

    private final String messageId;

    /** @throws IllegalArgumentException when it cannot stand in a message; the sentence says what */
    NoteMessage(Note note) {
        super(Session.getInstance(new Properties()));
        messageId = "<" + note.messageId() + ">";
        try {
            setFrom(HeaderText.mailbox(note.sender(), "From"));
            setRecipient(RecipientType.TO, HeaderText.mailbox(note.address(), "To"));
            setSubject(CONTROL.matcher(note.subject()).replaceAll(" ").strip(), "UTF-8");
            setSentDate(Date.from(note.created()));
            setHeader("Auto-Submitted", "auto-generated");
            String lines = LINE_END.matcher(note.text()).replaceAll("\r\n");
            setText(INVISIBLE.matcher(lines).replaceAll(""), "UTF-8");
            saveChanges();
        } catch (MessagingException e) {
            throw new IllegalArgumentException("a note cannot be written as a message: " + e.getMessage(), e);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
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
}
