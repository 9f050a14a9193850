package newsfold.read.page;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What class names, ids and the like say of a part of a page. Names are cut into words, as newsrooms build them:
 * {@code article__share-bar}, {@code relatedStories}, {@code widget_recent_entries}.
 */
final class ClutterNames {

    /** How much a name condemns. */
    enum Kind {
        NONE,
        /** Recordings, with their titles and buttons. What holds any running text is none. */
        MEDIA,
        /** Trimmings, small by nature: share bars, advertisement slots, galleries. What holds much text is none. */
        TRIM,
        /** Other matter than the article: other stories, the site's own. What holds most of the page is none. */
        OTHER,
        /** Readers' comments, which may be longer than the article. */
        TALK
    }

    private static final Set<String> TRIMMINGS = words("""
            ad ads advert adverts advertisement advertising adslot adunit adsense sponsor sponsored promo promos promotion
            banner dfp gpt share sharing sharebar sharedaddy addthis addtoany social socials paywall regwall overlay lightbox
            breadcrumb breadcrumbs crumbs pagination pager toolbar byline dateline timestamp caption captions tags taglist
            tagcloud toc skip login kicker eyebrow jetpack rating poll quiz tooltip carousel slideshow gallery widget widgets
            pullquote pullquotes
            """);

    private static final Set<String> RECORDINGS = words("video videos");

    private static final Set<String> OTHERS = words("""
            outbrain taboola revcontent comment related recommended recommendations recirc recirculation readmore
            newsletter newsletters subscribe subscription signup optin cookie cookies consent gdpr popup modal sidebar rail
            nav navigation navbar menu footer masthead trending trendings popular bio colophon disclaimer copyright
            """);

    private static final Set<String> TALKS = words("comments disqus livefyre coral respond commentlist");

    /** Words that run on: "relatedposts", "newslettersignup". */
    private static final String[] OPENINGS = {"related", "newsletter", "advert", "breadcrumb", "sponsor", "yarpp"};

    private static final String INITIALS = "rnabsy";

    /** Words that mean clutter only at the beginning of a name. */
    private static final Set<String> FIRST = words("print printonly");

    /** A page builder that calls each piece of a text a widget. */
    private static final String BUILDER = "elementor";

    /** Pairs of neighbouring words that mean clutter where neither does alone. */
    private static final Set<String> PAIRS = Set.of(
            "read more",
            "read next",
            "also read",
            "up next",
            "most read",
            "most viewed",
            "more stories",
            "more from",
            "more news",
            "see also",
            "author info",
            "author box",
            "about author",
            "author profile",
            "author card",
            "author details",
            "article meta",
            "post meta",
            "entry meta",
            "meta info",
            "article tags",
            "post tags",
            "article footer",
            "post footer",
            "entry footer",
            "article info",
            "photo credit",
            "photo source",
            "image credit",
            "image source",
            "image description",
            "pull quote",
            "sign up",
            "call action",
            "press releases",
            "next article",
            "next post",
            "prev post",
            "screen reader",
            "sr only",
            "visually hidden",
            "site header",
            "page header",
            "site footer",
            "screen only",
            "read also",
            "you may",
            "editors picks",
            "top stories",
            "latest news",
            "follow us");

    private static final Set<String> PAIR_BEGINNINGS =
            PAIRS.stream().map(pair -> pair.substring(0, pair.indexOf(' '))).collect(Collectors.toUnmodifiableSet());

    private static final Map<String, Kind> KINDS = kinds();
    private static final int MOST_BEGINNINGS = 1 << 12;

    /** Names that begin so tell of a state, a layout or a subject, not of what the part is. */
    private static final Set<String> BEFORE = words("has no not non with without category tag format");

    /** Whole names that hide a part from sight. */
    private static final Set<String> HIDING = Set.of("hidden", "hide", "is-hidden", "d-none", "screen-reader-text");

    /** Of the words that tell anything, by their first two letters: most words in names begin otherwise. */
    private static final BitSet BEGINNINGS = beginnings();

    /** In place of a word that tells nothing. */
    private static final String OTHER_WORD = "-";

    private static final int LONGEST = 1_000;

    private final Map<String, Kind> known = new HashMap<>();

