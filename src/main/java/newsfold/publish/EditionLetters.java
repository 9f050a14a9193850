package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import newsfold.deliver.Delivery;
import newsfold.deliver.Envelope;
import newsfold.deliver.LetterWriter;
import newsfold.deliver.ReturnAddresses;
import newsfold.render.Addressee;
import newsfold.render.RenderedEdition;
import newsfold.subscribers.ReaderLinks;
import org.jspecify.annotations.Nullable;

/** Writes a reader's letter: the frozen rendering with what is the reader's own in it. */
@ApplicationScoped
class EditionLetters implements LetterWriter {
    /** Rounds that are being sent at once; each is some 100 kB. */
    private static final int KEPT = 8;

    private final Editions editions;
    private final Renderings renderings;
    private final Digests digests;
    private final ReaderLinks links;
    private final ReturnAddresses returns;
    private final Map<Round, Frozen> frozen = new LinkedHashMap<>();

    EditionLetters(
            Editions editions, Renderings renderings, Digests digests, ReaderLinks links, ReturnAddresses returns) {
        this.editions = editions;
        this.renderings = renderings;
        this.digests = digests;
        this.links = links;
        this.returns = returns;
    }

    /** Letters of one round in one language, null for the digest's. */
    private record Round(long edition, int number, @Nullable String language) {}

    private record Frozen(Segments segments, long digest, String envelopeFrom) {}

    @Override
    public Envelope write(Delivery delivery) {
        Frozen source = frozen(new Round(
                delivery.edition(), delivery.round(), delivery.personal().language()));
        Addressee reader = new Addressee(
                delivery.address(),
                delivery.personal().name(),
                delivery.personal().headlines(),
                Set.copyOf(delivery.personal().leftOut()),
                links.unsubscribe(delivery.subscriber(), source.digest()),
                links.preferences(delivery.subscriber(), source.digest()));
        return new Envelope(
                returns.of(delivery, source.envelopeFrom()), source.segments().print(delivery.messageId(), reader));
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
        RenderedEdition rendered =
                renderings.of(round.edition(), round.number(), round.language()).orElse(edition.rendering());
        StandingDigest digest = digests.find(edition.digestId()).orElseThrow();
        return new Frozen(
                new Segments(rendered, subject -> LetterHeads.of(digest, edition.id(), edition.created(), subject)),
                digest.id(),
                LetterHeads.address(digest));
    }
}
