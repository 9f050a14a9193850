package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import newsfold.merge.Words.Word;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final String LETTERS = "aabcdeéüßñдомЖ'09";

    @Test
    void eachSpellingIsOneWord() {
        CommonWords common = CommonWords.shipped();
        Dictionary dictionary = new Dictionary(new Lexicon(common), common, Tongue.FRENCH);
        Random random = new Random(3);
        Map<String, Word> known = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            String spelling = spelling(random);
            boolean first = random.nextBoolean();
            Word word = dictionary.word("«" + spelling + "»", 1, 1 + spelling.length(), first);
            assertThat(word.raw()).isEqualTo(spelling);
            assertThat(word.first()).isEqualTo(first);
            Word before = known.putIfAbsent(spelling + first, word);
            if (before != null) {
                assertThat(word).isSameAs(before);
            }
        }
    }

    @Test
    void aVocabularyKnowsWhatItLearnedAndNothingElse() {
        Random random = new Random(4);
        Vocabulary vocabulary = new Vocabulary();
        Map<String, Float> learned = new HashMap<>();
        for (int i = 0; i < 3_000; i++) {
            String word = spelling(random);
            vocabulary.learn(word, 1)[0] += i;
            learned.merge(word, (float) i, Float::sum);
        }
        for (int i = 0; i < 20_000; i++) {
            String text = spelling(random) + " " + spelling(random);
            int start = text.indexOf(' ') + 1;
            float[] says = vocabulary.find(Spelling.key(text, start, text.length(), false), text, start, text.length());
            assertThat(says == null ? null : says[0]).isEqualTo(learned.get(text.substring(start)));
        }
    }

    @Test
    void aWordIsMetOnce() {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            text.append(spelling(random)).append(' ');
        }
        Vocabulary.Met met = new Vocabulary.Met(text.toString());
        Set<String> words = new HashSet<>();
        for (int start = 0; start < text.length(); start = text.indexOf(" ", start) + 1) {
            int end = text.indexOf(" ", start);
            boolean isNew = met.add(Spelling.key(text.toString(), start, end, false), start, end);
            assertThat(isNew).isEqualTo(words.add(text.substring(start, end)));
        }
        assertThat(met.size()).isEqualTo(words.size());
    }

    /** Of one to nine letters, about as many as a number holds; few letters, so that many come again. */
    private static String spelling(Random random) {
        StringBuilder spelling = new StringBuilder("a");
        for (int more = random.nextInt(9); more > 0; more--) {
            spelling.append(LETTERS.charAt(random.nextInt(random.nextBoolean() ? 2 : LETTERS.length())));
        }
        return spelling.toString();
    }
}
