package newsfold.merge;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.merge.Words.Word;

/** Headlines as they are compared: without the outlet's name behind them. */
final class Titles {
    private static final Pattern TAIL = Pattern.compile("^(.{15,}?)\\s+(?:[-–—|*»:]|::)\\s+([^|]{2,40})$");

    private Titles() {}

    /**
     * @param outlet the outlet's name, empty if unknown
     * @return the headline without a tail that names the outlet, such as " - The Mirror" or " | Sport | mirror.example"
     */
    static String clean(String title, String outlet) {
        String rest = title;
        for (int i = 0; i < 3; i++) {
            int bar = rest.lastIndexOf(" | ");
            if (bar >= 15 && rest.length() - bar < 45) {
                rest = rest.substring(0, bar);
                continue;
            }
            Matcher tail = TAIL.matcher(rest);
            String head = null;
            while (tail.find()) {
                if (names(tail.group(2), outlet)) {
                    head = tail.group(1);
                }
                break;
            }
            if (head == null) {
                int dash = Math.max(rest.lastIndexOf(" - "), rest.lastIndexOf(" – "));
                if (dash >= 15 && names(rest.substring(dash + 3), outlet)) {
                    head = rest.substring(0, dash);
                }
            }
            if (head == null) {
                break;
            }
            rest = head;
        }
        return rest.strip();
    }

    /** Whether the words are the outlet's name or its site, or a part of them. */
    static boolean names(String tail, String outlet) {
        String name = letters(tail);
        String key = letters(outlet);
        return name.length() > 2 && key.length() > 2 && (key.contains(name) || name.contains(key));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceFirst("^(?:the |www\\.)", "")
                .replaceFirst("\\.(com|org|net|co\\.uk|tv|info|[a-z]{2})$", "")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The text without the headline, where it opens with it. */
    static List<Word> withoutRepeat(List<Word> title, List<Word> text) {
        List<Word> rest = text;
        int n = title.size();
        while (n >= 4 && rest.size() >= n && same(title, rest.subList(0, n))) {
            rest = rest.subList(n, rest.size());
        }
        return rest;
    }

    private static boolean same(List<Word> title, List<Word> opening) {
        for (int i = 0; i < title.size(); i++) {
            if (!title.get(i).stem().equals(opening.get(i).stem())) {
                return false;
            }
        }
        return true;
    }
}
