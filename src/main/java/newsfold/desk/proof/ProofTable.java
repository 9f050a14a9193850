package newsfold.desk.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import newsfold.compose.Edition;
import newsfold.deliver.Notes;
import newsfold.desk.Notice;
import newsfold.desk.Visitor;
import newsfold.desk.entrance.Editors;
import newsfold.front.FramedLetter;
import newsfold.lint.Proofreader;
import newsfold.publish.Contents;
import newsfold.publish.Dailies;
import newsfold.publish.Proof;
import newsfold.publish.SampleReader;
import newsfold.publish.StandingDigest;
import newsfold.publish.difference.EditionDifference;
import newsfold.render.EditionRenderer;
import newsfold.subscribers.KeptWishes;
import newsfold.subscribers.Reader;
import newsfold.subscribers.Readers;
import org.jspecify.annotations.Nullable;

/** Where proofs are laid out: what the pages of coming editions and of those that were made have in common. */
@ApplicationScoped
class ProofTable {
    private static final int FOUND = 20;

    private final Readers readers;
    private final KeptWishes wishes;
    private final Editors editors;
    private final Dailies dailies;
    private final Contents contents;
    private final EditionRenderer renderer;
    private final Notes notes;
    private final Visitor visitor;
    private final Clock clock;

    ProofTable(
            Readers readers,
            KeptWishes wishes,
            Editors editors,
            Dailies dailies,
            Contents contents,
            EditionRenderer renderer,
            Notes notes,
            Visitor visitor,
            Clock clock) {
        this.readers = readers;
        this.wishes = wishes;
        this.editors = editors;
        this.dailies = dailies;
        this.contents = contents;
        this.renderer = renderer;
        this.notes = notes;
        this.visitor = visitor;
        this.clock = clock;
    }

    /** @throws NotFoundException where the digest never had such a subscriber */
    Reader reader(long digest, long subscriber) {
        return readers.find(digest, subscriber).orElseThrow(NotFoundException::new);
    }

    /** @param reader null for an invented one */
    SampleReader sample(long digest, @Nullable Reader reader) {
        return reader == null
                ? SampleReader.ANYBODY
                : SampleReader.of(
                        reader.subscriber(), wishes.of(reader.subscriber().id(), digest));
    }

    List<Reader> search(long digest, String words) {
        return readers.search(digest, words, 0, FOUND);
    }

    ProofSheet sheet(String base, Proof proof, ProofLook look, @Nullable Reader reader) {
        return new ProofSheet(base, proof, look, Proofreader.read(proof.message()), reader, mail().orElse(null));
    }

    Response frame(Proof proof, ProofLook look) {
        return FramedLetter.of(
                proof.html(), look.scheme().equals("dark"), look.pictures().equals("on"));
    }

    /** As a file that any mail program opens. */
    Response file(Proof proof) {
        return Response.ok(proof.message(), "message/rfc822")
                .header("Content-Disposition", "attachment; filename=\"letter.eml\"")
                .build();
    }

    /** Sends a test to the editor who asks for it, and goes back to the page. */
    Response send(StandingDigest digest, @Nullable Reader reader, Test test, String back) {
        Optional<String> mail = mail();
        if (mail.isEmpty()) {
            return to(back, Notice.NO_ADDRESS_OF_YOURS);
        }
        Proof proof = test.to(mail.get());
        notes.leaveTest(
                reader == null ? null : reader.subscriber().id(),
                digest.sender(),
                mail.get(),
                proof.subject(),
                proof.message(),
                clock.instant());
        return to(back, Notice.TEST_SENT);
    }

    /** Pulls the proof that is sent. */
    interface Test {
        Proof to(String address);
    }

    /** Against the edition before one, or the last one where that is 0. */
    Difference againstEditionBefore(long digest, long edition, Edition now) {
        Optional<Long> number = dailies.before(digest, edition);
        if (number.isEmpty()) {
            return Difference.none();
        }
        try {
            Edition before = contents.of(number.get());
            return against("the last edition with stories, of " + before.date(), before, now);
        } catch (IllegalArgumentException e) {
            // kept by another version of the program
            return Difference.none();
        }
    }

    Difference against(String what, Edition before, Edition now) {
        return new Difference(
                what,
                EditionDifference.of(before, renderer.headLines(before), now, renderer.headLines(now)),
                false,
                false);
    }

    static Response to(String path, Notice notice) {
        return Response.seeOther(URI.create(path + "?" + notice.query())).build();
    }

    private Optional<String> mail() {
        return editors.mail(visitor.getName()).filter(mail -> !mail.isBlank());
    }
}
