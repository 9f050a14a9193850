package newsfold.deliver;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Angus Mail's connection, which here remembers how far a letter came and what the server said to that. Angus itself tells
 * it by several kinds of exception, and loses a last answer where its own RSET after it fails.
 */
final class SmtpConversation extends SMTPTransport {
    /** The commands of a letter, in their order. */
    enum Step {
        MAIL,
        RCPT,
        DATA,
        /** The dot that ends the message: from here on the server may have taken it. */
        DOT
    }

    static final int NO_ANSWER = 0;

    private Step step = Step.MAIL;
    private int code = NO_ANSWER;
    private String reply = "";
    private boolean resetting;
    private boolean usable;

    SmtpConversation(Session session, SmtpServer server) {
        super(session, new URLName("smtp", server.host(), server.port(), null, null, null));
    }

    /** Before each letter. */
    void begin() {
        arrive(Step.MAIL);
        usable = false;
    }

    Step step() {
        return step;
    }

    /** The answer to this step, or {@link #NO_ANSWER}, or -1 for the end of the stream or an answer that is none. */
    int code() {
        return code;
    }

    String reply() {
        return reply;
    }

    /** Whether after a refusal the server agreed to go on with another letter. */
    boolean usable() {
        return usable;
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        resetting = command.equals("RSET");
        if (command.startsWith("MAIL FROM:")) {
            arrive(Step.MAIL);
        } else if (command.startsWith("RCPT TO:")) {
            arrive(Step.RCPT);
        } else if (command.equals("DATA")) {
            arrive(Step.DATA);
        } else if (command.equals(".")) {
            arrive(Step.DOT);
        }
        super.sendCommand(command);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int answer = super.readServerResponse();
        if (resetting) {
            usable = answer == 250;
        } else {
            code = answer;
            reply = getLastServerResponse();
        }
        return answer;
    }

    private void arrive(Step next) {
        step = next;
        code = NO_ANSWER;
        reply = "";
        resetting = false;
    }
}
