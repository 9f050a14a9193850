package newsfold.check;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsfold.bounce.BounceMailbox;
import newsfold.bounce.BounceSettings;
import newsfold.bounce.MailboxProblem;

/** Whether what comes back finds its way. */
final class BounceCheck {
    private static final String PART = "Bounces";
    private static final int SHORTEST_SECRET = 16;

    private final Dns dns;

    BounceCheck(Dns dns) {
        this.dns = dns;
    }

    List<Finding> run(BounceSettings settings) {
        List<Finding> findings = new ArrayList<>();
        Optional<String> address = settings.address().map(String::strip).filter(text -> !text.isEmpty());
        findings.add(address.map(this::address)
                .orElseGet(() -> Finding.warning(
                        PART,
                        "newsfold.bounces.address is not set: what comes back goes to the sender's address, and not all of"
                                + " it can be told whose letter it is.")));
        findings.add(
                settings.hasMailbox()
                        ? mailbox(settings)
                        : Finding.warning(
                                PART,
                                "No mailbox is read for bounces: dead addresses are written to again and again. Set"
                                        + " newsfold.bounces.host."));
        settings.hookSecret()
                .filter(secret -> secret.strip().length() < SHORTEST_SECRET)
                .ifPresent(secret -> findings.add(Finding.failed(
                        PART,
                        "newsfold.bounces.hook-secret has fewer than " + SHORTEST_SECRET
                                + " characters and could be guessed: take a longer one.")));
        return findings;
    }

    private Finding address(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1);
        if (!address.matches("[^@\\s+]{1,20}@[^@\\s]+")) {
            return Finding.failed(
                    PART,
                    "newsfold.bounces.address \"" + address
                            + "\" is no address such as bounces@example.org, with 20 characters before the @ at most and no +.");
        }
        try {
            List<String> hosts = dns.mailHosts(domain);
            if (hosts.contains("")) {
                return Finding.failed(
                        PART, domain + " says that it takes no mail, so nothing comes back to " + address + ".");
            }
            if (hosts.isEmpty()) {
                return dns.addresses(domain).isEmpty()
                        ? Finding.failed(PART, domain + " has no MX record, so nothing comes back to " + address + ".")
                        : Finding.warning(
                                PART, domain + " has no MX record, only an address: not all servers try that.");
            }
            return Finding.ok(PART, "What comes back goes to " + address + " by way of " + hosts.get(0) + ".");
        } catch (DnsProblem e) {
            return Finding.failed(PART, e.getMessage());
        }
    }

    private static Finding mailbox(BounceSettings settings) {
        try (BounceMailbox mailbox = BounceMailbox.open(settings)) {
            return Finding.ok(
                    PART,
                    "The mailbox took the login; " + mailbox.size() + " mails wait in " + settings.folder() + ".");
        } catch (MailboxProblem e) {
            return Finding.failed(PART, String.valueOf(e.getMessage()));
        } catch (MessagingException e) {
            return Finding.failed(PART, "The mailbox took the login, but not a question (" + e.getMessage() + ").");
        }
    }
}
