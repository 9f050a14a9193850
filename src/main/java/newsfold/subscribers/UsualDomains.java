package newsfold.subscribers;

import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Domains that many readers have their mail at, against which a mistyped one is held. */
public final class UsualDomains {
    private static final List<String> DOMAINS = List.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "hotmail.co.uk",
            "hotmail.fr",
            "hotmail.de",
            "hotmail.it",
            "hotmail.es",
            "live.com",
            "live.co.uk",
            "live.fr",
            "msn.com",
            "yahoo.com",
            "yahoo.co.uk",
            "yahoo.fr",
            "yahoo.de",
            "yahoo.es",
            "yahoo.it",
            "yahoo.co.jp",
            "ymail.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "aol.com",
            "proton.me",
            "protonmail.com",
            "pm.me",
            "tutanota.com",
            "fastmail.com",
            "zoho.com",
            "mail.com",
            "gmx.de",
            "gmx.net",
            "gmx.at",
            "gmx.ch",
            "gmx.com",
            "web.de",
            "t-online.de",
            "freenet.de",
            "posteo.de",
            "mailbox.org",
            "arcor.de",
            "bluewin.ch",
            "orange.fr",
            "wanadoo.fr",
            "free.fr",
            "laposte.net",
            "sfr.fr",
            "libero.it",
            "virgilio.it",
            "tiscali.it",
            "telefonica.net",
            "mail.ru",
            "bk.ru",
            "yandex.ru",
            "yandex.com",
            "rambler.ru",
            "btinternet.com",
            "virginmedia.com",
            "sky.com",
            "ntlworld.com",
            "comcast.net",
            "verizon.net",
            "att.net",
            "sbcglobal.net",
            "cox.net",
            "bellsouth.net",
            "telstra.com",
            "bigpond.com",
            "qq.com",
            "163.com",
            "126.com",
            "naver.com",
            "seznam.cz",
            "wp.pl",
            "onet.pl",
            "ziggo.nl",
            "kpnmail.nl",
            "telenet.be",
            "skynet.be");

    /** Letters changed, left out or too many; two that changed places count as two. */
    private static final LevenshteinDistance TWO = new LevenshteinDistance(2);

    private static final int LONG = 8; // characters, from which two slips are likelier than another domain

    private UsualDomains() {}

    /** The address that was probably meant; empty for one whose domain is usual, or like none that is. */
    public static Optional<MailAddress> meant(MailAddress address) {
        String text = address.text();
        String domain = text.substring(text.lastIndexOf('@') + 1);
        if (DOMAINS.contains(domain)) {
            return Optional.empty();
        }
        return DOMAINS.stream()
                .filter(usual -> isNear(usual, domain))
                .min((one, other) -> Integer.compare(TWO.apply(one, domain), TWO.apply(other, domain)))
                .map(usual -> new MailAddress(text.substring(0, text.lastIndexOf('@') + 1) + usual));
    }

    private static boolean isNear(String usual, String domain) {
        int distance = TWO.apply(usual, domain);
        return distance == 1 || distance == 2 && usual.length() >= LONG;
    }
}
