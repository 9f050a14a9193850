package newsfold.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsfold.compose.Edition;
import newsfold.compose.Item;
import newsfold.compose.Missing;
import newsfold.compose.Section;
import newsfold.compose.Span;
import newsfold.render.Sheet.Entry;
import newsfold.render.Sheet.Glance;
import newsfold.render.Sheet.Part;
import org.jspecify.annotations.Nullable;

/** Sets an edition into a sheet: the words around it, the order of the page, and how much of each item there is room for. */
final class Typesetter {
    private static final int SUBJECT = 90; // characters; phones show about half of it, desktops all
    private static final int PREHEADER = 140;
    private static final int GLANCE = 10; // an overview longer than a screen is none
    private static final int NAMED_MISSING = 5; // a calm line, no list of faults
    private static final int MISSING_NAME = 60; // characters
    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "fa", "he", "iw", "ur", "yi", "ji", "ps", "sd", "ug", "dv");

    private final Edition edition;
    private final Locale locale;
    private final Masthead masthead;
    private final List<String> correction;
    private final Phrases phrases;
    private final Times times;

    /** @param correction the editor's note, blank where the letter is no correction */
    Typesetter(Edition edition, Masthead masthead, String correction) {
        this(edition, masthead, correction, edition.digest().locale());
    }

    /** @param language of the letter's own words */
    Typesetter(Edition edition, Masthead masthead, String correction, Locale language) {
        this.locale = language;
        this.edition = edition;
        this.masthead = masthead;
        this.correction = paragraphs(correction);
        this.phrases = new Phrases(language);
        this.times = new Times(edition.date(), edition.digest().zone(), dates());
    }

    private static List<String> paragraphs(String text) {
        return PARAGRAPHS
                .splitAsStream(text)
                .map(OutsideText::line)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** The whole locale, with its country, where its words are in that language, else the language of the words. */
    private Locale dates() {
        Locale wanted = locale;
        Locale words = phrases.language();
        return wanted.getLanguage().equals(words.getLanguage()) ? wanted : words;
    }

    Sheet set(Shortening shortening) {
        EntrySetter entries = new EntrySetter(phrases, times, shortening, masthead);
        List<Part> parts = new ArrayList<>();
        int first = 0;
        for (Section section : edition.sections()) {
            List<Entry> set = entries.set(section.items());
            if (!set.isEmpty()) {
                parts.add(new Part(passage(first, section.items().size()), heading(section), set));
            }
            first += section.items().size();
        }
        List<Entry> briefs = entries.set(edition.briefs());
        List<Item> items = edition.items();
        String title = OutsideText.line(edition.digest().title());
        return new Sheet(
                dates().toLanguageTag(),
                RIGHT_TO_LEFT.contains(edition.digest().locale().getLanguage()) ? "rtl" : "ltr",
                subjects().get(0),
                title,
                date(),
                Passage.of(Passage.WHOLE),
                Passage.of(Passage.FEWER),
                Passage.of(Passage.FULL),
                Passage.of(Passage.NAMED),
                Passage.end(),
                phrases.say("greeting", Mark.NAME.token()),
                tally(),
                preheader(items),
                passage(0, Math.min(GLANCE, items.size())),
                phrases.say(isWeek() ? "glance.week" : "glance"),
                glance(items),
                items.size() > GLANCE ? phrases.say("glance.rest", items.size() - GLANCE) : null,
                parts,
                passage(first, edition.briefs().size()),
                phrases.say("briefs"),
                briefs,
                edition.isEmpty() ? phrases.say(isWeek() ? "empty.week" : "empty") : null,
                notices(shortening, items.size() - entries.count()),
                phrases.say("chosen", Mark.SHOWN.token(), items.size()),
                OutsideText.address(masthead.view()),
                phrases.say("view"),
                phrases.say("reason", Mark.ADDRESS.token(), title),
                Mark.UNSUBSCRIBE.token(),
                phrases.say("unsubscribe"),
                Mark.PREFERENCES.token(),
                phrases.say("preferences"),
                OutsideText.line(masthead.imprint()),
                phrases.say(pictures() ? "privacy.pictures" : "privacy"),
                passage(0, items.size()),
                phrases.say("links"),
                entries.links(),
                phrases.say("correction"),
                correction,
                paragraphs(edition.opening().note()));
    }

    private boolean isWeek() {
        return edition.span() == Span.WEEK;
    }

    /** The day, or the first and the last of the week. */
    private String date() {
        return isWeek()
                ? phrases.say("week", times.date(edition.date().minusDays(6)), times.date(edition.date()))
                : times.today();
    }

    private static String passage(int first, int items) {
        return Passage.of(IntStream.range(first, first + items).boxed().toList());
    }

    private boolean pictures() {
        return edition.items().stream()
                .anyMatch(item -> OutsideText.address(item.editing().picture()) != null);
    }

    /**
     * The digest and the story that leads it, for each of its stories; of an edition without stories the digest alone. What
     * editors wrote instead holds whatever leads.
     */
    List<String> subjects() {
        String digest = OutsideText.line(edition.digest().title());
        String title = isWeek() ? phrases.say("week.subject", digest) : digest;
        String written = OutsideText.line(edition.opening().subject());
        List<Item> items = edition.items();
        return items.isEmpty()
                ? List.of(subject(written.isEmpty() ? title : written))
                : items.stream()
                        .map(lead ->
                                subject(written.isEmpty() ? title + ": " + OutsideText.line(lead.headline()) : written))
                        .toList();
    }

    private String subject(String subject) {
        return OutsideText.clip(correction.isEmpty() ? subject : phrases.say("correction.subject", subject), SUBJECT);
    }

    private @Nullable String heading(Section section) {
        if (!section.name().isBlank()) {
            return OutsideText.line(section.name());
        }
        return edition.sections().size() > 1 ? phrases.say("more") : null;
    }

    /** Empty where nothing came in. */
    private String tally() {
        if (edition.articles() == 0) {
            return "";
        }
        int shared = edition.items().size() - edition.briefs().size();
        return Stream.of(
                        phrases.say("tally.stories", shared),
                        phrases.say("tally.briefs", edition.briefs().size()),
                        phrases.say("tally.read", edition.articles(), edition.outlets()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** What editors wrote, or the headlines after the one in the subject. */
    String preheader(List<Item> items) {
        String written = OutsideText.line(edition.opening().preheader());
        if (!written.isEmpty()) {
            return OutsideText.clip(written, PREHEADER);
        }
        String next = items.stream()
                .skip(1)
                .limit(3)
                .map(item -> OutsideText.line(item.headline()))
                .collect(Collectors.joining(" · "));
        return OutsideText.clip(next.isEmpty() ? tally() : next, PREHEADER);
    }

    private List<Glance> glance(List<Item> items) {
        return IntStream.range(0, Math.min(GLANCE, items.size()))
                .mapToObj(place -> glance(place, items.get(place)))
                .toList();
    }

    private Glance glance(int place, Item item) {
        return new Glance(
                passage(place, 1),
                OutsideText.line(item.headline()),
                phrases.say("outlets", item.coverage().outlets()).replace(' ', '\u00a0'));
    }

    private String missing(Missing missing) {
        List<String> names = missing.names();
        String named = names.stream()
                .limit(NAMED_MISSING)
                .map(name -> OutsideText.clip(OutsideText.line(name), MISSING_NAME))
                .collect(Collectors.joining(", "));
        int rest = names.size() - NAMED_MISSING;
        String said = rest > 0 ? phrases.say("rest", named, rest) : named;
        return phrases.say("missing", said, names.size(), missing.sources());
    }

    private List<String> notices(Shortening shortening, int left) {
        List<String> notices = new ArrayList<>();
        if (shortening.steps() > 0) {
            notices.add(phrases.say("shortened"));
        }
        if (left > 0) {
            notices.add(phrases.say("shortened.left", left));
        }
        if (edition.unshown() > 0) {
            notices.add(phrases.say("unshown", edition.unshown()));
        }
        if (!edition.missing().isNone()) {
            notices.add(missing(edition.missing()));
        }
        return notices;
    }
}
