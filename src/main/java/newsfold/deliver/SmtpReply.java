package newsfold.deliver;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server's answer means beyond its three digits (enhanced status codes, RFC 3463). */
final class SmtpReply {
    private static final Pattern ENHANCED = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");
    private static final Pattern NOT_VISIBLE = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final int LONGEST = 500;

    private SmtpReply() {}

    /** 5.1.x is about the address, but 5.1.7 and 5.1.8 are about the sender's. */
    static boolean saysNoSuchAddress(String reply) {
        Matcher status = ENHANCED.matcher(reply);
        return status.find()
                && status.group(1).equals("5")
                && status.group(2).equals("1")
                && !status.group(3).equals("7")
                && !status.group(3).equals("8");
    }

    /** Whether a refusal of MAIL is for this letter's size, and not for all letters of this sender. */
    static boolean aboutThisMessage(int code, String reply) {
        return code == 552 || reply.contains("5.3.4");
    }

    /**
     * 4xx is taken for "not so fast", which is what greylisting and limits come to, but where it is about one mailbox (4.2.x:
     * full, disabled).
     */
    static boolean saysTooMuch(int code, String reply) {
        Matcher status = ENHANCED.matcher(reply);
        boolean mailbox =
                status.find() && status.group(2).equals("2") && !status.group(3).equals("0");
        return code / 100 == 4 && !mailbox;
    }

    /** Fit for the ledger: one line, visible, not endless. */
    static String oneLine(String text) {
        String line = NOT_VISIBLE.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "\u2026";
    }
}
