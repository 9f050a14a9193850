package newsfold.compare;

import java.util.List;
import java.util.Set;

/**
 * A sentence and its tokens.
 *
 * @param heading whether it is a headline by its capitals, which then tell nothing of names
 */
record TokenLine(String text, List<Token> tokens, boolean heading) {
    private static final Set<String> ENDS = CountingWords.words(
            "in by after when and as at on during since while from with following near this last overnight across so including outside"
                    + " inside before but or amid over");

    static TokenLine of(String sentence) {
        List<Token> tokens = Token.of(sentence);
        List<Token> words = tokens.stream().filter(Token::isWord).toList();
        return new TokenLine(
                sentence, tokens, words.stream().filter(Token::isCapital).count() * 2 > words.size());
    }

    int size() {
        return tokens.size();
    }

    Token at(int i) {
        return tokens.get(i);
    }

    /** The token in lower case; empty before the first and behind the last. */
    String lower(int i) {
        return Numeral.lower(tokens, i);
    }

    /** Whether a verb that stands before this token has no object. */
    boolean isEndOfPhrase(int i) {
        return i >= size() || at(i).isMark() || ENDS.contains(lower(i));
    }
}
