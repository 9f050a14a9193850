package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsfold.compose.Edition;
import newsfold.compose.Item;
import newsfold.deliver.Transport;
import newsfold.render.Addressee;
import newsfold.render.Cuts;
import newsfold.render.EditionRenderer;
import newsfold.render.Languages;
import newsfold.render.Masthead;
import newsfold.render.RenderedEdition;

/** Pulls proofs: the very letter that a reader would get, with dead links in the places of the reader's own. */
@ApplicationScoped
public class Proofs {
    /** No page of anybody's: tokens are 43 characters. */
    private static final String DEAD = "of-a-preview";

    private static final String TEST = "[Test] ";

    /** Coming editions whose last rendering is kept. */
    private static final int KEPT = 8;

    private final EditionRenderer renderer;
    private final Mastheads mastheads;
    private final Renderings renderings;
    private final Contents contents;
    private final Transport transport;
    /** By digest, of the coming edition as it was looked at last. */
    private final Map<Long, Kept> prints = new LinkedHashMap<>(16, .75f, true);

    Proofs(
            EditionRenderer renderer,
            Mastheads mastheads,
            Renderings renderings,
            Contents contents,
            Transport transport) {
        this.renderer = renderer;
        this.mastheads = mastheads;
        this.renderings = renderings;
        this.contents = contents;
        this.transport = transport;
    }

    /** An edition as all its proofs are pulled from it. */
    private record Print(RenderedEdition rendered, List<Item> items, Cuts cuts, String fingerprint) {
        /** The same set otherwise. */
        Print as(RenderedEdition other) {
            return new Print(other, items, cuts, fingerprint);
        }
    }

    private record Kept(Edition edition, Print print) {}

    /**
     * Of a coming edition.
     *
     * @param edition it, as it stands or as it was approved
     */
    public Proof of(ComingEdition coming, Edition edition, SampleReader reader) {
        return proof(spoken(coming, edition, reader), coming.digest(), 0, edition.to(), reader, "", reader.address());
    }

    /** Of an edition that was made. */
    public Proof of(PublishedEdition edition, StandingDigest digest, SampleReader reader) {
        return proof(
                spoken(edition, digest, reader), digest, edition.id(), edition.created(), reader, "", reader.address());
    }

    /** The same as a test that goes to somebody else: marked as one in its subject. */
    public Proof test(ComingEdition coming, Edition edition, SampleReader reader, String to, Instant now) {
        return proof(spoken(coming, edition, reader), coming.digest(), 0, now, reader, TEST, to);
    }

    public Proof test(PublishedEdition edition, StandingDigest digest, SampleReader reader, String to, Instant now) {
        return proof(spoken(edition, digest, reader), digest, edition.id(), now, reader, TEST, to);
    }

    /** A word for what a coming edition's letter says: another one as soon as any reader would get another letter. */
    public String fingerprint(ComingEdition coming) {
        return print(coming, coming.edition()).fingerprint();
    }

    /** In the reader's language, where that is another than the digest's. */
    private Print spoken(ComingEdition coming, Edition edition, SampleReader reader) {
        Print print = print(coming, edition);
        Locale own = reader.language();
        return own == null || !Languages.differ(coming.digest().digest().locale(), own)
                ? print
                : print.as(renderer.render(edition, mastheads.ofPreview(), "", Languages.of(own)));
    }

    private Print spoken(PublishedEdition edition, StandingDigest digest, SampleReader reader) {
        Print print = print(edition);
        Locale own = reader.language();
        return own == null || !Languages.differ(digest.digest().locale(), own)
                ? print
                : renderings
                        .of(edition.id(), Rounds.EDITION, Languages.of(own).toLanguageTag())
                        .map(print::as)
                        .orElse(print);
    }

    private Print print(ComingEdition coming, Edition edition) {
        synchronized (prints) {
            Kept kept = prints.get(coming.digest().id());
            if (kept == null || kept.edition() != edition) {
                kept = new Kept(edition, print(edition));
                prints.put(coming.digest().id(), kept);
            }
            if (prints.size() > KEPT) {
                prints.remove(prints.keySet().iterator().next());
            }
            return kept.print();
        }
    }

    private Print print(Edition edition) {
        Masthead masthead = mastheads.ofPreview();
        RenderedEdition rendered = renderer.render(edition, masthead);
        return new Print(rendered, edition.items(), renderer.cuts(edition, masthead), fingerprint(rendered));
    }

    private Print print(PublishedEdition edition) {
        RenderedEdition rendered = edition.rendering();
        try {
            List<Item> items = contents.items(edition.id());
            Cuts cuts =
                    items.isEmpty() ? Cuts.NONE : renderer.cuts(contents.of(edition.id()), mastheads.of(edition.id()));
            return new Print(rendered, items, cuts, fingerprint(rendered));
        } catch (IllegalArgumentException e) {
            // kept by another version of the program: its letter is there all the same
            return new Print(rendered, List.of(), Cuts.NONE, fingerprint(rendered));
        }
    }

    private Proof proof(
            Print print,
            StandingDigest digest,
            long edition,
            Instant date,
            SampleReader reader,
            String mark,
            String to) {
        Omissions omissions = new Omissions(print::items);
        Set<Integer> leftOut = Set.copyOf(omissions.of(reader.wishes()));
        Addressee addressee = new Addressee(
                reader.address(),
                reader.name(),
                reader.wishes().headlines(),
                leftOut,
                mastheads.web("/unsubscribe/" + DEAD),
                mastheads.web("/preferences/" + DEAD));
        RenderedEdition letter = print.rendered().forReader(addressee);
        Segments segments =
                new Segments(print.rendered(), subject -> LetterHeads.of(digest, edition, date, mark + subject));
        byte[] message =
                segments.print("proof." + print.fingerprint() + "@" + LetterHeads.domain(digest), addressee, to);
        return new Proof(
                print.fingerprint(),
                mark + letter.subject(),
                letter.html(),
                letter.text(),
                transport.prepare(message),
                print.items().size() - leftOut.size(),
                print.items().size(),
                print.cuts(),
                Addressing.ofEdition(omissions, date, digest.digest().zone(), Set.of())
                        .recipient(0, reader.address(), reader.name(), null, reader.wishes())
                        .spared());
    }

    private static String fingerprint(RenderedEdition rendered) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : rendered.subjects()) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            sha.update(rendered.html().getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            sha.update(rendered.text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest()).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has SHA-256", e);
        }
    }
}
