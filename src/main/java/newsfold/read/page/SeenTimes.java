package newsfold.read.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newsfold.read.FieldSource;
import newsfold.read.Told;
import newsfold.read.time.Age;
import newsfold.read.words.ShortText;
import newsfold.read.words.Stems;
import newsfold.read.words.WrittenTime;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Times that a web page shows its readers, in elements that are marked as times.
 *
 * @param published in the page's order
 * @param changed those that say so
 * @param age "2 hours ago", where that is all
 */
record SeenTimes(
        List<Told<Instant>> published,
        List<Told<Instant>> changed,
        @Nullable Told<Age> age) {
    private static final Selection MARKED =
            Selection.of("time, [class*=published], [class*=timestamp], [class*=dateline], [class*=date],"
                    + " [class*=pubdate], [class*=posted-on], [id*=date]");
    private static final Evaluator LINK = QueryParser.parse("a[href]");
    private static final Pattern CHANGED = Pattern.compile(
            "(?i)\\b(?:(?:last |zuletzt )?(?:updated?|modified|edited|changed|amended|corrected)|aktualisiert|geändert|mis à jour|actualizado"
                    + "|aggiornato|atualizado|bijgewerkt|oppdatert|uppdaterad|opdateret|dt-updated|dateModified|обновлено)\\b");

    /** One of these is in every word for a change. */
    private static final Stems CHANGES = Stems.of(List.of(
            "update",
            "modified",
            "edited",
            "changed",
            "amended",
            "corrected",
            "aktualisiert",
            "geändert",
            "mis à jour",
            "actualizado",
            "aggiornato",
            "atualizado",
            "bijgewerkt",
            "oppdatert",
            "uppdaterad",
            "opdateret",
            "обновлено"));

    private static final Pattern MARKED_CHANGED =
            Pattern.compile("(?i)(?:^|[\\s_-])(?:dt-)?(?:updated?|modified)(?:$|[\\s_-])");
    private static final Pattern CLASS_PUBLISHED = Pattern.compile("(?i)publish|posted|pubdate");

    /** Where other articles' times stand. */
    private static final Set<String> ASIDE = Set.of("aside", "nav", "footer", "li");

    /** Characters; what holds more is no time. */
    private static final int LONGEST = 160;

    private static final int MOST = 40;
    private static final int MOST_UP = 12;

    static SeenTimes of(Landmarks page) {
        List<Told<Instant>> published = new ArrayList<>();
        List<Told<Instant>> changed = new ArrayList<>();
        Told<Age> age = null;
        int looked = 0;
        for (Element element : page.all(MARKED)) {
            if (++looked > MOST) {
                break;
            }
            if (aside(element)) {
                continue;
            }
            String line = ShortText.of(element, LONGEST);
            String text = line == null ? "" : line;
            Instant written = written(element, text);
            Age seen = age == null ? Age.of(text) : null;
            if (written == null && seen == null) {
                continue;
            }
            FieldSource source = source(element);
            boolean change = change(element, text);
            if (written != null) {
                (change ? changed : published).add(new Told<>(written, source));
            }
            age = seen == null || change ? age : new Told<>(seen, source);
        }
        return new SeenTimes(published, changed, age);
    }

    /** The first of what the element says that is a time. */
    private static @Nullable Instant written(Element element, String text) {
        for (String written : List.of(
                element.attr("datetime"),
                element.attr("data-datetime"),
                element.attr("content"),
                element.attr("title"),
                text)) {
            Instant time = WrittenTime.of(written);
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    /** Whether the time is told as one of a change: by the element's names, in its text, or in few words around it. */
    private static boolean change(Element element, String text) {
        String names = element.className() + ' ' + element.attr("itemprop");
        if (MARKED_CHANGED.matcher(names).find()
                        && !CLASS_PUBLISHED.matcher(names).find()
                || tellsChange(text)) {
            return true;
        }
        Element parent = element.parent();
        String around = parent == null ? "" : parent.ownText();
        return around.length() < 40 && tellsChange(around);
    }

    private static boolean tellsChange(String text) {
        return CHANGES.in(text) && CHANGED.matcher(text).find();
    }

    private static FieldSource source(Element element) {
        return element.normalName().equals("time")
                ? new FieldSource(FieldSource.Place.ELEMENT, "time")
                : new FieldSource(
                        FieldSource.Place.CLASS, element.className().isBlank() ? element.id() : element.className());
    }

    private static boolean aside(Element element) {
        Element parent = element;
        for (int up = 0; parent != null && up < MOST_UP; up++) {
            String name = parent.normalName();
            boolean article = name.equals("article") || name.equals("main") || name.equals("header");
            if (article) {
                return false;
            }
            if (ASIDE.contains(name) && (!name.equals("li") || parent.selectFirst(LINK) != null)) {
                return true;
            }
            parent = parent.parent();
        }
        return false;
    }
}
