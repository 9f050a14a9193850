package newsfold.check;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the sender's domain has a DMARC policy, and letters would pass it. */
final class DmarcCheck {
    private static final String PART = "DMARC";

    private final Dns dns;

    DmarcCheck(Dns dns) {
        this.dns = dns;
    }

    /**
     * @param from domain of a letter's From
     * @param signer domain of our signatures, if we sign
     * @param envelope domain of the envelope sender
     */
    Finding run(String from, Optional<String> signer, String envelope) {
        try {
            List<String> records = records(from);
            if (records.isEmpty() && !organisation(from).equals(from)) {
                records = records(organisation(from));
            }
            if (records.isEmpty()) {
                return Finding.warning(
                        PART,
                        from + " has no DMARC record, which large providers want of those who send many"
                                + " letters. Begin with: _dmarc." + from + ". IN TXT \"v=DMARC1; p=none\"");
            }
            if (records.size() > 1) {
                return Finding.failed(
                        PART, from + " has " + records.size() + " DMARC records, and so none that counts: leave one.");
            }
            return judge(new Tags(records.get(0)), from, signer, envelope);
        } catch (DnsProblem e) {
            return Finding.failed(PART, e.getMessage());
        }
    }

    private static Finding judge(Tags policy, String from, Optional<String> signer, String envelope) {
        String wish = policy.get("p", "none").toLowerCase(Locale.ROOT);
        boolean signed = signer.isPresent() && aligned(from, signer.get(), policy.get("adkim", "r"));
        boolean sent = aligned(from, envelope, policy.get("aspf", "r"));
        if (signed || sent) {
            String by = signed && sent ? "DKIM and SPF" : signed ? "DKIM" : "SPF";
            return Finding.ok(
                    PART, "Letters from " + from + " are aligned by " + by + " with its policy (p=" + wish + ").");
        }
        String sentence = "Letters from " + from + " are aligned neither by DKIM ("
                + signer.map(domain -> "signed by " + domain).orElse("unsigned by us") + ") nor by SPF (envelope of "
                + envelope
                + "): set newsfold.mail.dkim.domain or newsfold.bounces.address to this domain. Its policy is p=" + wish
                + ".";
        return wish.equals("none") || signer.isEmpty()
                ? Finding.warning(PART, sentence)
                : Finding.failed(PART, sentence);
    }

    private static boolean aligned(String from, String other, String mode) {
        return mode.equalsIgnoreCase("s")
                ? from.equalsIgnoreCase(other)
                : organisation(from).equals(organisation(other));
    }

    private List<String> records(String domain) throws DnsProblem {
        return dns.texts("_dmarc." + domain).stream()
                .filter(text -> text.toUpperCase(Locale.ROOT).matches("V\\s*=\\s*DMARC1\\s*(;.*)?"))
                .toList();
    }

    /** The domain as it was registered. */
    static String organisation(String domain) {
        String name = domain.toLowerCase(Locale.ROOT);
        String registered = EffectiveTldFinder.getAssignedDomain(name, true);
        if (registered != null && !registered.isEmpty()) {
            return registered;
        }
        String[] labels = name.split("\\.");
        return labels.length < 2 ? name : labels[labels.length - 2] + "." + labels[labels.length - 1];
    }
}
