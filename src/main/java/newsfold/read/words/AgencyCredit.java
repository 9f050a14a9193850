package newsfold.read.words;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.read.Article;
import newsfold.read.ArticleField;
import newsfold.read.FieldSource;
import newsfold.read.Outlet;
import newsfold.read.Told;
import org.jspecify.annotations.Nullable;

/**
 * Where a text says that an agency wrote it: in the dateline, in the byline, in a credit at its end. An agency that is quoted
 * ("told Reuters"), that contributed, or that a picture is by, is not the text's.
 */
public final class AgencyCredit {
    private static final int FIRST = 3;
    private static final int LAST = 3;
    private static final String NAME_END = "/ .-";
    private static final int LONGEST_PLACE = 70;
    private static final int LONGEST_LINE = 160;

    /** "LONDON, Nov 3 (Reuters) -", "(AP) —", "Berlin (dpa/lby) -", "New Delhi [India], May 3 (ANI):", "MOSCOW, May 3. /TASS/." */
    private static final String AFTER = "\\s*(?:[—–:：.]|-{1,2}|[|,]|$|(?=[\\p{Lu}\"“‘]))";

    private static final List<Pattern> DATELINES = List.of(
            Pattern.compile("^(?<place>[^()]{0,70}?)\\((?<name>[^()]{2,60})\\)" + AFTER),
            Pattern.compile("^(?<place>[^()/]{0,70}?)/(?<name>[^/]{2,30})/" + AFTER));

    /** "Xinhua -- ", "TOKYO (Kyodo)", "【共同】", "新华社北京5月3日电", "(서울=연합뉴스)". */
    private static final Pattern EASTERN =
            Pattern.compile("^[(（【\\[]?(?:[^=＝)）】]{1,12}[=＝])?(?<name>新华社|中新社|共同通信|共同|時事通信|時事|연합뉴스|中央社)");

    private static final Pattern DASHED =
            Pattern.compile("^(?<place>\\p{Lu}[^()]{1,40}?,\\s)?(?<name>[\\p{L}.]{2,12})\\s(?:—|–|--)\\s");

    /** A word that no place or date has, but for names of months. */
    private static final Pattern LOWER_WORD = Pattern.compile("\\p{Ll}{4,}[,.]?");

    private static final Pattern MONTH = Pattern.compile(
            "(?i)(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|ao[uû]t|ago|sep|set|o[ck]t|out|nov|d[ei][czs]|gen|enero|abr|mag|giu|lug|ott|fév|avr|juin|juil).*");

    private static final Pattern ENDING =
            Pattern.compile("[.!?…\"”»’']\\s*[(\\[](?<name>[^()\\[\\]]{2,40})[)\\]]\\.?$");
    private static final Pattern DASH_ENDING =
            Pattern.compile("[.!?…\"”»’']\\s*(?:—|–|-{1,2}|©|\\|)\\s?(?<name>[\\p{L}][\\p{L}/ .-]{1,40})$");
    private static final Pattern CREDIT_LINE = Pattern.compile(
            "(?i)^[(\\[]?(?:(?:news\\s|text\\s|story\\s)?(?:source|sources|quelle|fuente|fonte|bron|kilde|källa|lähde|źródło|zdroj|kaynak|text|credit)\\s?[:：]\\s?|by\\s|von\\s|por\\s|par\\s|from\\s|via\\s|©\\s?|\\(c\\)\\s?|copyright\\s(?:©\\s?)?)(?:\\d{4}(?:\\s?[-–]\\s?\\d{4})?,?\\s)?(?:by\\s)?(?<name>[^:]{2,60}?)(?:[)\\]]|\\.?\\s(?:all rights reserved|alle rechte|todos los derechos|tous droits).*|\\.)?$");
    private static final Openings CREDITS = Openings.of(List.of(CREDIT_LINE));
    private static final Pattern REPRINTED = Pattern.compile(
            "(?i).{0,80}\\b(?:originally|first)\\s(?:published|appeared|released)\\s(?:by|on|in|at)\\s(?<name>[^.]{2,50})\\.?$");
    private static final Pattern NOT_THE_TEXT = Pattern.compile(
            "(?i)\\b(?:photos?|pictures?|pics?|images?|foto|bild|file|video|getty|illustration|graphic|contribut\\w+|inputs?|additional|told|reports?\\sthat)\\b");

    private static final Pattern BY = Pattern.compile("(?i)^(?:by|von|por|par|di|door|av|af)\\s");
    private static final Pattern ROLE = Pattern.compile(
            "(?i)\\b(?:writers?|reporters?|correspondents?|editors?|staff|business|national|sports?|political|bureau|news|diplomatic|science|medical|security)\\b");
    private static final Pattern PARTS = Pattern.compile(
            "\\s*[,|/·•;()\\[\\]]\\s*|\\s[–—-]\\s|\\s(?:for|of|with|and|und|et|y|from|via)\\s(?:the\\s)?");

    private AgencyCredit() {}

    /** The agency that goes by this name; null where it is another outlet's, or a person's. */
    public static @Nullable Outlet named(String name) {
        return Agencies.named(name);
    }

    /**
     * The article with the agency that its text or its byline credits, where none is known yet. An agency's own article has
     * none.
     */
    public static Article noted(Article article) {
        if (article.agency() != null) {
            return itself(article.agency(), article.outlet())
                    ? article.change().agency(null).build()
                    : article;
        }
        Told<Outlet> agency = inText(article.text().lines().toList());
        if (agency == null && article.author() != null) {
            Outlet named = inByline(article.author());
            FieldSource source = article.sources().get(ArticleField.AUTHOR);
            agency = named == null
                    ? null
                    : new Told<>(named, source == null ? new FieldSource(FieldSource.Place.TEXT, "byline") : source);
        }
        return agency == null || itself(agency.value(), article.outlet())
                ? article
                : article.change()
                        .agency(agency.value())
                        .source(ArticleField.AGENCY, agency.source())
                        .build();
    }

