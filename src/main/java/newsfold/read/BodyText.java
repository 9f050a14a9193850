package newsfold.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Picks the paragraphs of the body among the blocks of the part of the page that holds it: without headline and byline,
 * captions, pointers to other stories, and what stands after the end.
 */
final class BodyText {
    /** Sign-offs: sentences about the writer or the outlet that close many articles. */
    private static final Pattern SIGN_OFF = Pattern.compile(
            "(?i).{0,200}\\b(?:follow|email|e-mail|contact|reach|tweet(?: at)?) (?:\\p{L}+ ){0,3}(?:him|her|me|us|them|at|on (?:twitter|facebook|instagram))\\b.*"
                    + "|.{0,200}\\b(?:follow|find|like) (?:us|him|her|them|me) on\\b.*"
                    + "|(?:join our|sign up|subscribe|have a news tip|if you have a (?:news )?tip|got a tip|like this story\\?|share this).*"
                    + "|.{0,250}\\b(?:click|tap) here\\b.{0,60}|\\(?(?:additional |with )?reporting (?:and writing )?by .*|our standards:.*"
                    + "|.{0,120}\\bcan be (?:reached|contacted|followed) (?:at|on|via|by)\\b.*");

    /** Only what stands in the last part of the text can close it. */
    private static final double TAIL = 0.6;

    /** Readers' comments may be longer than the article, so their heading ends it as soon as there is some text. */
    private static final Pattern COMMENTS = Pattern.compile("(?i).{0,40}\\bcomments?\\b.{0,20}");

    private static final int ENOUGH = 400;

    /** A paragraph below the linked heading of another story is its teaser if it has fewer words than this. */
    private static final int TEASER_WORDS = 40;

    private static final double MANY_LINKS = 0.5;
    private static final double ALL_LINKS = 0.9;
    private static final Pattern NUMBERED = Pattern.compile("\\d+[.)]");
    private static final int CAPTION_WORDS = 40;
    private static final int LONGEST_LABEL = 300;

    private final List<Block> blocks;
    private final @Nullable String headline;
    private final @Nullable String standfirst;
    private final @Nullable Element home;
    private final int length;

    private BodyText(List<Block> blocks, @Nullable String headline, @Nullable String standfirst) {
        this.blocks = blocks;
        this.headline = headline;
        this.standfirst = standfirst;
        this.home = home(blocks);
        this.length = blocks.stream().mapToInt(block -> block.text().length()).sum();
    }

    static List<String> of(List<Block> blocks, @Nullable String headline, @Nullable String standfirst) {
        return new BodyText(blocks, headline, standfirst).read();
    }

    private List<String> read() {
        List<String> body = new ArrayList<>();
        int passed = 0;
        int box = 0;
        int kept = 0;
        for (int i = afterHeadline(); i < blocks.size(); i++) {
            Block block = blocks.get(i);
            String text = block.text();
            passed += text.length();
            boolean late = passed > TAIL * length;
            LineKind kind = text.length() <= LONGEST_LABEL ? LineKind.of(text) : LineKind.TEXT;
            if (kind == LineKind.END
                    && (late || kept > ENOUGH && COMMENTS.matcher(text).matches())) {
                break;
            }
            boolean teaser = late && block.heading() && block.linkShare() > ALL_LINKS;
            if (kind == LineKind.BOX || teaser) {
                box = Math.max(box, teaser ? TEASER_WORDS : 1);
            }
            if (kind != LineKind.TEXT || teaser || !belongs(block)) {
                continue;
            }
            if (box > 0 && !resumes(block, box)) {
                continue;
            }
            box = 0;
            if (late && SIGN_OFF.matcher(text).matches()) {
                continue;
            }
            body.add(text);
            kept += text.length();
        }
        return body;
    }

    /** The block behind the headline, if that stands in the first half. */
    private int afterHeadline() {
        int passed = 0;
        int after = 0;
        for (int i = 0; i < blocks.size() && passed < length / 2; i++) {
            String text = blocks.get(i).text();
            passed += text.length();
            if (headline != null
                    && (Headline.same(text, headline)
                            || blocks.get(i).element().normalName().equals("h1"))) {
                after = i + 1;
            }
        }
        return after;
    }

    /** Whether the article goes on behind a box: with a sentence in its home, or a paragraph no teaser has. */
    private boolean resumes(Block block, int words) {
        String text = block.text();
        if (block.element().parent() == home && block.element().normalName().equals("p")) {
            return Sentences.ended(text);
        }
        return Sentences.paragraph(text) && Sentences.words(text) >= words;
    }

    /** The element that most of the running text stands directly in. */
    private static @Nullable Element home(List<Block> blocks) {
        Map<Element, Integer> lengths = new HashMap<>();
        Element home = null;
        for (Block block : blocks) {
            Element parent = block.element().parent();
            if (parent != null && Sentences.paragraph(block.text()) && block.linkShare() < MANY_LINKS) {
                int length = lengths.merge(parent, block.text().length(), Integer::sum);
                if (home == null || length > lengths.getOrDefault(home, 0)) {
                    home = parent;
                }
            }
        }
        return home;
    }

    private boolean belongs(Block block) {
        String text = block.text();
        boolean sentence = Sentences.ended(text) && Sentences.words(text) >= 6;
        if (block.linkShare() > (sentence ? ALL_LINKS : MANY_LINKS)) {
            return false;
        }
        if (block.pictured()
                && !block.heading()
                && !NUMBERED.matcher(text).lookingAt()
                && !Sentences.ended(text)
                && Sentences.words(text) <= CAPTION_WORDS) {
            return false;
        }
        return !Byline.meta(text)
                && (headline == null || !Headline.same(text, headline))
                && (standfirst == null || !standfirst.equals(text));
    }
}
