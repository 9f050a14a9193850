package newsfold.lint;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What receivers want of the headers of bulk mail. */
final class HeaderRules {
    private static final String TELL =
            "The program writes it by itself: tell whoever looks after it, and hold the edition.";

    private static final List<String> ONCE = List.of(
            "From",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "MIME-Version",
            "List-Id",
            "List-Unsubscribe",
            "List-Unsubscribe-Post");

    private static final Pattern ADDRESS = Pattern.compile("<https?://[^>]+>");

    /** A zone that says where: -0000 says that nobody knows (RFC 5322). */
    private static final Pattern ZONE =
            Pattern.compile("(?:[+]\\d{4}|-(?!0000)\\d{4}|\\b(?:GMT|UT|UTC|Z|[ECMP][SD]T))(?:\\s*\\(.*\\))?\\s*$");

    private HeaderRules() {}

    static void check(OpenedMail mail, Remarks remarks) {
        for (String name : ONCE) {
            int count = mail.headers(name).size();
            remarks.need(
                    count == 1,
                    "header " + name,
                    count == 0
                            ? "The letter has no " + name + " header."
                            : "The letter has " + count + " " + name + " headers, where one is right.",
                    TELL);
        }
        remarks.need(
                mail.header("List-Unsubscribe-Post").equals("List-Unsubscribe=One-Click"),
                "one click",
                "Mail programs cannot offer to unsubscribe with one click.",
                TELL);
        remarks.need(
                ADDRESS.matcher(mail.header("List-Unsubscribe")).find(),
                "unsubscribe address",
                "The unsubscribe header names no web address.",
                "Look whether newsfold.address says how readers reach the front.");
        String id = mail.header("Message-ID");
        remarks.need(
                !id.isEmpty() && !id.contains("localhost"),
                "message id",
                "The letter’s Message-ID ends in localhost, which spam filters count against it.",
                "Give the digest a sender of your own domain.");
        date(mail.header("Date"), remarks);
        remarks.need(
                mail.header("Auto-Submitted").toLowerCase(Locale.ROOT).startsWith("auto-generated"),
                "auto-submitted",
                "Vacation replies are not kept away: the header Auto-Submitted is missing.",
                TELL);
    }

    private static void date(String date, Remarks remarks) {
        boolean readable;
        try {
            new MailDateFormat().parse(date);
            readable = true;
        } catch (ParseException e) {
            readable = false;
        }
        remarks.need(readable, "date", "The letter’s date cannot be read.", TELL);
        remarks.need(!readable || ZONE.matcher(date).find(), "date", "The letter’s date names no time zone.", TELL);
    }
}
