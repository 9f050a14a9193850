package newsfold.compose;

import java.util.Collections;
import java.util.List;

/**
 * What an editor decided about a coming edition. A story is meant by its articles: the edit holds for the story in which most of
 * them stand, whatever else joins it.
 *
 * @param articles ids of the story's articles, or of those that are merged or split off; empty of what concerns the whole edition
 * @param others ids of another story's articles: the one it is put beside, or is split from; else empty
 * @param text what is written or chosen; empty where a text is taken back to the program's own
 */
public record Edit(Kind kind, List<String> articles, List<String> others, String text) {
    private static final int LINE = 300;
    private static final int SUMMARY = 2000;
    private static final int NOTE = 4000;

    /** What an edit is about; of two edits about one thing the newer holds. */
    public enum Aspect {
        PIN,
        PRESENCE,
        ORDER,
        SECTION,
        HEADLINE,
        SUMMARY,
        LINK,
        PICTURE,
        STORIES,
        NOTE,
        SUBJECT,
        PREHEADER
    }

    /** What is decided. */
    public enum Kind {
        /** It has a place for sure, at the top of its section. */
        PIN(Aspect.PIN, 0),
        UNPIN(Aspect.PIN, 0),
        /** It is left out. */
        EXCLUDE(Aspect.PRESENCE, 0),
        INCLUDE(Aspect.PRESENCE, 0),
        /** It stands right above the others' story, in its section. */
        BEFORE(Aspect.ORDER, 0),
        /** Right below it. */
        AFTER(Aspect.ORDER, 0),
        /** It stands in the section that the text names; a line with nothing but a hyphen names none. */
        SECTION(Aspect.SECTION, LINE),
        /** The text heads it. */
        HEADLINE(Aspect.HEADLINE, LINE),
        /** The title of the article whose id the text is heads it. */
        HEADLINE_OF(Aspect.HEADLINE, Integer.MAX_VALUE),
        /** The text tells it. */
        SUMMARY(Aspect.SUMMARY, Edit.SUMMARY),
        /** Its headline leads to the article whose id the text is. */
        LINK(Aspect.LINK, Integer.MAX_VALUE),
        /** The picture of the article whose id the text is stands with it. */
        PICTURE(Aspect.PICTURE, Integer.MAX_VALUE),
        /** What the articles belong to is one story, in every edition; the merging does it. */
        MERGE(Aspect.STORIES, 0),
        /** The articles are another story than the others; the merging does it. */
        SPLIT(Aspect.STORIES, 0),
        /** The articles leave their story for the others'; the merging does it. */
        TRANSFER(Aspect.STORIES, 0),
        /** The text stands at the top of the edition. */
        NOTE(Aspect.NOTE, Edit.NOTE),
        SUBJECT(Aspect.SUBJECT, LINE),
        PREHEADER(Aspect.PREHEADER, LINE);

        private final Aspect aspect;
        private final int longest;

        Kind(Aspect aspect, int longest) {
            this.aspect = aspect;
            this.longest = longest;
        }

        public Aspect aspect() {
            return aspect;
        }

        /** Whether it concerns the whole edition and no story. */
        public boolean isOfEdition() {
            return this == NOTE || this == SUBJECT || this == PREHEADER;
        }

        boolean isOneLine() {
            return this != SUMMARY && this != NOTE;
        }
    }

    /** @throws IllegalArgumentException where it cannot be; the message is a sentence for the editor */
    public Edit {
        articles = List.copyOf(articles);
        others = List.copyOf(others);
        text = text.replace("\r\n", "\n").strip();
        if (articles.isEmpty() != kind.isOfEdition()) {
            throw new IllegalArgumentException("This story is not there any more.");
        }
        boolean beside = kind.aspect() == Aspect.ORDER || kind == Kind.SPLIT || kind == Kind.TRANSFER;
        if (others.isEmpty() == beside || !Collections.disjoint(articles, others)) {
            throw new IllegalArgumentException("This needs two different stories.");
        }
        if (text.length() > kind.longest) {
            throw new IllegalArgumentException(
                    "This text has " + text.length() + " characters; there is room for " + kind.longest + ".");
        }
        if (text.chars().anyMatch(kind.isOneLine() ? Edit::breaksLine : Edit::isCommand)) {
            throw new IllegalArgumentException(
                    kind.isOneLine()
                            ? "This must be one line, without line breaks or invisible characters."
                            : "This text has invisible control characters; please type it anew.");
        }
    }

    /** An edit without a text. */
    public static Edit of(Kind kind, List<String> articles) {
        return new Edit(kind, articles, List.of(), "");
    }

    public static Edit of(Kind kind, List<String> articles, String text) {
        return new Edit(kind, articles, List.of(), text);
    }

    /** One that sets two stories in relation. */
    public static Edit of(Kind kind, List<String> articles, List<String> others) {
        return new Edit(kind, articles, others, "");
    }

    /** One on the whole edition. */
    public static Edit of(Kind kind, String text) {
        return new Edit(kind, List.of(), List.of(), text);
    }

    /** Whether one of two editors, who didn't know what the other did, undoes or misses it by this. */
    public boolean collidesWith(Edit other) {
        if (kind.isOfEdition() || other.kind.isOfEdition()) {
            return kind == other.kind;
        }
        boolean sameThing = kind.aspect() == other.kind.aspect();
        boolean stories = kind.aspect() == Aspect.STORIES || other.kind.aspect() == Aspect.STORIES;
        return (sameThing || stories) && (meets(articles, other) || stories && meets(others, other));
    }

    private static boolean meets(List<String> some, Edit other) {
        boolean stories = other.kind.aspect() == Aspect.STORIES;
        return !Collections.disjoint(some, other.articles) || stories && !Collections.disjoint(some, other.others);
    }

    private static boolean breaksLine(int character) {
        return Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
    }

    private static boolean isCommand(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }
}
