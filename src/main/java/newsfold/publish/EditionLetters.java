package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import newsfold.deliver.Delivery;
import newsfold.deliver.Letter;
import newsfold.deliver.LetterWriter;
import newsfold.deliver.ReturnAddresses;
import newsfold.render.RenderedEdition;
import newsfold.subscribers.UnsubscribeLinks;

/** Writes a reader's letter: the frozen rendering with the reader's address and links in place of its marks. */
@ApplicationScoped
class EditionLetters implements LetterWriter {
    /** Editions that are being sent at once; each is some 100 kB. */
    private static final int KEPT = 8;

    private final Editions editions;
    private final Digests digests;
    private final UnsubscribeLinks links;
    private final ReturnAddresses returns;
    private final Map<Round, Frozen> frozen = new LinkedHashMap<>();

    EditionLetters(Editions editions, Digests digests, UnsubscribeLinks links, ReturnAddresses returns) {
        this.editions = editions;
        this.digests = digests;
        this.links = links;
        this.returns = returns;
    }

    private record Round(long edition, int number) {}

    private record Frozen(PublishedEdition edition, RenderedEdition rendered, StandingDigest digest) {}

    @Override
    public Letter write(Delivery delivery) {
        Frozen source = frozen(new Round(delivery.edition(), delivery.round()));
        PublishedEdition edition = source.edition();
        StandingDigest digest = source.digest();
        String domain = domain(digest.sender());
        URI unsubscribe = links.link(delivery.subscriber(), digest.id());
        RenderedEdition copy = source.rendered().forReader(delivery.address(), unsubscribe);
        return new Letter(
                delivery.messageId(),
                digest.sender(),
                returns.of(delivery, mailbox(digest.sender()).getAddress()),
                delivery.address(),
                null,
                edition.created(),
                copy.subject(),
                copy.html(),
                copy.text(),
                digest.digest().slug() + "." + domain,
                digest.digest().title(),
                unsubscribe,
                edition.id() + ":" + digest.digest().slug() + ":edition:newsfold");
    }

    private Frozen frozen(Round round) {
        synchronized (frozen) {
            Frozen kept = frozen.computeIfAbsent(round, this::load);
            if (frozen.size() > KEPT) {
                frozen.remove(frozen.keySet().iterator().next());
            }
            return kept;
        }
    }

    private Frozen load(Round round) {
        PublishedEdition edition = editions.find(round.edition())
                .orElseThrow(() -> new IllegalStateException("The ledger names edition " + round.edition()
                        + ", which is not there: restore the database as a whole."));
        RenderedEdition rendered = editions.rendering(round.edition(), round.number())
                .orElseGet(() -> new RenderedEdition(edition.subject(), edition.html(), edition.text()));
        return new Frozen(edition, rendered, digests.find(edition.digestId()).orElseThrow());
    }

    private static String domain(String sender) {
        String address = mailbox(sender).getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static InternetAddress mailbox(String sender) {
        try {
            return new InternetAddress(sender, true);
        } catch (AddressException e) {
            throw new IllegalStateException(
                    "The digest's sender \"" + sender + "\" is no mailbox such as Morning Post <news@example.org>.", e);
        }
    }
}
