package newsfold.read.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines by which a page says whose text it shows and who shows it. Whole phrases only: a source that the article quotes is
 * no outlet.
 */
public final class SourceLine {
    private static final String OPENING = "(?i)^[\\s\\[(*_“\"–—-]*";

    /** "This article first appeared in X", "Originally published by X", "Source: X", "Read the full story at X". */
    private static final List<Pattern> ORIGIN = List.of(
            Pattern.compile(
                    OPENING
                            + "(?:this|the)\\s(?:article|story|piece|report|post|interview|column|item|text|content|news)\\b.{0,80}?"
                            + "\\s(?:(?:first|originally|initially|previously)\\s)?(?:appeared|published|posted|ran|republished"
                            + "|reprinted|syndicated|sourced|reproduced|produced|provided|supplied)(?:\\s(?:first|originally))?\\s(?:here\\s)?"
                            + "(?:with\\s(?:kind\\s)?permission\\s(?:of|from)|courtesy\\sof|via|in|on|at|by|from|to\\syou\\sby)\\s(.+)$"),
            Pattern.compile(
                    OPENING
                            + "(?:first|originally|initially)\\s(?:appeared|published|posted|ran)\\s(?:in|on|at|by|from)[:\\s]\\s?(.+)$"),
            Pattern.compile(OPENING
                    + "(?:re-?published|reprinted|reproduced|syndicated|reposted)\\s(?:here\\s)?(?:with\\s(?:kind\\s)?permission\\s)?"
                    + "(?:courtesy\\s)?(?:from|by|of)[:\\s]\\s?(.+)$"),
            Pattern.compile(
                    OPENING
                            + "(?:news\\s|original\\s|story\\s|article\\s)?(?:source|origin|publisher|publication|outlet)\\s?[:：]\\s?(.+)$"),
            Pattern.compile(
                    OPENING
                            + "(?:via|courtesy\\sof|courtesy:|provided\\sby|story\\sfrom|story\\svia|from\\sour\\spartners?(?:\\sat)?)[:\\s]\\s?(.+)$"),
            Pattern.compile(OPENING
                    + "(?:(?:click|tap)\\shere\\sto\\s)?(?:read|view|see|continue\\sreading|find|visit)\\s(?:the\\s|this\\s)?(?:(?:full|original|whole"
                    + "|complete|entire|rest)\\s?(?:of\\s(?:the|this)\\s)?)?(?:article|story|report|post|version|piece|source|more)"
                    + "?\\s?(?:here\\s)?(?:at|on|in|from|via)[:\\s]\\s?(.+)$"));

    private static final Openings ORIGINS = Openings.of(ORIGIN);
    private static final Openings REPRINTS = Openings.of(ORIGIN.subList(0, 3));

    private static final Pattern HOMEPAGE = Pattern.compile(
            "\\b(?:[Vv]isit|[Gg]o to|[Bb]ack to) (?:the )?(\\p{Lu}[^.,!?]{1,48}?)(?:'s|’s)? [Hh]ome ?page\\b");

    private static final Pattern COPYRIGHT =
            Pattern.compile("(?i)^.{0,12}?(?:copyright|©|\\(c\\)|&copy;)(?:[^\\p{L}\\p{N}]|©|\\(c\\)|copyright)*(.*)$");
    private static final Pattern YEARS = Pattern.compile(
            "(?i)^(?:(?:19|20)\\d\\d(?:\\s?[-–—,/]\\s?(?:(?:19|20)?\\d\\d|present))?|by|of|[\\s,.|:–—-])+");
    private static final Pattern AFTER_NAME = Pattern.compile(
            "(?i)\\s*(?:\\.\\s|\\.?\\s?all rights|[|;,:•·!]|\\s[-–—]\\s|©|\\(c\\)|\\b(?:19|20)\\d\\d\\b|\\bis\\b|\\bmay\\b|\\bunless\\b|\\bunder\\b).*$");
    private static final Pattern AFTER_ORIGIN = Pattern.compile(
            "(?i)\\s*(?:\\.\\s|[|;,•·!)\\]]|\\s[-–—]\\s|\\son\\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\\d|\\p{L}{3,9}\\s\\d)|\\s(?:and|under|with|as|in|at|where|which|here)\\s|\\shere\\.?$|\\(|\\.$).*$");

    /** "… und wird hier mit Erlaubnis gezeigt", "… le 12 mai". */
    private static final Pattern AFTER_FOREIGN =
            Pattern.compile("\\s(?:und|et|y|e|и|am|vom|le|el|il|em|от|с)\\s(?=\\d|\\p{Ll}).*$");

