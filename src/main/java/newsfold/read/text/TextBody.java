package newsfold.read.text;

import java.util.ArrayList;
import java.util.List;
import newsfold.read.words.Byline;
import newsfold.read.words.Headline;
import newsfold.read.words.LineKind;
import newsfold.read.words.Sentences;
import newsfold.read.words.SourceLine;

/**
 * The article's own text among a page's lines.
 *
 * @param paragraphs in order
 * @param start the line of the first of them
 * @param end the line that ends the article, or the number of lines
 */
public record TextBody(List<String> paragraphs, int start, int end) {
    /** So many paragraphs in a row, each a sentence of so many words, show that the article goes on behind a box. */
    private static final int RUN = 2;

    private static final int RUN_WORDS = 15;

    public TextBody {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The line of the body's first paragraph alone, or where the head ends if there is none. */
    static int start(List<String> lines, TextHead head) {
        for (int i = head.body(); i < lines.size(); i++) {
            String line = lines.get(i);
            if (opens(line) && LineKind.of(line) == LineKind.TEXT && !aside(line, head)) {
                return i;
            }
        }
        return head.body();
    }

    public static TextBody of(List<String> lines, TextHead head) {
        List<String> body = new ArrayList<>();
        int start = head.body();
        int kept = 0;
        int i = head.body();
        for (; i < lines.size(); i++) {
            String line = lines.get(i);
            LineKind kind = LineKind.of(line);
            if (body.isEmpty() && (kind != LineKind.TEXT || !opens(line))) {
                continue;
            }
            if (kind == LineKind.END) {
                break;
            }
            if (kind == LineKind.BOX) {
                int on = goesOn(lines, i);
                if (on < 0) {
                    break;
                }
                i = on - 1;
            } else if (kind == LineKind.TEXT && !aside(line, head)) {
                if (body.isEmpty()) {
                    start = i;
                }
                body.add(line);
                if (Sentences.ended(line) || Sentences.paragraph(line)) {
                    kept = body.size();
                }
            }
        }
        // what follows the last sentence is the label of something else
        return new TextBody(body.subList(0, kept), start, body.isEmpty() ? head.body() : i);
    }

    private static boolean opens(String line) {
        return (Sentences.paragraph(line) || Sentences.ended(line) && Sentences.words(line) >= 4) && !Byline.meta(line);
    }

    private static boolean aside(String line, TextHead head) {
        return Byline.meta(line)
                || SourceLine.origin(line) != null
                || head.headline() != null && Headline.same(line, head.headline());
    }

    /** Where the article goes on behind the box that begins here, or -1 where it does not. */
    private static int goesOn(List<String> lines, int box) {
        int run = 0;
        for (int i = box + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            LineKind kind = LineKind.of(line);
            if (kind == LineKind.END || Byline.meta(line)) {
                return -1;
            }
            boolean sentence = kind == LineKind.TEXT && Sentences.ended(line) && Sentences.words(line) >= RUN_WORDS;
            run = sentence ? run + 1 : 0;
            if (run == RUN) {
                return i - RUN + 1;
            }
        }
        return -1;
    }
}
