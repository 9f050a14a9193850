package newsfold.read.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newsfold.read.words.Byline;
import newsfold.read.words.Headline;
import newsfold.read.words.LineKind;
import newsfold.read.words.Paywall;
import newsfold.read.words.Sentences;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Picks the paragraphs of the body among the blocks of the part of the page that holds it: without headline and byline,
 * captions, pointers to other stories, and what stands after the end.
 */
final class BodyText {
    private static final int TOLD_WORDS = 6;

    /** Only what stands in the last part of the text can close it. */
    private static final double TAIL = 0.6;

    /** Readers' comments may be longer than the article, so their heading ends it as soon as there is some text. */
    private static final Pattern COMMENTS = Pattern.compile("(?i).{0,40}\\bcomments?\\b.{0,20}");

    private static final int ENOUGH = 400;
    private static final int SOME = 150;

    /** The title of a box of other stories. */
    private static final Pattern POINTER =
            Pattern.compile("(?i)(?:also )?(?:read|see|watch|more|learn|find out)(?: (?:more|also|next|on))*[:!]?");

    /** Paragraphs of so many characters come twice only where the page repeats itself. */
    private static final int LONG = 60;

    /** Behind so many characters of running text no article begins that has the same headline. */
    private static final int TOLD = 300;

    /** What stands in front of a paywall has fewer characters. */
    private static final int BEGINNING = 1_500;

    /** A paragraph below the linked heading of another story is its teaser if it has fewer words than this. */
    private static final int TEASER_WORDS = 40;

    private static final double MANY_LINKS = 0.5;
    private static final double ALL_LINKS = 0.9;
    private static final Pattern NUMBERED = Pattern.compile("\\d+[.)]");
    private static final Pattern DATED = Pattern.compile(
            "\\d.{0,40}\\b(?:19|20)\\d\\d\\b|\\b(?:19|20)\\d\\d(?:\\b|年).{0,40}\\d|\\b\\d?\\d:\\d\\d\\b");
    private static final int SENTENCE_WORDS = 6;
    private static final int LABEL_WORDS = 25;
    private static final int FEW_WORDS = 5;
    private static final int CAPTION_WORDS = 40;
    private static final int LONGEST_LABEL = 300;

    private final List<Block> blocks;
    private final @Nullable String headline;
    private final @Nullable String standfirst;
    private final @Nullable URI site;
    private final boolean free;
    private final @Nullable Element home;
    private final int length;
    private final Boxes boxes;
    private final Set<Element> texts = new HashSet<>();

    private BodyText(List<Block> blocks, PageFacts facts) {
        this.blocks = blocks;
        this.headline = facts.headline();
        this.standfirst = facts.standfirst();
        this.site = facts.canonical();
        this.free = facts.free();
        this.home = Surplus.home(blocks);
        this.boxes = new Boxes(blocks, home);
        int whole = 0;
        for (Block block : blocks) {
            whole += block.text().length();
            boolean paragraph = block.element().normalName().equals("p") || block.paragraph();
            if (block.linkShare() < MANY_LINKS && paragraph) {
                texts.add(block.element());
            }
        }
        this.length = whole;
    }

    static List<Block> of(List<Block> blocks, PageFacts facts) {
        return new BodyText(blocks, facts).read();
    }

    private List<Block> read() {
        List<Block> body = new ArrayList<>();
        int passed = 0;
        int words = 0;
        int kept = 0;
        @Nullable Element box = null;
        Set<String> seen = new HashSet<>();
        Captions captions = new Captions();
        for (int i = afterHeadline(); i < blocks.size(); i++) {
            Block block = blocks.get(i);
            String text = block.text();
            passed += text.length();
            if (box != null && Blocks.within(block.element(), box)) {
                continue;
            }
            box = null;
            boolean late = passed > TAIL * length;
            if (kept > 0 && kept < BEGINNING && Paywall.line(text)) {
                if (!free || late || length - passed < BEGINNING) {
                    break;
                }
                box = boxes.around(i);
                continue;
            }
            LineKind kind = kind(block, kept > 0);
            if (kind == LineKind.END && (late || kept > (block.heading() ? SOME : ENOUGH) && comments(text))) {
                break;
            }
            if (block.heading() && POINTER.matcher(text).matches()) {
                box = boxes.around(i);
                continue;
            }
            boolean teaser = teaser(block, late);
            if (kind == LineKind.BOX || teaser) {
                box = boxes.around(i);
                words = Math.max(words, teaser && !(box != null && boxes.full(i, box)) ? TEASER_WORDS : 1);
            }
            if (kind != LineKind.TEXT || teaser || !belongs(block, kept > 0)) {
                continue;
            }
            if (words > 0 && !resumes(block, words) && !resumesWithHeading(i)) {
                continue;
            }
            words = 0;
            if (late && SiteWords.signOff(text) || body.isEmpty() && (dated(block) || label(block))) {
                continue;
            }
            // pages print their text once more for narrow windows, or for printers
            if (text.length() >= LONG && !seen.add(text)) {
                continue;
            }
            if (Captions.is(blocks, i, home)) {
                captions.add(block);
            }
            body.add(block);
            boxes.keep(block.element());
            kept += text.length();
        }
        return Surplus.removedFrom(captions.removedFrom(body), home);
    }

