package newsfold.read.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newsfold.read.FieldSource;
import newsfold.read.Told;
import newsfold.read.time.Age;
import newsfold.read.words.Agencies;
import newsfold.read.words.Byline;
import newsfold.read.words.OutletName;
import newsfold.read.words.Sentences;
import newsfold.read.words.ShortText;
import newsfold.read.words.WrittenTime;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Who wrote an article: names separated by a comma and a blank. An outlet, an address and a login are nobody's name. */
final class Authors {
    private static final Pattern BY = Pattern.compile(
            "(?i)^(?:(?:written|reported|posted|published|story|words|text|texte|texto|testo)\\s)?(?:by|von|par|por|di|door|av|af|author|autor|auteur|autore)[:\\s]+");
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)(?:admin(?:istrator)?\\d*|editor|webmaster|root|user\\d*|unknown|anonymous|guest|null|undefined|none|n/?a|author|staff|test|default|\\W*)");
    private static final Pattern ADDRESS = Pattern.compile("(?i).*(?:://|@\\S+\\.|\\bwww\\.|^@|\\.com/).*");
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9._-]*[a-z][a-z0-9._-]*|\\S*[\\d_]\\S*");
    private static final Pattern BLANKS = Pattern.compile("[\\s,]+");
    private static final Pattern COMMA = Pattern.compile(",\\s*");
    private static final Pattern AROUND = Pattern.compile("^[\"'“”*_,:\\s]+|[\"“”*_,:\\s]+$");
    private static final Pattern JOINED = Pattern.compile("^and\\s");
    private static final Pattern MAIL = Pattern.compile("\\s*[(<]?[^\\s()<>]+@[^\\s()<>]+[)>]?\\s*");
    private static final Pattern AFTER = Pattern.compile("\\s*[|•·;/]\\s*|\\s[–—-]\\s");
    private static final Pattern AND = Pattern.compile("\\s+(?:and|&|und|et|y|e|en|och|og|i)\\s+");
    private static final Pattern ROLE = Pattern.compile(
            "(?i)\\b(?:writers?|reporters?|correspondents?|editors?|staff|columnist|contributor|journalist|chief|head|bureau|redakteur\\w*"
                    + "|redakt\\w+|reporterin|journaliste?|giornalista|periodista|critic|analyst|presenter|producer|professor|lecturer|fellow|director|ceo|desk|special to)\\b");
    /** Where bylines stand, the narrower first: the wider hold dates, offices and outlets too. */
    private static final List<Selection> SEEN = List.of(
            Selection.of("[rel=author], .author-name, .byline__name, .byline-name, .p-author, .vcard .fn"),
            Selection.of(".byline a, .author a, .author"),
            Selection.of(".byline, [class*=byline]"));

    private static final Pattern CAPITALISED = Pattern.compile(
            "(?:[^\\p{Ll}].*|(?:de|der|den|van|von|di|da|del|della|du|la|le|el|al|bin|ibn|dos|das|ter|ten|zu|af|av|and|for|of|the|y|e)|\\p{Ll}['’].*)");
    private static final Pattern OUTLET_WORDS = Pattern.compile(
            "(?i)(?:\\s(?:news|weekly|daily|online|digital|media|network|tv|team|group|web|magazine))+$");
    private static final Pattern DAY = Pattern.compile(
            "(?i)[\\s,]+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s\\d|published|updated|posted)\\b.*$");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Evaluator ASIDE = QueryParser.parse("aside, nav, footer, [class*=comment]");
    private static final int LONGEST = 120;
    private static final int MOST = 8;
    private static final int MOST_SEEN = 20;

    private Authors() {}

    /** What the page says on who wrote it, as it stands, the best statement first. */
    static List<Told<String>> statements(PageData page) {
        List<Told<String>> told = new ArrayList<>();
        joined(page.linked().names("author"), FieldSource.Place.JSON_LD, "author", told);
        joined(page.micro().names("author"), FieldSource.Place.MICRODATA, "author", told);
        told.addAll(page.meta()
                .texts(
                        "author",
                        "article:author",
                        "og:article:author",
                        "article:author_name",
                        "dc.creator",
                        "dcterms.creator",
                        "parsely-author",
                        "sailthru.author",
                        "cxenseparse:author",
                        "byl",
                        "byline"));
        joined(page.linked().names("creator"), FieldSource.Place.JSON_LD, "creator", told);
        joined(page.micro().names("creator"), FieldSource.Place.MICRODATA, "creator", told);
        return told;
    }

    private static void joined(List<String> names, FieldSource.Place place, String property, List<Told<String>> told) {
        if (!names.isEmpty()) {
            told.add(Told.of(String.join("; ", names), place, property));
        }
    }

    /** Bylines that readers see. */
    static List<Told<String>> seen(PageData page) {
        List<Told<String>> seen = new ArrayList<>();
        List<Element> elements = new ArrayList<>();
        SEEN.forEach(selector -> elements.addAll(page.marks().all(selector)));
        for (Element element : elements.subList(0, Math.min(MOST_SEEN, elements.size()))) {
            String text = ShortText.of(element, LONGEST);
            if (text != null && !text.isEmpty() && text.length() <= LONGEST && element.closest(ASIDE) == null) {
                seen.add(Told.of(
                        text, FieldSource.Place.CLASS, element.className().isBlank() ? "author" : element.className()));
            }
        }
        return seen;
    }

    /** @param site its names: they are no author's */
    static @Nullable Told<String> of(List<Told<String>> statements, List<Told<String>> seen, List<String> site) {
        for (Told<String> told : statements) {
            Told<String> names = told.as(written -> names(written, site));
            if (names != null) {
                return names;
            }
        }
        for (Told<String> told : seen) {
            String by = Byline.author(told.value());
            Told<String> names = told.as(written -> names(by == null ? written : by, site));
            if (names != null && titled(names.value())) {
                return by == null ? names : Told.of(names.value(), FieldSource.Place.TEXT, "byline");
            }
        }
        return null;
    }

    /** Whether the words look like names even in a place that often holds something else. */
    private static boolean titled(String names) {
        for (String word : BLANKS.split(names)) {
            if (!CAPITALISED.matcher(word).matches()) {
                return false;
            }
        }
        return Sentences.words(names) <= 10;
    }

    private static @Nullable String names(String written, List<String> site) {
        Set<String> kept = new LinkedHashSet<>();
        for (String one : written.split(";")) {
            for (String name : split(one)) {
                String cleaned = withoutSite(cleaned(name), site);
                if (kept.size() < MOST && !nobody(cleaned, site)) {
                    kept.add(cleaned);
                }
            }
        }
        return kept.isEmpty() ? null : String.join(", ", kept);
    }

    /** "Ann Miller Hill Courier": lines that a template put beside each other. */
    private static String withoutSite(String name, List<String> site) {
        for (String one : site) {
            int rest = name.length() - one.length() - 1;
            if (rest > 0
                    && name.regionMatches(true, rest + 1, one, 0, one.length())
                    && person(name.substring(0, rest))) {
                return name.substring(0, rest);
            }
        }
        return name;
    }

    private static String cleaned(String name) {
        String bare = MAIL.matcher(BY.matcher(name.strip()).replaceFirst(""))
                .replaceAll(" ")
                .strip();
        int words = Sentences.words(bare);
        for (int last = bare.lastIndexOf(' '); words > 2 && last > 0; last = bare.lastIndexOf(' ', last - 1)) {
            // "Ann Miller Associated Press": lines that a template put beside each other
            if (Agencies.named(bare.substring(last + 1)) != null && Sentences.words(bare.substring(0, last)) >= 2) {
                bare = bare.substring(0, last);
                break;
            }
        }
        return AROUND.matcher(bare).replaceAll("");
    }

    private static boolean nobody(String name, List<String> site) {
        return name.isEmpty()
                || name.length() > LONGEST
                || ADDRESS.matcher(name).matches()
                || NOBODY.matcher(name).matches()
                || LOGIN.matcher(name).matches()
                || WrittenTime.of(name) != null
                || Age.of(name) != null
                || site.stream().anyMatch(one -> outlet(one).equals(outlet(name)));
    }

    /** The names of "By Ann Miller and Bo Lee, crime reporters | Hill Courier". */
    private static List<String> split(String written) {
        List<String> names = new ArrayList<>();
        String before = DAY.matcher(AFTER.split(written.strip(), 2)[0]).replaceFirst("");
        String[] parts = COMMA.split(before);
        for (int i = 0; i < parts.length; i++) {
            if (i == 0 || person(parts[i])) {
                String[] both = AND.split(parts[i]);
                boolean people = both.length > 1;
                for (String one : both) {
                    people &= person(BY.matcher(one.strip()).replaceFirst(""));
                }
                names.addAll(people ? List.of(both) : List.of(parts[i]));
            }
        }
        return names;
    }

    /** First and last name, and no office or outlet. */
    private static boolean person(String words) {
        String name = JOINED.matcher(words.strip()).replaceFirst("");
        int count = Sentences.words(name);
        return count >= 2
                && count <= 5
                && !ROLE.matcher(name).find()
                && !OutletName.agency(name)
                && Character.isUpperCase(name.codePointAt(0))
                && titled(name)
                && name.chars().noneMatch(Character::isDigit);
    }

    private static String outlet(String name) {
        return letters(OUTLET_WORDS.matcher(name).replaceFirst(""));
    }

    private static String letters(String name) {
        String letters = NO_LETTERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        return letters.startsWith("the") && letters.length() > 5 ? letters.substring(3) : letters;
    }
}
