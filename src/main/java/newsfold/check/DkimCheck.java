package newsfold.check;

import java.util.ArrayList;
import java.util.List;
import newsfold.deliver.DkimSettings;
import newsfold.deliver.UnreachableException;
import newsfold.dkim.DkimRecord;
import newsfold.dkim.DkimSigner;

/** Whether the DNS has the keys we sign with. */
final class DkimCheck {
    private static final String PART = "DKIM";

    private final Dns dns;

    DkimCheck(Dns dns) {
        this.dns = dns;
    }

    List<Finding> run(DkimSettings settings) {
        if (!settings.isSigned()) {
            return List.of(Finding.warning(
                    PART,
                    "Letters leave unsigned. That is right where your mail server signs them, List-Unsubscribe and"
                            + " List-Unsubscribe-Post included; otherwise make a key with \"newsfold dkim-key\" and set"
                            + " newsfold.mail.dkim.domain."));
        }
        List<Finding> findings = new ArrayList<>();
        try {
            for (DkimSigner.Selected selected : settings.keys()) {
                DkimRecord wanted = DkimRecord.of(
                        selected.selector(), settings.domain().orElseThrow().strip(), selected.key());
                findings.add(compare(wanted, selected));
            }
        } catch (UnreachableException e) {
            findings.add(Finding.failed(PART, e.getMessage()));
        }
        return findings;
    }

    private Finding compare(DkimRecord wanted, DkimSigner.Selected selected) {
        String publish = " Publish: " + wanted;
        List<String> records;
        try {
            records = dns.texts(wanted.name());
        } catch (DnsProblem e) {
            return Finding.failed(PART, e.getMessage());
        }
        if (records.isEmpty()) {
            return Finding.failed(
                    PART, "There is no record " + wanted.name() + ", so nobody can check our signatures." + publish);
        }
        if (records.size() > 1) {
            return Finding.failed(
                    PART,
                    "There are " + records.size() + " records " + wanted.name() + ", and only one may be." + publish);
        }
        Tags tags = new Tags(records.get(0));
        String key = tags.get("p", "").replaceAll("\\s", "");
        if (key.isEmpty()) {
            return Finding.failed(PART, "The record " + wanted.name() + " withdraws its key (p= is empty)." + publish);
        }
        boolean type = tags.get("k", "rsa").equals(new Tags(wanted.text()).get("k", ""));
        if (!type || !key.equals(selected.key().publicKey())) {
            return Finding.failed(
                    PART,
                    "The record " + wanted.name()
                            + " is that of another key than the one we sign with: check newsfold.mail.dkim.selector and the key"
                            + " file, or replace the record." + publish);
        }
        if (tags.get("t", "").contains("y")) {
            return Finding.warning(
                    PART, "The record " + wanted.name() + " says that it is a test (t=y): remove that once all works.");
        }
        return Finding.ok(
                PART,
                "The record " + wanted.name() + " is that of our key ("
                        + selected.key().algorithm() + ").");
    }
}
