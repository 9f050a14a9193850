package newsfold.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import newsfold.bounce.BounceSettings;
import newsfold.deliver.DkimSettings;
import newsfold.deliver.MailSettings;
import newsfold.deliver.SmtpServer;
import newsfold.deliver.SmtpServer.Security;
import newsfold.deliver.SmtpTransport;
import newsfold.deliver.UnreachableException;

/** Looks at all that lies between a letter and its reader. Sends nothing and changes nothing. */
public final class SetupCheck {
    private static final String SMTP = "Mail server";
    /** Letters wait longer for a busy server; who looks on doesn't. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MailSettings mail;
    private final DkimSettings dkim;
    private final BounceSettings bounces;
    private final String address;
    private final Dns dns;

    /** @param address newsfold.address */
    public SetupCheck(MailSettings mail, DkimSettings dkim, BounceSettings bounces, String address, Dns dns) {
        this.mail = mail;
        this.dkim = dkim;
        this.bounces = bounces;
        this.address = address;
        this.dns = dns;
    }

    /** @param senders From mailboxes of the digests */
    public List<Finding> run(Set<String> senders) {
        List<Finding> findings = new ArrayList<>();
        List<SmtpServer> servers = mail.allServers();
        if (servers.isEmpty()) {
            findings.add(Finding.warning(
                    SMTP,
                    "None is set, so letters go into the built-in mailbox and reach nobody: set newsfold.mail.host. What"
                            + " depends on it is not looked at."));
            findings.addAll(new LinkCheck().run(address, mail));
            return findings;
        }
        servers.forEach(server -> findings.addAll(smtp(server)));
        Set<String> domains = new TreeSet<>();
        (senders.isEmpty() ? Set.of(mail.from()) : senders).forEach(sender -> domains.add(domain(sender)));
        findings.addAll(new DkimCheck(dns).run(dkim));
        Optional<String> signer = dkim.domain().map(String::strip).filter(name -> !name.isEmpty());
        Set<String> envelopes = new TreeSet<>();
        for (String from : domains) {
            String envelope = bounces.address()
                    .filter(text -> text.indexOf('@') > 0)
                    .map(SetupCheck::domain)
                    .orElse(from);
            if (envelopes.add(envelope)) {
                servers.forEach(server -> findings.add(new SpfCheck(dns).run(envelope, server.host())));
            }
            findings.add(new DmarcCheck(dns).run(from, signer, envelope));
        }
        findings.addAll(new LinkCheck().run(address, mail));
        findings.addAll(new BounceCheck(dns).run(bounces));
        return findings;
    }

    private static List<Finding> smtp(SmtpServer server) {
        List<Finding> findings = new ArrayList<>();
        try {
            SmtpTransport.greet(server.within(PATIENCE));
        } catch (UnreachableException e) {
            findings.add(Finding.failed(SMTP, e.getMessage()));
            return findings;
        }
        String login = server.user().isEmpty() ? "answers, without a login" : "took the login";
        boolean near = server.host().equals("localhost")
                || server.host().startsWith("127.")
                || server.host().equals("::1");
        if (server.security() == Security.NONE && !near) {
            findings.add(Finding.warning(
                    SMTP,
                    server + " " + login
                            + ", but the connection is not protected: set newsfold.mail.security to starttls or"
                            + " tls."));
        } else {
            String how =
                    server.security() == Security.NONE ? "unprotected on this machine" : "TLS, its certificate holds";
            findings.add(Finding.ok(SMTP, server + " " + login + " (" + how + ")."));
        }
        return findings;
    }

    /** Of a mailbox such as {@code Morning Post <news@example.org>}. */
    static String domain(String mailbox) {
        return mailbox.substring(mailbox.lastIndexOf('@') + 1)
                .replaceAll("[>\\s].*$", "")
                .toLowerCase(Locale.ROOT);
    }
}
