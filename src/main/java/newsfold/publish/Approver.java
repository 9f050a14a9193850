package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import newsfold.compose.Edition;
import newsfold.publish.ComingEditions.Look;
import newsfold.publish.Ruling.Kind;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Takes down what editors decide beforehand of a coming edition. */
@ApplicationScoped
public class Approver {
    private final Jdbi jdbi;
    private final Clock clock;
    private final ComingEditions editions;
    private final ComingEdits edits;
    private final Proofs proofs;
    private final Rulings rulings;

    Approver(Jdbi jdbi, Clock clock, ComingEditions editions, ComingEdits edits, Proofs proofs, Rulings rulings) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.editions = editions;
        this.edits = edits;
        this.proofs = proofs;
        this.rulings = rulings;
    }

    /**
     * Approves a coming edition: as it stands now it goes out.
     *
     * @param seen fingerprint of the letter that the editor saw
     * @throws PlanChangedException when it is not what was seen any more
     * @throws IllegalArgumentException when there is no such digest
     */
    public void approve(long digest, String seen, String editor) throws PlanChangedException {
        Look look = look(digest);
        if (!proofs.fingerprint(look.coming()).equals(seen)) {
            throw changed();
        }
        rule(look, Kind.APPROVED, seen, Plate.of(look.draft()), editor);
    }

    /**
     * Has a coming edition kept back when it is made.
     *
     * @throws PlanChangedException when it was made at this moment
     * @throws IllegalArgumentException when there is no such digest
     */
    public void hold(long digest, String editor) throws PlanChangedException {
        rule(look(digest), Kind.HELD, null, null, editor);
    }

    /** A coming edition as it was approved, and goes out; empty where it is not. */
    public Optional<Edition> approved(ComingEdition coming) {
        Ruling ruling = coming.ruling();
        return ruling == null || !coming.isApproved()
                ? Optional.empty()
                : rulings.plate(ruling.id()).map(Plate::edition);
    }

    /** Takes the last approval or hold back; false where there is none. */
    public boolean takeBack(long digest) {
        return jdbi.inTransaction(
                handle -> rulings.end(handle, digest, edits.stand(digest).after()));
    }

    private void rule(Look look, Kind kind, @Nullable String fingerprint, @Nullable Plate plate, String editor)
            throws PlanChangedException {
        long digest = look.coming().digest().id();
        Stand stand = look.coming().stand();
        boolean ruled = jdbi.inTransaction(handle -> {
            boolean still =
                    kind == Kind.HELD ? edits.isComing(handle, digest, stand) : edits.isStill(handle, digest, stand);
            if (still) {
                rulings.make(handle, digest, kind, stand, fingerprint, plate, editor, clock.instant());
            }
            return still;
        });
        if (!ruled) {
            throw changed();
        }
    }

    private Look look(long digest) {
        return editions.look(digest)
                .orElseThrow(() -> new IllegalArgumentException("There is no digest " + digest + "."));
    }

    private static PlanChangedException changed() {
        return new PlanChangedException(
                "The edition is not what you saw any more, so nothing was decided. Look at it once more.");
    }
}
