package newsfold.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import newsfold.read.Article;
import newsfold.read.Outlet;

/**
 * Three days of a press that does not exist, in any size, the same for the same seed. Its figures are those of real windows:
 *
 * <ul>
 *   <li>Half of the stories have one article, the others two and more, the more the fewer (a power law with exponent 2.2), 70
 *       at the most; three in ten of a story's articles print a text of the story again, with a line of their own.
 *   <li>A sixth of the articles are bare headlines, a sixth have a paragraph, the others 150 to 650 words.
 *   <li>Words come from ordinary English (Zipf's law over the shipped table), from a stock of 150,000 invented ones that is used
 *       ever more widely as the window grows (Heaps' law comes with it), from the affair, of which there is one to thirty
 *       stories, and from the story. Two articles on one event share about 45% of the shorter one's different words, any two
 *       about 20%.
 *   <li>600 outlets, each with the same line of furniture under all its articles.
 * </ul>
 */
public final class InventedWindow {
    private static final int OUTLETS = 600;
    private static final int STOCK = 150_000;
    private static final int LARGEST = 70;
    private static final double TAIL = 1.2;
    private static final int STORIES_AN_AFFAIR = 30;
    private static final int SECONDS = 72 * 3600;
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final String[] SYLLABLES =
            ("ba be bri cal cor da del dor en er fa fen gar gol ha hol in is ka ker la len lor ma mer mi mon na nor ol or pa per"
                            + " ra ren ri ros sa sel sta ta ter tor ul va ven ver wa wen")
                    .split(" ");

    private final Random random;
    /** Ids tell nothing about what belongs together; nor does the order of articles that are sorted by them. */
    private final Random ids;

    private final String[] ordinary;
    private final String[] stock;
    private final String[] furniture = new String[OUTLETS];
    private final List<Article> articles = new ArrayList<>();
    private final List<Integer> events = new ArrayList<>();

    public InventedWindow(int articles, long seed) {
        random = new Random(seed);
        ids = new Random(~seed);
        ordinary = CommonWords.shipped().words().toArray(String[]::new);
        stock = new String[STOCK];
        Arrays.setAll(stock, i -> invented());
        Arrays.setAll(furniture, i -> "\n" + sentence(25, List.of(), List.of()));
        int event = 0;
        List<String> affair = List.of();
        int left = 0;
        while (this.articles.size() < articles) {
            if (left-- == 0) {
                left = random.nextInt(STORIES_AN_AFFAIR);
                affair = some(25);
            }
            story(event++, Math.min(size(), articles - this.articles.size()), affair);
        }
    }

    /** In the order of their stories; the merger sorts them by their ids anyway. */
    public List<Article> articles() {
        return articles;
    }

    /** For each article its story's number. */
    public List<Integer> events() {
        return events;
    }

    private int size() {
        if (random.nextBoolean()) {
            return 1;
        }
        return Math.min(LARGEST, (int) (2 * Math.pow(random.nextDouble(), -1 / TAIL)));
    }

    private void story(int event, int size, List<String> affair) {
        List<String> own = some(40);
        double hour = random.nextDouble() * SECONDS;
        List<String> printed = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int outlet = random.nextInt(OUTLETS);
            String text;
            if (!printed.isEmpty() && random.nextInt(10) < 3) {
                text = printed.get(random.nextInt(printed.size()));
            } else {
                text = text(own, affair);
                if (!text.isEmpty()) {
                    printed.add(text);
                }
            }
            double after = Math.min(SECONDS, hour + Math.abs(random.nextGaussian()) * 8 * 3600);
            articles.add(Article.builder(Long.toHexString(ids.nextLong()))
                    .outlet(new Outlet("outlet" + outlet + ".example"))
                    .title(phrase(8 + random.nextInt(6), own.subList(0, 12), affair, .55))
                    .text(text.isEmpty() ? "" : text + furniture[outlet])
                    .published(START.plusSeconds((long) after))
                    .language("en")
                    .build());
            events.add(event);
        }
    }

    private String text(List<String> own, List<String> affair) {
        int kind = random.nextInt(6);
        int words = kind == 0 ? 0 : kind == 1 ? 40 : 150 + random.nextInt(500);
        StringBuilder text = new StringBuilder();
        for (int written = 0; written < words; ) {
            int length = 12 + random.nextInt(20);
            text.append(text.isEmpty() ? "" : written % 3 == 0 ? "\n" : " ").append(sentence(length, own, affair));
            written += length;
        }
        return text.toString();
    }

    private String sentence(int words, List<String> own, List<String> affair) {
        return phrase(words, own, affair, .16) + ".";
    }

    private String phrase(int words, List<String> own, List<String> affair, double particular) {
        StringBuilder phrase = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = word(own, affair, particular);
            phrase.append(i == 0 ? "" : " ").append(i == 0 ? capital(word) : word);
        }
        return phrase.toString();
    }

    private String word(List<String> own, List<String> affair, double particular) {
        double kind = random.nextDouble();
        if (kind < particular && !own.isEmpty()) {
            return own.get(skewed(own.size()));
        }
        if (kind < particular * 1.4 && !affair.isEmpty()) {
            return affair.get(skewed(affair.size()));
        }
        return kind < .93 ? ordinary[zipf(ordinary.length)] : stock[zipf(STOCK)];
    }

    /** The words of a story or an affair: names, numbers and things. */
    private List<String> some(int words) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            int kind = random.nextInt(8);
            String word = stock[random.nextInt(STOCK)];
            some.add(kind == 0 ? String.valueOf(10 + random.nextInt(990)) : kind < 4 ? capital(word) : word);
        }
        return some;
    }

    /** The rank of a word by Zipf's law, the frequency falling with the rank. */
    private int zipf(int ranks) {
        return (int) Math.pow(ranks, random.nextDouble()) - 1;
    }

    private int skewed(int size) {
        double part = random.nextDouble();
        return (int) (part * part * size);
    }

    private String invented() {
        StringBuilder word = new StringBuilder();
        for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