    /** Whether the outlet is the agency. */
    public static boolean itself(Outlet agency, @Nullable Outlet outlet) {
        return outlet != null && (agency.equals(outlet) || agency.equals(Agencies.named(outlet.name())));
    }

    /** The agency that a text credits by its dateline or its last lines. */
    public static @Nullable Told<Outlet> inText(List<String> paragraphs) {
        for (String paragraph : paragraphs.subList(0, Math.min(FIRST, paragraphs.size()))) {
            Outlet agency = inDateline(paragraph);
            if (agency != null) {
                return Told.of(agency, FieldSource.Place.TEXT, "dateline");
            }
        }
        for (int i = paragraphs.size() - 1; i >= Math.max(0, paragraphs.size() - LAST); i--) {
            Outlet agency = atEnd(paragraphs.get(i));
            if (agency != null) {
                return Told.of(agency, FieldSource.Place.TEXT, "credit");
            }
        }
        return null;
    }

    static @Nullable Outlet inDateline(String paragraph) {
        String start = paragraph.substring(0, Math.min(paragraph.length(), LONGEST_LINE));
        Matcher eastern = EASTERN.matcher(start);
        if (eastern.lookingAt()) {
            return Agencies.named(eastern.group("name"));
        }
        boolean enclosed = start.indexOf('(') >= 0 || start.indexOf('/') >= 0;
        for (Pattern pattern : enclosed ? DATELINES : List.<Pattern>of()) {
            Matcher dateline = pattern.matcher(start);
            if (dateline.lookingAt()
                    && place(dateline.group("place"))
                    && !NOT_THE_TEXT.matcher(dateline.group("name")).find()) {
                Outlet agency = Agencies.firstOf(dateline.group("name"));
                if (agency != null) {
                    return agency;
                }
            }
        }
        Matcher dashed = DASHED.matcher(start);
        return (start.contains(" —") || start.contains(" –") || start.contains(" --"))
                        && dashed.lookingAt()
                        && (dashed.group("place") == null || place(dashed.group("place")))
                ? Agencies.named(dashed.group("name"))
                : null;
    }

    private static boolean place(String words) {
        if (words.isBlank()) {
            return true;
        }
        if (words.length() > LONGEST_PLACE || Character.isLowerCase(words.codePointAt(0))) {
            return false;
        }
        int running = 0;
        for (String word : words.strip().split("\\s+")) {
            if (LOWER_WORD.matcher(word).matches() && !MONTH.matcher(word).matches()) {
                running++;
            }
        }
        return running == 0;
    }

    private static @Nullable Outlet atEnd(String paragraph) {
        String end = paragraph.substring(Math.max(0, paragraph.length() - LONGEST_LINE));
        Matcher ending = ENDING.matcher(end);
        boolean enclosed = end.endsWith(")") || end.endsWith("]") || end.endsWith(".");
        if (enclosed
                && ending.find()
                && !NOT_THE_TEXT.matcher(ending.group("name")).find()) {
            return Agencies.firstOf(ending.group("name"));
        }
        Matcher dash = DASH_ENDING.matcher(end);
        boolean letter = !end.isEmpty()
                && (NAME_END.indexOf(end.charAt(end.length() - 1)) >= 0
                        || Character.isLetter(end.codePointBefore(end.length())));
        Outlet agency = letter && dash.find() ? Agencies.firstOf(dash.group("name")) : null;
        return agency == null ? inLine(paragraph) : agency;
    }

    /** The agency that a line by itself credits: "AFP", "By The Associated Press", "Source: ANI", "© 2025 AFP". */
    public static @Nullable Outlet inLine(String line) {
        if (line.length() > LONGEST_LINE) {
            return null;
        }
        Outlet agency = credited(line);
        return agency == null || NOT_THE_TEXT.matcher(line).find() ? null : agency;
    }

    private static @Nullable Outlet credited(String line) {
        Matcher credit = CREDIT_LINE.matcher(line);
        if (CREDITS.mayMatch(line) && credit.matches()) {
            Outlet agency = Agencies.firstOf(credit.group("name"));
            return agency == null ? inByline(credit.group("name")) : agency;
        }
        Outlet alone = Agencies.named(line);
        if (alone != null) {
            return alone;
        }
        String small = line.toLowerCase(Locale.ROOT);
        Matcher reprinted = REPRINTED.matcher(line);
        return (small.contains("originally") || small.contains("first")) && reprinted.matches()
                ? Agencies.named(reprinted.group("name"))
                : null;
    }

    /** The agency that a byline names beside or instead of a person: "Ann Miller, AP National Writer", "Reuters Staff". */
    public static @Nullable Outlet inByline(String byline) {
        if (byline.length() > LONGEST_LINE) {
            return null;
        }
        Outlet agency = namedIn(byline);
        return agency == null || NOT_THE_TEXT.matcher(byline).find() ? null : agency;
    }

    private static @Nullable Outlet namedIn(String byline) {
        for (String part : PARTS.split(BY.matcher(byline).replaceFirst(""))) {
            Outlet agency = Agencies.named(part);
            if (agency == null && ROLE.matcher(part).find()) {
                agency = beforeRole(part);
            }
            if (agency != null) {
                return agency;
            }
        }
        return null;
    }

    private static @Nullable Outlet beforeRole(String part) {
        Matcher role = ROLE.matcher(part);
        return role.find() && role.start() > 0 ? Agencies.named(part.substring(0, role.start())) : null;
    }
}