    private LineKind kind(Block block, boolean begun) {
        if (block.text().length() > LONGEST_LABEL) {
            return LineKind.TEXT;
        }
        LineKind kind = LineKind.of(block.text());
        // what is the story's whichever way it is asked needs no second look
        return kind != LineKind.TEXT && begun && told(block) ? LineKind.of(block.text(), true) : kind;
    }

    /** A sentence among the others that speaks neither to the readers nor of the site: "Also on Friday, the mayor resigned." */
    private boolean told(Block block) {
        String text = block.text();
        return inPlace(block)
                && block.linked() == 0
                && block.picture() == null
                && Sentences.ended(text)
                && Sentences.atLeast(TOLD_WORDS, text)
                && !SiteWords.addressing(text);
    }

    /** A paragraph where most of the text stands, or in a wrapping of the same kind. */
    private boolean inPlace(Block block) {
        Element parent = block.element().parent();
        if (!block.element().normalName().equals("p") || parent == null || home == null) {
            return false;
        }
        return parent == home
                || !home.className().isEmpty()
                        && parent.normalName().equals(home.normalName())
                        && parent.className().equals(home.className());
    }

    private static boolean comments(String text) {
        return COMMENTS.matcher(text).matches();
    }

    /** The linked heading of another story, unless it heads a part of this one. */
    private boolean teaser(Block block, boolean late) {
        return block.heading()
                && block.linkShare() > ALL_LINKS
                && (late || block.element().parent() != home)
                && !block.linksElsewhere(site);
    }

    /** A label above the first paragraph that tells a date or time of day. */
    private static boolean dated(Block block) {
        String text = block.text();
        return !block.heading()
                && !Sentences.ended(text)
                && !Sentences.atLeast(LABEL_WORDS + 1, text)
                && DATED.matcher(text).find();
    }

    /** A few words between headline and text that stand outside the text's place: a writer's name, an agency's. */
    private boolean label(Block block) {
        return home != null
                && !block.heading()
                && !Sentences.ended(block.text())
                && !Sentences.atLeast(FEW_WORDS + 1, block.text())
                && !Blocks.within(block.element(), home)
                && !home.className()
                        .equals(
                                block.element().parent() == null
                                        ? ""
                                        : block.element().parent().className());
    }

    private static boolean running(Block block) {
        return block.linkShare() < MANY_LINKS && block.paragraph();
    }

    /** The block behind the headline, if that stands in the first half. A part of the text may be headed so again. */
    private int afterHeadline() {
        int passed = 0;
        int told = 0;
        int after = 0;
        for (int i = 0; i < blocks.size() && passed < length / 2 && (after == 0 || told < TOLD); i++) {
            String text = blocks.get(i).text();
            passed += text.length();
            told += after > 0 && running(blocks.get(i)) ? text.length() : 0;
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
        if (inPlace(block)) {
            return Sentences.ended(text);
        }
        return Sentences.paragraph(text) && Sentences.atLeast(words, text);
    }

    /** A part of the article with its own heading, where most of the text stands. */
    private boolean resumesWithHeading(int at) {
        Block block = blocks.get(at);
        return block.heading()
                && block.linked() == 0
                && block.element().parent() == home
                && at + 1 < blocks.size()
                && running(blocks.get(at + 1))
                && resumes(blocks.get(at + 1), TEASER_WORDS);
    }

    /** A link out of the site as a line of a paragraph, or as the heading of a part. */
    private boolean partOfText(Block block) {
        boolean inText = block.heading() ? block.element().parent() == home : texts.contains(block.element());
        return inText && (block.linksElsewhere(site) || block.heading() && block.linksToItself());
    }

    private boolean belongs(Block block, boolean begun) {
        String text = block.text();
        boolean sentence = Sentences.ended(text) && Sentences.atLeast(SENTENCE_WORDS, text);
        if (block.linkShare() > (sentence ? ALL_LINKS : MANY_LINKS) && !partOfText(block)) {
            return false;
        }
        if (block.picture() != null
                && !block.heading()
                && !NUMBERED.matcher(text).lookingAt()
                && !Sentences.ended(text)
                && !text.endsWith(":")
                && !Sentences.atLeast(CAPTION_WORDS + 1, text)) {
            return false;
        }
        return !(Byline.meta(text) && !(begun && told(block)))
                && (headline == null || !Headline.same(text, headline))
                && (standfirst == null || !standfirst.equals(text) || block.heading() && begun);
    }
}
