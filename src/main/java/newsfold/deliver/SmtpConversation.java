package newsfold.deliver;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
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
    /** The answer to DATA. */
    private static final int GO_ON = 354;
    /** How long a server may take to say goodbye. */
    private static final long FAREWELL = Duration.ofSeconds(5).toNanos();

    private Step step = Step.MAIL;
    private int code = NO_ANSWER;
    private String reply = "";
    private boolean resetting;
    private boolean usable;
    private Permit permit = Permit.GRANTED;

    private final PromptSockets sockets;
    private final long timeout;
    private boolean connecting = true;
    /** By System.nanoTime, when the last command had left. */
    private long asked;
    /** By System.nanoTime, or 0 while nothing is waited for. */
    private volatile long deadline;

    private volatile boolean overdue;

    SmtpConversation(Session session, SmtpServer server, PromptSockets sockets) {
        super(session, new URLName("smtp", server.host(), server.port(), null, null, null));
        this.sockets = sockets;
        this.timeout = server.timeout().toNanos();
        arm(timeout);
    }

    /** The connection stands, and waits for letters. */
    void connected() {
        connecting = false;
        deadline = 0;
    }

    /**
     * Breaks off what takes too long: an answer that comes a byte at a time, or a server that reads no further. Called from
     * another thread, now and then.
     */
    void breakOffIfOverdue() {
        long until = deadline;
        if (until != 0 && System.nanoTime() - until > 0) {
            overdue = true;
            sockets.breakOff();
        }
    }

    /** Whether it was broken off for that. */
    boolean isOverdue() {
        return overdue;
    }

    /** Without taking leave: of a server that does not answer, or says goodbye itself. */
    void breakOff() {
        sockets.breakOff();
        try {
            super.close();
        } catch (MessagingException e) {
            // it was gone already
        }
    }

    private void arm(long nanos) {
        long until = System.nanoTime() + nanos;
        deadline = until == 0 ? 1 : until;
    }

    /** The letter was not permitted; the server knows of its envelope only. */
    static final class WithheldException extends MessagingException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Before each letter.
     *
     * @param permit asked for before the letter itself
     */
    void begin(Permit permit) {
        arrive(Step.MAIL);
        usable = false;
        this.permit = permit;
    }

    /** Has the server forget an envelope whose letter does not come; false where it does not agree. */
    boolean reset() {
        try {
            issueCommand("RSET", -1);
        } catch (MessagingException e) {
            usable = false;
        }
        return usable;
    }

    Session session() {
        return session;
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
            if (!permit.isGranted()) {
                throw new WithheldException();
            }
            arrive(Step.DATA);
        } else if (command.equals(".")) {
            arrive(Step.DOT);
        }
        arm(command.equals("QUIT") ? Math.min(timeout, FAREWELL) : timeout);
        super.sendCommand(command);
        asked = System.nanoTime();
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int answer = super.readServerResponse();
        if (!connecting && !resetting) {
            AnswerTimes.note(step, answer, Duration.ofNanos(System.nanoTime() - asked));
        }
        if (answer == GO_ON) {
            // the letter itself goes over the line now
            arm(timeout);
        } else if (!connecting) {
            deadline = 0;
        }
        if (resetting) {
            usable = answer == 250;
        } else {
            code = answer;
            reply = getLastServerResponse();
        }
        return answer;
    }

    /** A letter that is ready as it stands, which ours are, goes out in one piece; Angus looks at each byte of it twice. */
    @Override
    protected OutputStream data() throws MessagingException {
        OutputStream careful = super.data();
        return new OutputStream() {
            @Override
            public void write(int next) throws IOException {
                careful.write(next);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                if (isSSL() == sockets.isSecured() && isReady(bytes, from, from + length)) {
                    sockets.out().write(bytes, from, length);
                } else {
                    careful.write(bytes, from, length);
                }
            }
        };
    }

    /** Whether it ends with a line's end and no line of it begins with a dot (RFC 5321, 4.5.2). */
    private static boolean isReady(byte[] bytes, int from, int to) {
        byte before = '\n';
        for (int at = from; at < to; at++) {
            byte next = bytes[at];
            if (before == '\n' && next == '.') {
                return false;
            }
            before = next;
        }
        return to - from >= 2 && bytes[to - 2] == '\r' && before == '\n';
    }

    private void arrive(Step next) {
        step = next;
        code = NO_ANSWER;
        reply = "";
        resetting = false;
    }
}
