package newsfold.cli;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import newsfold.compose.Edition;
import newsfold.compose.History;
import newsfold.compose.Item;
import newsfold.compose.Ranking.Score;
import newsfold.compose.Sentence;
import newsfold.merge.Lookalike;
import newsfold.merge.Report;
import newsfold.read.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * An edition as edition.json tells it.
 *
 * @param articles how many were read
 * @param outlets how many, known by name, they came from
 * @param unshown how many stories found no room
 * @param items in the order of the page, briefs last
 * @param missing what could not be read
 */
record EditionJson(
        String title,
        LocalDate date,
        Instant from,
        Instant to,
        int articles,
        int outlets,
        int unshown,
        List<ItemJson> items,
        List<String> missing) {

    /**
     * @param outlets how many cover it
     * @param texts how many independent texts they print
     * @param score the numbers that make its rank
     * @param lookalike the story most like it that is another event
     * @param agree figures and quotations that several texts share
     * @param differ those that they give in other words or numbers
     */
    record ItemJson(
            String story,
            String headline,
            @Nullable URI link,
            @Nullable String section,
            boolean brief,
            List<SentenceJson> summary,
            int outlets,
            int texts,
            List<ReportJson> coverage,
            List<String> related,
            double rank,
            Score score,
            List<String> why,
            @Nullable Lookalike lookalike,
            List<ClaimJson> agree,
            List<ClaimJson> differ,
            History history) {

        static ItemJson of(Item item, @Nullable String section, boolean brief) {
            return new ItemJson(
                    item.story(),
                    item.headline(),
                    item.link(),
                    section,
                    brief,
                    item.summary().stream().map(SentenceJson::of).toList(),
                    item.coverage().outlets(),
                    item.coverage().texts(),
                    item.coverage().reports().stream().map(ReportJson::of).toList(),
                    item.related(),
                    item.rank(),
                    item.score(),
                    item.why(),
                    item.lookalike(),
                    ClaimJson.of(item.agreement().agreed()),
                    ClaimJson.of(item.agreement().differing()),
                    item.history());
        }
    }

    record SentenceJson(String text, String credit) {
        static SentenceJson of(Sentence sentence) {
            return new SentenceJson(sentence.text(), sentence.credit().toString());
        }
    }

    /** @param text its number: reports with the same number print the same copy */
    record ReportJson(
            @Nullable String outlet,
            @Nullable String carrier,
            @Nullable String agency,
            String credit,
            @Nullable URI link,
            @Nullable Instant published,
            int text,
            String article) {

        static ReportJson of(Report report) {
            return new ReportJson(
                    name(report.outlet()),
                    name(report.carrier()),
                    name(report.agency()),
                    report.credit().toString(),
                    report.url(),
                    report.published(),
                    report.text(),
                    report.article());
        }

        private static @Nullable String name(@Nullable Outlet outlet) {
            return outlet == null ? null : outlet.name();
        }
    }

    static EditionJson of(Edition edition) {
        Stream<ItemJson> page = edition.sections().stream().flatMap(section -> section.items().stream()
                .map(item -> ItemJson.of(item, section.name().isEmpty() ? null : section.name(), false)));
        Stream<ItemJson> briefs = edition.briefs().stream().map(item -> ItemJson.of(item, null, true));
        return new EditionJson(
                edition.digest().title(),
                edition.date(),
                edition.from(),
                edition.to(),
                edition.articles(),
                edition.outlets(),
                edition.unshown(),
                Stream.concat(page, briefs).toList(),
                edition.missing().names());
    }
}
