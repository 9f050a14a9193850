package newsfold.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newsfold.read.words.LineKind;
import newsfold.read.words.Sentences;
import newsfold.read.words.WhiteSpace;

/** The lines of a page's text: white space folded, blank ones left out, hard-wrapped paragraphs joined. */
final class TextLines {
    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final Pattern MARKDOWN_HEADING = Pattern.compile("^#{1,6}\\s+");
    private static final Pattern MARKDOWN_IMAGE = Pattern.compile("!\\[[^\\]\\n]{0,300}\\]\\([^)\\s]{0,500}\\)");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\[([^\\]\\n]{1,300})\\]\\([^)\\s]{1,500}\\)");
    /** A page with more lines is read so far; a line with more characters keeps its mark-up. */
    private static final int MOST = 5_000;

    private static final int LONGEST_MARKED = 20_000;
    private static final int WIDEST_WRAP = 110;
    private static final int NARROWEST_WRAP = 45;
    /** So many full lines show that a page is wrapped and not a list. */
    private static final int CERTAIN = 6;

    private static final int FEWEST = 4;
    /** Characters that lines of one text differ in width beside their last words. */
    private static final int RAGGED = 6;

    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\p{L}\\p{N}*_])[*_]{1,3}(\\S[^*_]{0,200}?\\S)[*_]{1,3}(?![\\p{L}\\p{N}*_])");

    private static final Pattern BULLET = Pattern.compile("(?:[*•▪►-]|\\d{1,2}[.)])\\s.*");

    private TextLines() {}

    static List<String> of(String text) {
        return of(text, FEWEST);
    }

    /** Those of a mail, which is wrapped more often than not. */
    static List<String> ofMail(String text) {
        return of(text, 1);
    }

    private static List<String> of(String text, int fewest) {
        List<String> raw = new ArrayList<>();
        for (String line : BREAK.split(text, -1)) {
            raw.add(WhiteSpace.fold(withoutMarkup(line)));
        }
        List<String> lines = wrapped(raw, fewest) ? joined(raw) : raw;
        lines.removeIf(String::isEmpty);
        return lines.subList(0, Math.min(lines.size(), MOST));
    }

    private static String withoutMarkup(String line) {
        String plain = MARKDOWN_HEADING.matcher(line.strip()).replaceFirst("");
        if (plain.length() <= LONGEST_MARKED && (plain.indexOf('*') >= 0 || plain.indexOf('_') >= 0)) {
            plain = EMPHASIS.matcher(plain).replaceAll("$1");
        }
        if (plain.indexOf('[') < 0 || plain.length() > LONGEST_MARKED) {
            return plain;
        }
        return MARKDOWN_LINK
                .matcher(MARKDOWN_IMAGE.matcher(plain).replaceAll(""))
                .replaceAll("$1");
    }

    /**
     * Whether the lines were broken at a fixed width: long ones are rare, and those that end within a sentence go on in
     * lower case.
     *
     * @param fewest full lines that are enough where nearly all of them go on
     */
    private static boolean wrapped(List<String> lines, int fewest) {
        int full = 0;
        int goingOn = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() > WIDEST_WRAP) {
                return false;
            }
            String next = lines.get(i + 1);
            if (line.length() >= NARROWEST_WRAP && !next.isEmpty() && !Sentences.ended(line)) {
                full++;
                if (Character.isLowerCase(next.codePointAt(0))) {
                    goingOn++;
                }
            }
        }
        return full >= CERTAIN && goingOn * 2 >= full || full >= fewest && goingOn * 5 >= full * 4;
    }

    private static List<String> joined(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        List<String> joined = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        String before = "";
        for (String line : lines) {
            if (goesOn(before, line, width)) {
                paragraph.append(' ');
            } else {
                joined.add(paragraph.toString());
                paragraph.setLength(0);
            }
            paragraph.append(line);
            before = line;
        }
        joined.add(paragraph.toString());
        return joined;
    }

    /** Whether a line goes on in the next, which would have had no room in it. */
    private static boolean goesOn(String line, String next, int width) {
        if (line.length() < NARROWEST_WRAP
                || next.isEmpty()
                || BULLET.matcher(next).matches()
                // a heading in capitals ends with its line
                || line.chars().noneMatch(Character::isLowerCase)
                || LineKind.of(MailLinks.without(next)) != LineKind.TEXT) {
            return false;
        }
        int blank = next.indexOf(' ');
        int word = blank < 0 ? next.length() : blank;
        return !Sentences.ended(line) || line.length() + 1 + word > width - RAGGED;
    }
}
