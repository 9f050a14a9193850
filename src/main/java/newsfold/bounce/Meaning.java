package newsfold.bounce;

import org.jspecify.annotations.Nullable;

/** Why a letter did not arrive, as far as servers say it. */
enum Meaning {
    NO_SUCH_ADDRESS(true, "There is no such address."),
    NO_SUCH_DOMAIN(true, "The address's domain does not exist or takes no mail."),
    CLOSED(true, "The mailbox is closed."),
    REFUSED(true, "The receiving server refuses letters to this address for good."),
    FULL(false, "The mailbox is full."),
    TOO_LARGE(false, "The letter is too large for this mailbox."),
    BLOCKED(false, "The receiving server blocks our letters by its rules, a spam filter or our reputation."),
    SENDER(false, "The receiving server does not accept our sender: see whether newsfold check finds something."),
    OUT_OF_REACH(false, "The receiving server could not be reached in time."),
    TROUBLE(false, "The receiving server had trouble of its own."),
    NOT_NOW(false, "The receiving server did not take the letter, without saying that it never will.");

    private final boolean permanent;
    private final String words;

    Meaning(boolean permanent, String words) {
        this.permanent = permanent;
        this.words = words;
    }

    /** Whether no later letter will arrive either. */
    boolean isPermanent() {
        return permanent;
    }

    String words() {
        return words;
    }

    /**
     * The meaning of an enhanced status code of class 5 or 4 (RFC 3463, RFC 5248 and IANA's list), or null where it leaves
     * that open: many servers give a code without a thought, and their words say more.
     */
    static @Nullable Meaning of(StatusCode status) {
        return switch (status.subject() + "." + status.detail()) {
            case "1.1", "1.3", "1.4", "1.6" -> NO_SUCH_ADDRESS;
            case "1.2", "1.10", "4.4" -> NO_SUCH_DOMAIN;
            case "1.7", "1.8", "1.9", "7.8", "7.9", "7.20", "7.21", "7.22", "7.23", "7.24", "7.25", "7.26" -> SENDER;
            case "2.1", "7.13", "7.17", "7.18" -> CLOSED;
            case "2.2", "3.1" -> FULL;
            case "2.3", "3.4" -> TOO_LARGE;
            case "4.2", "4.3", "4.5", "4.7" -> OUT_OF_REACH;
            case "2.4", "3.2", "3.3", "3.5", "4.6" -> TROUBLE;
            default -> null;
        };
    }

    /** What to think of a code where neither it nor the words say more. */
    static Meaning byDefault(@Nullable StatusCode status, int reply) {
        if (status != null) {
            if (status.subject() == 7 || status.subject() == 6) {
                return BLOCKED;
            }
            if (status.subject() == 4) {
                return OUT_OF_REACH;
            }
            if (status.subject() == 1 && status.permanent()) {
                return NO_SUCH_ADDRESS;
            }
            if (status.subject() == 3 || status.subject() == 5) {
                return TROUBLE;
            }
        }
        if (reply == 552) {
            return FULL;
        }
        if (reply == 554 || reply == 571) {
            return BLOCKED;
        }
        boolean permanent = status == null ? reply / 100 == 5 : status.permanent();
        return permanent ? REFUSED : NOT_NOW;
    }
}
