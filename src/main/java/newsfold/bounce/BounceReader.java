package newsfold.bounce;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what comes back: delivery reports (RFC 3464), feedback reports (RFC 5965), bounces in words only, automatic answers.
 * Whatever it is given, it gives an answer. Thread-safe.
 */
public final class BounceReader {
    /** Ours: see the outbox. A bound keeps a mail full of them from costing many looks at the ledger. */
    private static final Pattern MESSAGE_ID =
            Pattern.compile("[0-9a-f]{40}@[a-z0-9.-]{1,200}", Pattern.CASE_INSENSITIVE);

    private static final int MOST_IDS = 20;
    private static final Pattern NOT_VISIBLE = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final int LONGEST_SAID = 500;
    /** What Hotmail sent before it knew RFC 5965, and others still do. */
    private static final Pattern OLD_COMPLAINT = Pattern.compile(
            "^\\W*(?:complaint about message from|email feedback report for|abuse report\\b|spam complaint)",
            Pattern.CASE_INSENSITIVE);

    private static final String GOES_ON = "A server goes on trying to deliver a letter.";
    private static final Set<String> NO_COMPLAINT = Set.of("not-spam", "auth-failure", "dmarc");

    private final Phrases phrases = new Phrases();
    private final TextBounces texts = new TextBounces(phrases);

    /** @param mail the bytes of an RFC 5322 message, perhaps cut off, perhaps none at all */
    public ReturnedMail read(byte[] mail) {
        MailParts parts = MailParts.of(mail);
        String traces = traces(parts);
        Set<String> ids = messageIds(traces);
        Finding finding = find(parts);
        return new ReturnedMail(
                finding.kind(),
                finding.status() == null ? null : finding.status().toString(),
                finding.reason(),
                finding.said(),
                finding.addresses(),
                ids,
                traces);
    }

    private record Finding(
            BounceKind kind, @Nullable StatusCode status, String reason, String said, List<String> addresses) {}

    private Finding find(MailParts mail) {
        Finding complaint = complaint(mail);
        if (complaint != null) {
            return complaint;
        }
        if (mail.isReceipt()) {
            return new Finding(BounceKind.AUTO_REPLY, null, "A receipt for reading.", "", List.of());
        }
        Finding report = report(mail);
        if (report != null) {
            return report;
        }
        TextBounces.Found words = texts.read(mail);
        if (words != null) {
            return failed(words.judgement(), words.said(), words.addresses());
        }
        if (AutoReplies.isOne(mail)) {
            return new Finding(BounceKind.AUTO_REPLY, null, "An automatic answer.", "", List.of());
        }
        String said = "From " + mail.first("From") + ": " + mail.first("Subject") + " / " + mail.text();
        return new Finding(
                BounceKind.UNKNOWN, null, "Not understood: somebody should read it.", oneLine(said), List.of());
    }

    private static @Nullable Finding complaint(MailParts mail) {
        String report = mail.feedback().isEmpty() ? "" : mail.feedback().get(0);
        if (report.isEmpty()) {
            boolean old = OLD_COMPLAINT.matcher(mail.first("Subject")).find()
                    && !mail.returned().isEmpty();
            return old || mail.text().startsWith("Feedback-Type:") ? complaint(mail, mail.text()) : null;
        }
        return complaint(mail, report);
    }

    private static Finding complaint(MailParts mail, String report) {
        List<ReportFields> groups = ReportFields.groups(report);
        ReportFields fields = groups.isEmpty() ? new ReportFields() : groups.get(0);
        String type = fields.get("Feedback-Type").strip().toLowerCase(Locale.ROOT);
        if (NO_COMPLAINT.contains(type)) {
            return new Finding(BounceKind.NOTICE, null, "A report that is no complaint (" + type + ").", "", List.of());
        }
        List<String> addresses = new ArrayList<>(
                TextBounces.addresses(fields.get("Original-Rcpt-To") + " " + fields.get("Removal-Recipient")));
        for (ReportFields returned : returnedHeaders(mail)) {
            addresses.addAll(
                    TextBounces.addresses(returned.get("X-HmXmrOriginalRecipient") + " " + returned.get("To")));
        }
        return new Finding(
                BounceKind.COMPLAINT,
                null,
                "The reader marked a letter as spam.",
                oneLine("Feedback-Type: " + (type.isEmpty() ? "abuse" : type) + ". " + fields.get("User-Agent") + " "
                        + fields.get("Source-IP")),
                addresses);
    }

