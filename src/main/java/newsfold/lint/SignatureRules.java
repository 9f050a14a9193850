package newsfold.lint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the letter's DKIM signatures cover what nobody may change on the way (RFC 6376, and RFC 8058 for unsubscribing). */
final class SignatureRules {
    private static final List<String> COVERED =
            List.of("from", "to", "subject", "date", "message-id", "list-unsubscribe", "list-unsubscribe-post");

    private static final Pattern HEADERS = Pattern.compile("(?:^|;)h=([^;]+)");

    private SignatureRules() {}

    static void check(OpenedMail mail, Remarks remarks) {
        List<String> signatures = mail.headers("DKIM-Signature");
        if (signatures.isEmpty()) {
            remarks.note(
                    "signature",
                    "The program does not sign this letter (DKIM).",
                    "That is right where your mail server signs. Else set newsfold.mail.dkim.domain: large mail providers refuse"
                            + " unsigned bulk mail.");
        }
        for (String signature : signatures) {
            Matcher headers = HEADERS.matcher(signature.replaceAll("\\s", ""));
            Set<String> signed = new TreeSet<>();
            if (headers.find()) {
                signed.addAll(List.of(headers.group(1).toLowerCase(Locale.ROOT).split(":")));
            }
            for (String header : COVERED) {
                remarks.need(
                        signed.contains(header),
                        "signature",
                        "The letter’s signature does not cover its " + header + " header.",
                        "Mail providers may not trust it: whoever signs has to sign it, too.");
            }
        }
    }
}
