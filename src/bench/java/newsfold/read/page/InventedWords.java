package newsfold.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sentences that nobody wrote: half of the words are those that hold English together, the rest are made of syllables. */
final class InventedWords {
    private static final String[] COMMON =
            ("the the the the the of of of and and to to to in in a a a is was for for on that that with as at by from"
                            + " it he she they said said has have had been were will would not but be are this which their its his her"
                            + " after before more than about over when who new two one first also into out up no all some last year"
                            + " people government minister police court city council report company week")
                    .split(" ");
    private static final String[] SYLLABLES =
            "ba be bri cal cor da del dor en er fa fen gar gol ha hol in is ka ker la len lor ma mer mi mon na nor ol or pa per ra ren ri ros sa sel sta ta ter tor ul va ven ver wa wen"
                    .split(" ");

    private final Random random;
    private final List<String> invented = new ArrayList<>();

    InventedWords(Random random) {
        this.random = random;
        for (int i = 0; i < 1_500; i++) {
            StringBuilder word = new StringBuilder();
            for (int syllables = 1 + random.nextInt(3); syllables >= 0; syllables--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            invented.add(word.toString());
        }
    }

    String word() {
        // few words are frequent and most are rare
        double rare = random.nextDouble();
        return random.nextInt(2) == 0
                ? COMMON[random.nextInt(COMMON.length)]
                : invented.get((int) (rare * rare * invented.size()));
    }

    String name() {
        String first = invented.get(random.nextInt(invented.size()));
        String last = invented.get(random.nextInt(invented.size()));
        return capital(first) + ' ' + capital(last);
    }

    /** Words without a stop, the first with a capital: a headline, a link, a label. */
    String phrase(int words) {
        StringBuilder phrase = new StringBuilder(capital(word()));
        for (int i = 1; i < words; i++) {
            phrase.append(' ').append(random.nextInt(9) == 0 ? capital(word()) : word());
        }
        return phrase.toString();
    }

    String sentence() {
        String sentence = phrase(8 + random.nextInt(22));
        return switch (random.nextInt(8)) {
            case 0 -> "“" + sentence + ",” said " + name() + ".";
            case 1 -> sentence + ", according to " + name() + ".";
            case 2 -> sentence + " – " + phrase(5) + ".";
            default -> sentence + ".";
        };
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