    private static List<ReportFields> returnedHeaders(MailParts mail) {
        List<ReportFields> headers = new ArrayList<>();
        for (String returned : mail.returned()) {
            List<ReportFields> groups = ReportFields.groups(returned);
            if (!groups.isEmpty()) {
                headers.add(groups.get(0));
            }
        }
        return headers;
    }

    private @Nullable Finding report(MailParts mail) {
        List<ReportFields> recipients = new ArrayList<>();
        List<String> reports = new ArrayList<>(mail.statuses());
        if (reports.isEmpty() && mail.text().contains("Final-Recipient:")) {
            reports.add(mail.text());
        }
        for (String status : reports) {
            for (ReportFields group : ReportFields.groups(status)) {
                if (group.has("Final-Recipient") || group.has("Action") || group.has("Status")) {
                    recipients.add(group);
                }
            }
        }
        ReportFields worst = null;
        for (ReportFields recipient : recipients) {
            if (worst == null || isFailed(recipient) && !isFailed(worst)) {
                worst = recipient;
            }
        }
        return worst == null ? null : recipient(mail, worst);
    }

    private static boolean isFailed(ReportFields recipient) {
        StatusCode status = StatusCode.in(recipient.get("Status"));
        return action(recipient).equals("failed")
                || action(recipient).isEmpty() && status != null && status.permanent();
    }

    private static String action(ReportFields recipient) {
        // some add a comment
        return recipient.get("Action").replaceAll("[^A-Za-z].*", "").toLowerCase(Locale.ROOT);
    }

    private Finding recipient(MailParts mail, ReportFields recipient) {
        List<String> addresses = new ArrayList<>(TextBounces.addresses(recipient.typed("Original-Recipient")));
        addresses.addAll(TextBounces.addresses(recipient.typed("Final-Recipient")));
        StatusCode status = StatusCode.in(recipient.get("Status"));
        String diagnostic = recipient.typed("Diagnostic-Code");
        if (!isFailed(recipient)) {
            boolean delayed = action(recipient).equals("delayed") || status != null && status.kind() == 4;
            return delayed
                    ? new Finding(BounceKind.NOTICE, status, GOES_ON, oneLine(diagnostic), addresses)
                    : new Finding(
                            BounceKind.NOTICE, status, "A server says that it delivered a letter.", "", addresses);
        }
        String text = TextBounces.beforeTheCopy(mail.text());
        Judgement judgement = Judgement.of(phrases, status, diagnostic, text);
        return failed(judgement, diagnostic.isEmpty() ? text : diagnostic, addresses);
    }

    private static Finding failed(@Nullable Judgement judgement, String said, List<String> addresses) {
        if (judgement == null) {
            return new Finding(BounceKind.NOTICE, null, GOES_ON, oneLine(said), addresses);
        }
        return new Finding(
                judgement.kind(), judgement.status(), judgement.meaning().words(), oneLine(said), addresses);
    }

    private static String traces(MailParts mail) {
        return String.join(
                "\n",
                mail.headers(),
                String.join("\n", mail.feedback()),
                String.join("\n", mail.statuses()),
                String.join("\n", mail.returned()),
                mail.text());
    }

    private static Set<String> messageIds(String traces) {
        Set<String> ids = new HashSet<>();
        Matcher matcher = MESSAGE_ID.matcher(traces);
        while (ids.size() < MOST_IDS && matcher.find()) {
            ids.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return ids;
    }

    static String oneLine(String text) {
        String start = text.substring(0, Math.min(text.length(), 4 * LONGEST_SAID));
        String line = NOT_VISIBLE.matcher(start).replaceAll(" ").strip();
        return line.length() <= LONGEST_SAID ? line : line.substring(0, LONGEST_SAID) + "…";
    }
}
