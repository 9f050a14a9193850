package newsfold.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsfold.compose.Edition;
import newsfold.gather.MissingFeed;
import org.jspecify.annotations.Nullable;

/**
 * A digest's coming edition as it stands now.
 *
 * @param signature a word that is another one as soon as a look would show anything else; see {@link ComingEditions#signature}
 * @param behind whether something came in since that it does not show yet
 * @param stand its editors' edits that it shows
 * @param ruling what editors decided of it beforehand, or null; it may have lapsed, see {@link Ruling#holds}
 * @param subject of its letter
 * @param preheader of its letter
 * @param candidates all stories that it is made of: those in it in its order, then the others, those of many articles first
 * @param made when its articles were merged last (UTC)
 */
public record ComingEdition(
        StandingDigest digest,
        String signature,
        boolean behind,
        Stand stand,
        EditJournal journal,
        Edition edition,
        @Nullable Ruling ruling,
        String subject,
        String preheader,
        List<Candidate> candidates,
        List<MissingFeed> missing,
        Instant made) {
    public ComingEdition {
        candidates = List.copyOf(candidates);
        missing = List.copyOf(missing);
    }

    /** Whether an approval was given that its editors' later edits have ended. */
    public boolean isLapsed() {
        return ruling != null && !ruling.holds(stand);
    }

    /** Whether it goes out as it was approved. */
    public boolean isApproved() {
        return ruling != null && ruling.isApproval() && ruling.holds(stand);
    }

    /** Whether it is kept back when it is made. */
    public boolean isHeld() {
        return ruling != null && !ruling.isApproval();
    }

    ComingEdition with(String newSignature, boolean nowBehind, @Nullable Ruling newRuling) {
        return new ComingEdition(
                digest,
                newSignature,
                nowBehind,
                stand,
                journal,
                edition,
                newRuling,
                subject,
                preheader,
                candidates,
                missing,
                made);
    }

    /** The story that has an article, by the article's number in the database. */
    public Optional<Candidate> storyOf(long article) {
        return candidates.stream().filter(story -> story.has(article)).findFirst();
    }
}