    private static final String NAME =
            "(\\p{Lu}[\\p{L}\\p{N}'’&.-]*(?:\\s(?:\\p{Lu}|\\p{N}|&)[\\p{L}\\p{N}'’&.-]*){0,3})";
    private static final List<Pattern> CARRIER = List.of(
            Pattern.compile("\\b(?:[Dd]ownload|[Gg]et|[Ii]nstall|[Oo]pen|[Tt]ry|[Uu]se|[Uu]sing) (?:in )?(?:the |our )?"
                    + NAME + "(?:’s|'s)? [Aa][Pp][Pp]\\b"),
            Pattern.compile("\\b(?:[Ll]oving|[Ll]ove|[Ee]njoying|[Ll]ike) " + NAME + "\\?"),
            Pattern.compile("\\b[Ee]xplore what " + NAME.replace("{0,3}", "{0,3}?") + "(?: AI| app)? can do"),
            Pattern.compile(
                    "\\b(?:[Oo]pen|[Rr]ead|[Cc]ontinue|[Vv]iew)(?: this| the)?(?: story| article| more| full story)? in (?:the )?"
                            + NAME + "(?: [Aa]pp)?$"),
            Pattern.compile(
                    "\\b(?:[Aa]ggregated|[Cc]urated|[Cc]ollected|[Ss]ummari[sz]ed|[Rr]eprinted|[Rr]epublished) by "
                            + NAME),
            Pattern.compile("^(?:You are reading|You're reading|Reading)(?: this)? (?:on|in|via) " + NAME),
            Pattern.compile("^(?:Welcome to|Brought to you by) " + NAME),
            Pattern.compile(
                    "^" + NAME
                            + " (?:is (?:a|an|your) (?:\\p{Ll}+ )?(?:news )?(?:aggregator|reader|app)|does not claim|aggregates|collects)\\b"));

    private static final int LONGEST_CREDIT = 400;

    private SourceLine() {}

    /** The outlet that the line names as the text's origin. An agency named so wrote it, but is no outlet of the page. */
    public static @Nullable String origin(String line) {
        String name = named(line, ORIGINS);
        return name == null ? foreignOrigin(line) : name;
    }

    private static @Nullable String foreignOrigin(String line) {
        String words = PhraseBook.named(PhraseBook.Use.ORIGIN, line);
        if (words == null) {
            return null;
        }
        String name = OutletName.clean(AFTER_FOREIGN
                .matcher(AFTER_ORIGIN.matcher(words).replaceFirst(""))
                .replaceFirst(""));
        return name == null || OutletName.agency(name) ? null : name;
    }

    private static @Nullable String named(String line, Openings phrases) {
        if (line.length() > LONGEST_CREDIT) {
            return null;
        }
        for (Pattern pattern : phrases.of(line)) {
            Matcher origin = pattern.matcher(line);
            if (origin.matches()) {
                String name =
                        OutletName.clean(AFTER_ORIGIN.matcher(origin.group(1)).replaceFirst(""));
                if (name != null && !OutletName.agency(name)) {
                    return name;
                }
            }
        }
        return null;
    }

    /** Whether a phrase about a reprint may begin so: nearly all lines begin with another letter. */
    public static boolean opensReprint(String line) {
        return REPRINTS.mayMatch(line);
    }

    /** The outlet named by a whole phrase about a reprint, of the kind that stands nowhere else. */
    public static @Nullable String reprint(String line) {
        return named(line, REPRINTS);
    }

    /** The agency that a source line credits; it is named as the author where no other is. */
    public static @Nullable String agency(String line) {
        Pattern phrase = ORIGIN.get(3);
        if (line.length() > LONGEST_CREDIT || !ORIGINS.of(line).contains(phrase)) {
            return null;
        }
        Matcher source = phrase.matcher(line);
        if (!source.matches()) {
            return null;
        }
        String name = AFTER_ORIGIN.matcher(source.group(1)).replaceFirst("").strip();
        return OutletName.agency(name) ? name : null;
    }

    /** X, of "visit the X homepage". */
    public static @Nullable String homepage(String line) {
        if (!line.contains("omepage") && !line.contains("ome page")) {
            return null;
        }
        Matcher homepage = HOMEPAGE.matcher(line);
        return homepage.find() ? OutletName.clean(homepage.group(1)) : null;
    }

    /** X, of "Copyright 2024 X. All rights reserved." */
    public static @Nullable String copyright(String line) {
        Matcher copyright = COPYRIGHT.matcher(line.substring(0, Math.min(line.length(), LONGEST_CREDIT)));
        if (!copyright.matches()) {
            return null;
        }
        String rest = YEARS.matcher(copyright.group(1)).replaceFirst("");
        String name = OutletName.clean(AFTER_NAME.matcher(rest).replaceFirst(""));
        return name == null || OutletName.agency(name) || PhraseBook.has(PhraseBook.Use.END, name) ? null : name;
    }

    /** X, of "Download the X app", "Loving X?" and the like. */
    public static @Nullable String carrier(String line) {
        if (line.length() > LONGEST_CREDIT) {
            return null;
        }
        for (Pattern pattern : CARRIER) {
            Matcher carrier = pattern.matcher(line);
            if (carrier.find()) {
                String name = OutletName.clean(carrier.group(1));
                if (name != null) {
                    return name;
                }
            }
        }
        return null;
    }
}
