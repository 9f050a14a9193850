package newsfold.render;

/** Wraps plain text at a width, keeping each line's indent; what has no spaces, such as an address, is never broken. */
final class LineWrap {
    private final int width;

    /** @param width in characters */
    LineWrap(int width) {
        this.width = width;
    }

    String wrap(String text) {
        StringBuilder out = new StringBuilder(text.length() + 256);
        int blank = 0;
        for (String line : text.split("\n", -1)) {
            String full = line.stripTrailing();
            if (Passage.isBorder(full)) {
                // takes no line of its own, since it will not be there
                out.append(full);
                continue;
            }
            // sections of the template that say nothing leave empty lines behind
            blank = full.isEmpty() ? blank + 1 : 0;
            if (blank < 2) {
                wrap(full, out);
                out.append('\n');
            }
        }
        return out.toString().strip() + "\n";
    }

    private void wrap(String line, StringBuilder out) {
        if (length(line) <= width) {
            out.append(line);
            return;
        }
        String words = line.stripLeading();
        String indent = line.substring(0, line.length() - words.length());
        // the words of a list entry stand below each other, not below its dash or number
        String hanging =
                indent + " ".repeat(words.matches("(?s)(- |\\d+\\. |\\[\\d+] ).*") ? words.indexOf(' ') + 1 : 0);
        int column = 0;
        for (String word : words.split(" +")) {
            if (column == 0) {
                out.append(indent).append(word);
                column = length(indent) + length(word);
            } else if (column + 1 + length(word) <= width || column < length(hanging)) {
                // also where the word is too long for any line: a dash does not stand alone
                out.append(' ').append(word);
                column += 1 + length(word);
            } else {
                out.append('\n').append(hanging).append(word);
                column = length(hanging) + length(word);
            }
        }
    }

    /** In columns: East Asian characters take two, and a mark makes room for what will stand there. */
    private static int length(String text) {
        String set = text;
        for (Mark mark : Mark.values()) {
            set = set.replace(mark.token(), " ".repeat(mark.columns()));
        }
        return set.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
    }
}
