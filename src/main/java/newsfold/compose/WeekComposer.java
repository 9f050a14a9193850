package newsfold.compose;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the edition that tells a week out of the editions that its days had: the most important stories, each once, as it
 * stood last. Nothing is gathered, merged or summed up anew, so that a week says nothing that its days did not.
 *
 * <p>A story's importance is breadth x weight x variety (see {@link Ranking}), as it
 * stood last, times 1 + {@value #DAY_SHARE} for each further edition that had it. Freshness and newness are left out, since they
 * tell a day's order, and a week is not there for its last day. The share is an editorial choice: a story of six editions counts one
 * and a half times that of a day.
 */
public final class WeekComposer {
    static final double DAY_SHARE = .1;

    /**
     * @param days the editions of the week, the earliest first
     * @param absorbed earlier stories that became one with another, by their ids; the other's id
     * @param date the last day of the week, in the digest's zone
     * @param from where the week begins (UTC)
     * @param to where it ends (UTC)
     */
    public Edition compose(
            Digest digest, List<Edition> days, Map<String, String> absorbed, LocalDate date, Instant from, Instant to) {
        Map<String, Told> stories = new LinkedHashMap<>();
        for (Edition day : days) {
            for (Item item : day.items()) {
                stories.compute(
                        survivor(item.story(), absorbed),
                        (story, before) -> new Told(item, day.date(), before == null ? 1 : before.editions + 1));
            }
        }
        List<Told> ranked = inOrder(stories.values().stream().toList());
        Set<String> told = ranked.stream().map(one -> one.item.story()).collect(Collectors.toSet());
        List<Told> several =
                ranked.stream().filter(one -> one.item.coverage().outlets() > 1).toList();
        List<Told> page = several.stream().limit(digest.stories()).toList();
        List<Told> briefs = Stream.concat(
                        several.stream().skip(digest.stories()),
                        ranked.stream().filter(one -> one.item.coverage().outlets() == 1))
                .limit(digest.briefs())
                .toList();
        Map<String, List<String>> affairs = new HashMap<>();
        Stream.concat(page.stream(), briefs.stream())
                .forEach(one -> affairs.computeIfAbsent(one.item.history().thread(), thread -> new ArrayList<>())
                        .add(one.item.headline()));
        return new Edition(
                digest,
                date,
                from,
                to,
                sections(digest, page, one -> write(one, date, told, affairs, one.item.summary())),
                // a brief has a sentence
                briefs.stream()
                        .map(one -> write(
                                one,
                                date,
                                told,
                                affairs,
                                one.item.summary().stream().limit(1).toList()))
                        .toList(),
                ranked.size() - page.size() - briefs.size(),
                ranked.stream()
                        .mapToInt(one -> one.item.coverage().reports().size())
                        .sum(),
                outlets(ranked),
                Missing.NONE,
                List.of(),
                Opening.NONE,
                List.of(),
                Span.WEEK);
    }

    /** A story as it stood last. */
    private record Told(Item item, LocalDate last, int editions) {
        double importance() {
            Ranking.Score score = item.score();
            return score.breadth() * score.weight() * (1 + DAY_SHARE * (editions - 1));
        }
    }

    /** What it is one with by now. */
    private static String survivor(String story, Map<String, String> absorbed) {
        String now = story;
        Set<String> seen = new HashSet<>();
        while (absorbed.containsKey(now) && seen.add(now)) {
            now = absorbed.get(now);
        }
        return now;
    }

    /** The best first, after the further stories of each affair have sunk. */
    private static List<Told> inOrder(List<Told> stories) {
        Comparator<Told> bestFirst =
                Comparator.comparingDouble((Told one) -> -one.importance()).thenComparing(one -> one.item.story());
        Map<String, Integer> affairs = new HashMap<>();
        Map<String, Double> sunk = new HashMap<>();
        stories.stream().sorted(bestFirst).forEach(one -> {
            int before = affairs.merge(one.item.history().thread(), 1, Integer::sum) - 1;
            sunk.put(
                    one.item.story(),
                    one.importance() * Math.pow(Ranking.CROWDED, Math.max(0, before - Ranking.FULL_ROOM + 1)));
        });
        return stories.stream()
                .sorted(Comparator.comparingDouble((Told one) -> -sunk.getOrDefault(one.item.story(), 0.))
                        .thenComparing(one -> one.item.story()))
                .toList();
    }

    private interface Writer {
        Item write(Told told);
    }

    /** In the digest's order, then those it does not have any more, then those of none. */
    private static List<Section> sections(Digest digest, List<Told> page, Writer writer) {
        Map<String, List<Item>> sections = new LinkedHashMap<>();
        digest.sections().forEach(name -> sections.put(name, new ArrayList<>()));
        page.stream().filter(one -> !one.item.section().isEmpty()).forEach(one -> sections.computeIfAbsent(
                        one.item.section(), name -> new ArrayList<>())
                .add(writer.write(one)));
        page.stream().filter(one -> one.item.section().isEmpty()).forEach(one -> sections.computeIfAbsent(
                        "", name -> new ArrayList<>())
                .add(writer.write(one)));
        return sections.entrySet().stream()
                .filter(section -> !section.getValue().isEmpty())
                .map(section -> new Section(section.getKey(), section.getValue()))
                .toList();
    }

    /** "New since yesterday" was said on its day; what stands beside it in the week is not listed as earlier. */
    private static Item write(
            Told one, LocalDate date, Set<String> told, Map<String, List<String>> affairs, List<Sentence> summary) {
        Item item = one.item;
        History history = item.history();
        return new Item(
                item.story(),
                item.section(),
                item.headline(),
                item.link(),
                summary,
                item.coverage(),
                affairs.getOrDefault(history.thread(), List.of()).stream()
                        .filter(headline -> !headline.equals(item.headline()))
                        .toList(),
                item.rank(),
                item.score(),
                item.why(),
                item.lookalike(),
                item.agreement(),
                new History(
                        history.thread(),
                        running(one, date),
                        history.earlier().stream()
                                .filter(earlier -> !told.contains(earlier.story()))
                                .toList()),
                item.abroad(),
                item.editing());
    }

    /** Since when it runs, of a story that still did on the last day. */
    private static History.@Nullable Running running(Told one, LocalDate date) {
        History.Running running = one.item.history().running();
        return running == null || one.last.isBefore(date.minusDays(1))
                ? null
                : new History.Running(running.since(), running.last(), News.NOTHING);
    }

    private static int outlets(List<Told> stories) {
        return (int) stories.stream()
                .flatMap(one -> one.item.coverage().reports().stream())
                .flatMap(report -> Stream.ofNullable(report.outlet()))
                .map(outlet -> outlet.key())
                .distinct()
                .count();
    }
}
