package newsfold.read.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newsfold.read.words.Byline;
import newsfold.read.words.LineKind;
import newsfold.read.words.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * One of several stories that a newsletter tells: a heading, some sentences, a link or a rule below.
 *
 * @param url of the whole story, where the letter links to it
 */
record MailStory(String headline, @Nullable URI url, List<String> body) {
    private static final Pattern BULLET = Pattern.compile("^(?:[*•▪►→#-]+|\\d{1,2}[.)])\\s+");
    private static final int LONGEST_HEADING = 25;
    private static final int SHORTEST_SENTENCE = 6;

    /** So many headings without a text are a list of headlines. */
    private static final int FEWEST_BARE = 3;

    private static final int FEWEST_BARE_WORDS = 4;

    MailStory {
        body = List.copyOf(body);
    }

    /** What a letter holds: an introduction, and stories where there are two or more. */
    record Letter(List<String> introduction, List<MailStory> stories) {}

    /**
     * Reads a letter. Headings with a link and nothing else count as stories where there are several.
     *
     * @param lines of the letter, links marked
     */
    static Letter letter(List<String> lines, MailLinks links) {
        Letter letter = cut(lines, links);
        long told = letter.stories().stream()
                .filter(story -> !story.body().isEmpty())
                .count();
        if (letter.stories().size() >= FEWEST_BARE) {
            return letter;
        }
        List<MailStory> stories = letter.stories().stream()
                .filter(story -> !story.body().isEmpty())
                .toList();
        return told == letter.stories().size() ? letter : new Letter(letter.introduction(), stories);
    }

    private static Letter cut(List<String> lines, MailLinks links) {
        List<String> introduction = new ArrayList<>();
        List<MailStory> stories = new ArrayList<>();
        Part part = new Part();
        for (String marked : lines) {
            String line = BULLET.matcher(MailLinks.without(marked)).replaceFirst("");
            List<URI> linked = links.in(marked);
            LineKind kind = line.isEmpty() ? LineKind.CHROME : LineKind.of(line);
            if (kind == LineKind.END && !(part.lines.isEmpty() && stories.isEmpty())) {
                break;
            }
            part.url = part.url == null && !linked.isEmpty() ? linked.get(0) : part.url;
            boolean rule = line.length() >= 3 && line.chars().noneMatch(Character::isLetterOrDigit);
            boolean pointer = !linked.isEmpty() && (kind != LineKind.TEXT || part.isPointedOn(line));
            if (rule || pointer) {
                part.end(introduction, stories);
                part = new Part();
            } else if (kind == LineKind.TEXT) {
                part.lines.add(line);
            }
        }
        part.end(introduction, stories);
        return new Letter(introduction, stories);
    }

    /** Lines between two rules or links. */
    private static final class Part {
        private final List<String> lines = new ArrayList<>();
        private @Nullable URI url;

        /** A few linked words below the sentences, such as "Read the story". */
        boolean isPointedOn(String line) {
            return Sentences.words(line) < SHORTEST_SENTENCE
                    && !Sentences.ended(line)
                    && lines.stream().anyMatch(Part::sentence);
        }

        void end(List<String> introduction, List<MailStory> stories) {
            int heading = 0;
            // a section's name may stand above the heading
            while (heading + 1 < lines.size() && heading(lines.get(heading + 1)) && !sentence(lines.get(heading))) {
                heading++;
            }
            List<String> body = new ArrayList<>();
            for (String line : lines.subList(Math.min(lines.size(), heading + 1), lines.size())) {
                if (sentence(line)) {
                    body.add(line);
                }
            }
            boolean bare = body.isEmpty()
                    && url != null
                    && lines.size() - heading == 1
                    && Sentences.words(lines.get(heading)) >= FEWEST_BARE_WORDS;
            if ((bare || !body.isEmpty()) && heading(lines.get(heading))) {
                stories.add(new MailStory(lines.get(heading), url, body));
            } else if (stories.isEmpty()) {
                lines.stream().filter(Part::sentence).forEach(introduction::add);
            }
        }

        private static boolean heading(String line) {
            int words = Sentences.words(line);
            return words >= 2
                    && words <= LONGEST_HEADING
                    && (!Sentences.ended(line) || line.endsWith("?") || line.endsWith("!"))
                    && !line.endsWith(",")
                    && !Byline.meta(line);
        }

        private static boolean sentence(String line) {
            return Sentences.ended(line) && Sentences.words(line) >= SHORTEST_SENTENCE;
        }
    }
}
