package newsfold.compose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among a story's passages the one that tells most beside those that are taken.
 *
 * <p>A passage is central when its words are in many of the texts; it gains by standing early in a central article, and for the
 * first place by covering the headline. Each further one must take up what was said, and yet bring new words (maximal marginal
 * relevance, Carbonell and Goldstein 1998).
 */
final class PassageChoice {
    /** Share of a passage's words that nothing before has said. */
    private static final double NEW = .45;

    private static final int NEW_WORDS = 3;
    /** Two passages that share this much of what the texts are about say the same. */
    private static final double ALIKE = .4;
    /** The same where otherwise a single one would be left. */
    private static final double ALIKE_ALONE = .5;
    /** Weight of the words by which a passage takes up what was said. */
    private static final double LINKED = .9;

    private static final int LINKS = 2;
    /** Sentences at an article's beginning that go on from one another. */
    private static final int LEAD = 3;
    /** Worth of a third passage: it must tell what others tell, too; of a second half as much. */
    private static final double LEAST = .25;
    /** Texts beside the first, from which this holds in full: few have little in common beyond the event itself. */
    private static final double MANY = 4;
    /** Share of the texts that name somebody whom nobody need introduce, and the fewest texts that can tell. */
    private static final double KNOWN = .5;

    private static final int FEW = 3;
    /** A second voice is worth more than more of the first. */
    private static final double OTHER_TEXT = 1.35;
    /** "The comments were captured ...": worth in the first place of what begins with something that nobody knows yet. */
    private static final double UNKNOWN = .4;

    /** What stands under the headline tells the state of things that it tells; many texts tell that by themselves. */
    private static final double HEADLINED = 1.3;

    private static final Pattern DEFINITE = Pattern.compile(
            "^(?:The|When the|After the|While the) (?:\\d{1,2}-year-old \\p{Ll}|\\p{Ll}[\\p{Ll}-]*"
                    + "(?: (?:was|were|is|are|has|have|had|will|would|can|could|may|might|came|comes|took|takes|said|says|follows|followed|marks|marked"
                    + "|means|meant|also|and) |, (?:which|who|identified|whose) )).*",
            Pattern.DOTALL);

    private final List<Passage> passages;
    private final Set<String> headline;
    private final Map<String, Double> centrality = new HashMap<>();
    private final long texts;

    PassageChoice(List<Passage> passages, Set<String> headline) {
        this.passages = passages;
        this.headline = headline;
        this.texts = passages.stream().mapToInt(Passage::article).distinct().count();
        weigh();
    }

    /** For each word the share of texts that have it; with a single text, how often it comes back there. */
    private void weigh() {
        Map<String, Set<Integer>> articles = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Passage passage : passages) {
            for (String term : passage.terms()) {
                articles.computeIfAbsent(term, unused -> new HashSet<>()).add(passage.article());
                counts.merge(term, 1, Integer::sum);
            }
        }
        articles.forEach((term, having) -> {
            double share = texts > 1 ? (having.size() - 1.) / (texts - 1.) : 0;
            double often = Math.log(counts.getOrDefault(term, 1)) / Math.log(2 + passages.size());
            centrality.put(term, share + .5 * often + .05);
        });
    }

    /**
     * @param longest characters
     * @return null where no other is worth it
     */
    @Nullable
    Passage next(List<Passage> taken, int longest) {
        Passage best = next(taken, longest, ALIKE);
        return best == null && taken.size() == 1 ? next(taken, longest, ALIKE_ALONE) : best;
    }

    private @Nullable Passage next(List<Passage> taken, int longest, double alike) {
        Set<String> said = new HashSet<>(headline);
        taken.forEach(one -> said.addAll(one.terms()));
        Passage best = null;
        double most = least(taken.size());
        for (Passage passage : passages) {
            boolean fits = passage.text().length() <= longest
                    && taken.stream().noneMatch(one -> isAlike(one, passage, alike))
                    && brings(passage, said, taken)
                    && (taken.isEmpty() || isLinked(passage, said));
            double worth = fits ? worth(passage, said, taken) : 0;
            if (worth > most) {
                best = passage;
                most = worth;
            }
        }
        return best;
    }

    private double least(int taken) {
        double least = LEAST * Math.min(1, Math.pow((texts - 1) / MANY, 3));
        return taken == 0 ? 0 : taken == 1 ? least / 2 : least;
    }

    private double worth(Passage passage, Set<String> said, List<Passage> taken) {
        boolean first = taken.isEmpty();
        double sum = 0;
        for (String term : passage.terms()) {
            // the first tells the headline more fully, the others go on from there
            sum += first || !said.contains(term) ? centrality(term) : 0;
        }
        // the constant keeps very short sentences from winning by one good word
        double worth = sum / (passage.terms().size() + 4);
        if (first) {
            worth *= headline.isEmpty() ? 1 : 1 + 2. * shared(passage.terms(), headline) / headline.size();
            worth *= passage.headlined() && texts <= MANY ? HEADLINED : 1;
            worth *= DEFINITE.matcher(passage.text()).matches() ? UNKNOWN : 1;
        }
        worth *= 1 + 1. / (1 + passage.position());
        worth *= Math.max(.5, 1 - .06 * passage.article());
        boolean other = taken.stream().noneMatch(one -> one.article() == passage.article());
        return other && !first ? worth * OTHER_TEXT : worth;
    }

    private boolean brings(Passage passage, Set<String> said, List<Passage> taken) {
        boolean unknown = passage.strangers().stream()
                .anyMatch(name -> !said.contains(name) && (texts < FEW || centrality(name) < KNOWN));
        int fresh = passage.terms().size() - shared(passage.terms(), said);
        return !unknown
                && fresh >= NEW_WORDS
                && (taken.isEmpty() || fresh >= NEW * passage.terms().size());
    }

    /** What two passages share counts as much as it is what the texts are about. */
    private boolean isAlike(Passage one, Passage other, double alike) {
        Set<String> both = new HashSet<>(one.terms());
        both.retainAll(other.terms());
        return weight(both) >= alike * Math.min(weight(one.terms()), weight(other.terms()));
    }

    /** Whether it speaks of the story: pages carry sentences of others, and articles go far afield. */
    private boolean isLinked(Passage passage, Set<String> said) {
        return takesUp(passage, said)
                || passages.stream()
                        .filter(one -> one.article() == passage.article() && one.position() < passage.position())
                        .anyMatch(one -> passage.position() < LEAD && takesUp(one, said));
    }

    private boolean takesUp(Passage passage, Set<String> said) {
        Set<String> links = new HashSet<>(passage.terms());
        links.retainAll(said);
        return links.size() >= LINKS || weight(links) >= LINKED;
    }

    private double weight(Set<String> terms) {
        return terms.stream().mapToDouble(this::centrality).sum();
    }

    private double centrality(String term) {
        return centrality.getOrDefault(term, 0.);
    }

    private static int shared(Set<String> some, Set<String> others) {
        return (int) some.stream().filter(others::contains).count();
    }
}
