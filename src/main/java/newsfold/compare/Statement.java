package newsfold.compare;

import java.util.Set;
import newsfold.merge.Report;

/**
 * A figure where it stands.
 *
 * @param report whose it is
 * @param article its number in the story, 0 being the most central
 * @param position of the sentence in the article, 0 being the headline
 * @param sentence the whole sentence
 * @param terms the sentence's content words
 */
record Statement(Report report, int article, int position, String sentence, Set<String> terms, Figure figure) {
    /** Two texts that share a sentence took it from one another, or both from a third. */
    private static final double COPIED = .75;

    String words() {
        return sentence.substring(figure.start(), figure.end());
    }

    /** Whether this and the other are no two witnesses. */
    boolean isOneWitnessWith(Statement other) {
        return isOneVoiceWith(other) || alike(terms, other.terms) >= COPIED;
    }

    /** Whether one text or one outlet says both. */
    boolean isOneVoiceWith(Statement other) {
        return article == other.article || isOneVoice(report, other.report);
    }

    /** Whether the two print one text or are one outlet. */
    static boolean isOneVoice(Report one, Report other) {
        return one.text() == other.text()
                || one.outlet() != null
                        && other.outlet() != null
                        && one.outlet().key().equals(other.outlet().key());
    }

    private static double alike(Set<String> some, Set<String> others) {
        long shared = some.stream().filter(others::contains).count();
        return some.isEmpty() || others.isEmpty() ? 0 : shared / (double) (some.size() + others.size() - shared);
    }
}
