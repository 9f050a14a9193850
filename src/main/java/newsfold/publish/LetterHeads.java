package newsfold.publish;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import newsfold.deliver.LetterHead;

/** The headers of a digest's letters. */
final class LetterHeads {
    private LetterHeads() {}

    /**
     * @param edition its number, 0 where it has none yet
     * @param date of the letters (UTC)
     * @param subject one line
     */
    static LetterHead of(StandingDigest digest, long edition, Instant date, String subject) {
        String slug = digest.digest().slug();
        return new LetterHead(
                digest.sender(),
                null,
                date,
                subject,
                slug + "." + domain(digest),
                digest.digest().title(),
                edition + ":" + slug + ":edition:newsfold");
    }

    static String domain(StandingDigest digest) {
        String address = address(digest);
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Of the digest's sender, without the name. */
    static String address(StandingDigest digest) {
        try {
            return new InternetAddress(digest.sender(), true).getAddress();
        } catch (AddressException e) {
            throw new IllegalStateException(
                    "The digest's sender \"" + digest.sender()
                            + "\" is no mailbox such as Morning Post <news@example.org>.",
                    e);
        }
    }
}