    /** What an attribute of names says; the gravest of them counts. */
    Kind of(String attribute) {
        return attribute.isEmpty() || attribute.length() > LONGEST
                ? Kind.NONE
                : known.computeIfAbsent(attribute, ClutterNames::read);
    }

    private static Kind read(String attribute) {
        Kind gravest = Kind.NONE;
        for (int start = 0, end; start < attribute.length(); start = end + 1) {
            end = endOfName(attribute, start);
            String name = attribute.substring(start, end);
            Kind kind = HIDING.contains(name) && !attribute.contains(":") ? Kind.TRIM : kind(name);
            gravest = kind.compareTo(gravest) > 0 ? kind : gravest;
        }
        return gravest;
    }

    private static int endOfName(String names, int start) {
        int end = start;
        while (end < names.length() && names.charAt(end) > ' ') {
            end++;
        }
        return end;
    }

    private static Kind kind(String name) {
        // a condition of a utility class, "print:hidden": no name
        if (name.indexOf(':') >= 0) {
            return Kind.NONE;
        }
        Kind gravest = Kind.NONE;
        String before = "";
        for (int start = 0, end; start < name.length(); start = end) {
            end = endOfWord(name, start);
            boolean telling = end == start || BEGINNINGS.get(beginning(name, start, end));
            String word = telling ? name.substring(start, end).toLowerCase(Locale.ROOT) : OTHER_WORD;
            while (end < name.length() && !Character.isLetterOrDigit(name.charAt(end))) {
                end++;
            }
            if (before.equals(BUILDER)) {
                before = word;
                continue;
            }
            if (before.isEmpty() && BEFORE.contains(word)) {
                return Kind.NONE;
            }
            if (telling) {
                Kind kind = kind(before, word);
                gravest = kind.compareTo(gravest) > 0 ? kind : gravest;
            }
            before = word;
        }
        return gravest;
    }

    private static int beginning(String name, int start, int end) {
        char first = Character.toLowerCase(name.charAt(start));
        char second = end > start + 1 ? Character.toLowerCase(name.charAt(start + 1)) : 0;
        return (31 * first + second) % MOST_BEGINNINGS;
    }

    private static Kind kind(String before, String word) {
        Kind kind = KINDS.getOrDefault(word, Kind.NONE);
        if (kind.compareTo(Kind.OTHER) < 0 && (opens(word) || pair(before, word))) {
            return Kind.OTHER;
        }
        return kind == Kind.NONE && before.isEmpty() && FIRST.contains(word) ? Kind.TRIM : kind;
    }

    private static boolean opens(String word) {
        if (word.isEmpty() || INITIALS.indexOf(word.charAt(0)) < 0) {
            return false;
        }
        for (String opening : OPENINGS) {
            if (word.startsWith(opening)) {
                return true;
            }
        }
        return false;
    }

    private static boolean pair(String before, String word) {
        return PAIR_BEGINNINGS.contains(before) && PAIRS.contains(before + ' ' + word);
    }

    /** Where the word that begins here ends: before what is neither letter nor digit, or a capital behind a small letter. */
    private static int endOfWord(String name, int start) {
        int end = start;
        while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
            char before = end == start ? 0 : name.charAt(end - 1);
            if (before >= 'a' && before <= 'z' && name.charAt(end) >= 'A' && name.charAt(end) <= 'Z') {
                break;
            }
            end++;
        }
        return end;
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        RECORDINGS.forEach(word -> kinds.put(word, Kind.MEDIA));
        TRIMMINGS.forEach(word -> kinds.put(word, Kind.TRIM));
        OTHERS.forEach(word -> kinds.put(word, Kind.OTHER));
        TALKS.forEach(word -> kinds.put(word, Kind.TALK));
        return Map.copyOf(kinds);
    }

    private static BitSet beginnings() {
        Stream<String> telling = Stream.of(KINDS.keySet(), List.of(OPENINGS), FIRST, BEFORE, List.of(BUILDER))
                .flatMap(Collection::stream);
        Stream<String> paired = PAIRS.stream().flatMap(pair -> Stream.of(pair.split(" ")));
        BitSet beginnings = new BitSet(MOST_BEGINNINGS);
        Stream.concat(telling, paired).forEach(word -> beginnings.set(beginning(word, 0, word.length())));
        return beginnings;
    }

    private static Set<String> words(String lines) {
        return Set.of(lines.strip().split("\\s+"));
    }
}
