package newsfold.dkim;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The SHA-256 of a message's body in its relaxed form (RFC 6376, 3.4.4), fed piece by piece: blanks at the ends of lines and
 * empty lines at the end don't count, other blanks count as one. Where many bodies begin alike, the beginning is fed once and
 * then copied. Not thread-safe.
 */
public final class BodyHash {
    private static final byte[] CRLF = {'\r', '\n'};

    private final MessageDigest digest;
    /** A blank was read and no visible character after it yet. */
    private boolean blank;
    /** A CR was read and not its LF yet. */
    private boolean carriage;
    /** Whether the line at hand has something visible. */
    private boolean visible;
    /** Empty lines that count only if something follows. */
    private int emptyLines;

    public BodyHash() {
        this(sha256());
    }

    private BodyHash(MessageDigest digest) {
        this.digest = digest;
    }

    /** The same state, to be fed on its own. */
    public BodyHash copy() {
        try {
            BodyHash copy = new BodyHash((MessageDigest) digest.clone());
            copy.blank = blank;
            copy.carriage = carriage;
            copy.visible = visible;
            copy.emptyLines = emptyLines;
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's SHA-256 can be copied", e);
        }
    }

    /** The next bytes as they go over the wire; lines end with CR LF. */
    public BodyHash update(byte[] bytes, int from, int to) {
        int start = from;
        for (int at = from; at < to; at++) {
            byte next = bytes[at];
            if (isVisible(next)) {
                if (blank || carriage || emptyLines > 0) {
                    settle();
                    start = at;
                }
                visible = true;
                while (at + 1 < to && bytes[at + 1] > ' ') {
                    at++;
                }
                continue;
            }
            // most of a body is words with one blank between them and lines that end in them: no change there
            if (visible && !blank && !carriage) {
                if (next == ' ' && at + 1 < to && isVisible(bytes[at + 1])) {
                    continue;
                }
                if (next == '\r' && at + 2 < to && bytes[at + 1] == '\n' && isVisible(bytes[at + 2])) {
                    at++;
                    continue;
                }
            }
            if (start < at) {
                digest.update(bytes, start, at - start);
            }
            start = at + 1;
            special(next);
        }
        if (start < to) {
            digest.update(bytes, start, to - start);
        }
        return this;
    }

    private static boolean isVisible(byte next) {
        return next > ' ' || next < 0;
    }

    private void special(byte next) {
        if (next == '\n' && carriage) {
            carriage = false;
            endLine();
        } else if (next == '\r') {
            if (carriage) {
                settle();
            }
            carriage = true;
        } else if ((next == ' ' || next == '\t') && !carriage) {
            blank = true;
        } else {
            settle();
            if (next == ' ' || next == '\t') {
                blank = true;
            } else {
                digest.update(next);
                visible = true;
            }
        }
    }

    private void endLine() {
        blank = false;
        if (visible) {
            digest.update(CRLF);
            visible = false;
        } else {
            emptyLines++;
        }
    }

    /** Something visible comes: what was held back counts. */
    private void settle() {
        for (; emptyLines > 0; emptyLines--) {
            digest.update(CRLF);
        }
        if (blank) {
            digest.update((byte) ' ');
            blank = false;
        }
        if (carriage) {
            digest.update((byte) '\r');
            carriage = false;
            visible = true;
        }
    }

    /** The hash of all that was fed; nothing may be fed after it. */
    public byte[] finish() {
        if (carriage) {
            settle();
        }
        if (visible) {
            digest.update(CRLF);
        }
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
