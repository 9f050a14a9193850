package newsfold.read.page;

import java.util.List;
import java.util.regex.Pattern;
import newsfold.read.ArticleForm;
import newsfold.read.time.Age;
import newsfold.read.words.Headline;
import newsfold.read.words.Paywall;
import newsfold.read.words.Sentences;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells what kind of article a page shows, by its headline and by what stands in and below the text. */
final class BodyForm {
    private static final Pattern LIVE = Pattern.compile(
            "(?:^|.*[\\s(\\[|–—-])live(?:\\s?[-:|–—]\\s?.*|[- ]?(?:blog|updates?|coverage|ticker|feed)\\b.*)"
                    + "|.*\\b(?:as it happened|minute[- ]by[- ]minute|en direct\\b|en vivo\\b|minuto a minuto|in diretta|ao vivo|em direto|im live-?ticker|liveticker|онлайн-трансляция).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CLOCK = Pattern.compile(
            "\\W{0,3}(?:\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?m\\b\\.?)?|\\d{1,2}\\s?[ap]\\.?m\\b\\.?)(?![\\d:.%€$£]).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ROUND_UP = Pattern.compile(
            "\\b(?:(?:morning|evening|daily|weekly|weekend|midday|afternoon|news|friday|monday|tuesday|wednesday|thursday|saturday|sunday)(?:'s|’s)? (?:briefing|brief|digest|round-?up|wrap|bulletin|newsletter|headlines)"
                    + "|news in (?:brief|pictures)|in brief|round-?up|week in (?:review|pictures)|(?:day|week) in pictures|top (?:\\w+ )?(?:stories|headlines)"
                    + "|(?:\\w+ )?(?:things|stories) (?:you need )?to (?:know|watch|read)(?: (?:for|on|before|today|this).*)?|what (?:you need )?to know today"
                    + "|kurzmeldungen|kurz (?:gemeldet|notiert)|nachrichtenüberblick|morgenlage|revue de presse|l'essentiel de l'actualité|rassegna stampa|noticias del día|lo más destacado del día|resumo do dia)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Posts with a time of day that make a live blog: of one that says so, and of one that does not. */
    private static final int POSTS = 3;

    private static final int MANY_POSTS = 6;

    /** A live blog has no more lines to a post than this, on the whole. */
    private static final int LINES = 8;

    /** A post has no more lines between its time and its text. */
    private static final int NEAR = 4;

    /** A time of day or an age has a digit among the first characters of its line; an age alone is short. */
    private static final int OPENING = 12;

    /** No more signs stand before a time of day. */
    private static final int SIGNS = 3;

    private static final int LONGEST_AGE = 40;

    private static final int STORIES = 3;

    /** A stub's beginning has fewer characters. */
    private static final int BEGINNING = 1_500;

    /** So many lines below the text may ask for a subscription. */
    private static final int BELOW = 12;

    private BodyForm() {}

    /**
     * Judges a body.
     *
     * @param page all blocks of the page
     * @param body those that were taken for the body
     * @param around the part of the page that holds the body
     */
    static ArticleForm of(List<Block> page, List<Block> body, @Nullable Element around, PageFacts facts) {
        int length = body.stream().mapToInt(block -> block.text().length()).sum();
        if (length < BEGINNING && walled(page, body, facts)) {
            return ArticleForm.STUB;
        }
        String headline = facts.headline() == null ? "" : facts.headline();
        int posts = posts(page, around);
        boolean often = posts >= MANY_POSTS && LINES * posts >= body.size();
        if (often || posts >= POSTS && LIVE.matcher(headline).matches()) {
            return ArticleForm.LIVE_BLOG;
        }
        boolean stories =
                body.stream().filter(block -> Sentences.ended(block.text())).count() >= STORIES;
        return stories && ROUND_UP.matcher(headline).find() ? ArticleForm.ROUND_UP : ArticleForm.REPORT;
    }

    /** Whether what is shown ends at a wall: the page's data say so, or its words do. */
    private static boolean walled(List<Block> page, List<Block> body, PageFacts facts) {
        int end = 0;
        if (!body.isEmpty()) {
            Block last = body.get(body.size() - 1);
            while (end < page.size() && page.get(end).element() != last.element()) {
                end++;
            }
        } else if (facts.headline() != null) {
            while (end < page.size() && !Headline.same(page.get(end).text(), facts.headline())) {
                end++;
            }
        }
        int signs = 0;
        for (int i = end; i < Math.min(page.size(), end + BELOW); i++) {
            signs += Paywall.line(page.get(i).text()) ? 1 : 0;
        }
        return signs > 0
                || !facts.free()
                        && (body.isEmpty() || cut(body.get(body.size() - 1).text()));
    }

    private static boolean cut(String text) {
        return text.endsWith("…") || text.endsWith("...") || !Sentences.ended(text);
    }

    /** How many lines of the text's part tell a time of day, or how long ago, with a paragraph right below. */
    private static int posts(List<Block> page, @Nullable Element around) {
        int posts = 0;
        for (int i = 0; around != null && i < page.size(); i++) {
            Block block = page.get(i);
            if (timed(block.text()) && Blocks.within(block.element(), around) && told(page, i)) {
                posts++;
            }
        }
        return posts;
    }

    private static boolean timed(String text) {
        boolean digits = false;
        for (int i = 0; i < Math.min(text.length(), OPENING) && !digits; i++) {
            digits = Character.isDigit(text.charAt(i));
        }
        return digits
                && (opensWithDigit(text) && CLOCK.matcher(text).matches()
                        || text.length() <= LONGEST_AGE && Age.of(text) != null);
    }

    /** Whether a digit stands so far in front that the line may begin with a time of day. */
    private static boolean opensWithDigit(String text) {
        for (int i = 0; i <= Math.min(SIGNS, text.length() - 1); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean told(List<Block> page, int time) {
        if (page.get(time).paragraph()) {
            return true;
        }
        for (int i = time + 1; i < Math.min(page.size(), time + NEAR); i++) {
            Block block = page.get(i);
            if (timed(block.text())) {
                return false;
            }
            if (block.linkShare() < 0.5 && block.paragraph()) {
                return true;
            }
        }
        return false;
    }
}
