package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsfold.compose.Archive;
import newsfold.compose.EarlierItem;
import newsfold.compose.EarlierStory;
import newsfold.compose.Edition;
import newsfold.compose.Item;
import newsfold.compose.Sentence;
import newsfold.compose.Standing;
import newsfold.gather.Articles;
import newsfold.read.Article;
import newsfold.read.Outlet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What past editions of a digest had: their stories under lasting identities. Written once, with the edition. */
@ApplicationScoped
public class Archives {
    /** How far an affair is remembered; most pause for days, not for months. */
    private static final Duration WEEKS = Duration.ofDays(28);
    /** Items looked through for an affair, the newest first. */
    private static final int ITEMS = 1500;

    private static final String ITEM = """
            select s.*, e.day, not e.held and not e.empty and e.send_at <= :now as open
            from edition_story s join edition e on e.id = s.edition_id
            where e.digest_id = :digest and e.span = 'day' and s.place is not null
            """;

    private final Jdbi jdbi;
    private final Articles articles;

    Archives(Jdbi jdbi, Articles articles) {
        this.jdbi = jdbi;
        this.articles = articles;
    }

    /** An item as a row. */
    private record Row(
            Standing standing,
            boolean open,
            String story,
            String thread,
            String headline,
            @Nullable Long lead) {}

    /**
     * What an edition of these articles has to know.
     *
     * @param numbers of the articles in the database
     * @param resolving how articles are read that were gathered before
     */
    public Archive of(long digestId, Collection<Long> numbers, Instant now, UnaryOperator<Article> resolving) {
        Map<String, Archive.File> files = files(digestId, numbers);
        Set<String> stories = new HashSet<>();
        files.values().forEach(file -> stories.add(file.story()));
        Map<String, Set<Long>> told = told(digestId, stories, now);
        List<Row> rows = items(digestId, now);
        Set<Long> wanted = new HashSet<>();
        told.values().forEach(wanted::addAll);
        rows.stream().map(Row::lead).filter(Objects::nonNull).forEach(wanted::add);
        Map<Long, Article> read = articles.all(wanted);
        read.replaceAll((number, article) -> resolving.apply(article));
        List<EarlierItem> items = new ArrayList<>();
        for (Row row : rows) {
            Article lead = row.lead() == null ? null : read.get(row.lead());
            items.add(new EarlierItem(
                    row.standing(),
                    row.open(),
                    row.story(),
                    row.thread(),
                    row.headline(),
                    lead == null
                            ? Article.builder("headline of " + row.story())
                                    .title(row.headline())
                                    .build()
                            : lead));
        }
        return new Archive(files, stories(digestId, told, read), items);
    }

    /** All items of an affair, the newest first. */
    public List<ThreadItem> thread(long digestId, String thread) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select e.id, e.day, s.story, s.headline from edition_story s join edition e on e.id = s.edition_id
                        where e.digest_id = :digest and e.span = 'day' and s.place is not null and s.thread = :thread
                        order by e.id desc, s.place""")
                .bind("digest", digestId)
                .bind("thread", thread)
                .map((row, context) -> new ThreadItem(
                        row.getLong("id"),
                        row.getObject("day", LocalDate.class),
                        row.getString("story"),
                        row.getString("headline")))
                .list());
    }

    /** An item of a thread: where it stood and how it was headed. */
    public record ThreadItem(long edition, LocalDate day, String story, String headline) {}

    private Map<String, Archive.File> files(long digestId, Collection<Long> numbers) {
        Map<String, Archive.File> files = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select a.key, (array_agg(ea.story order by e.id desc))[1] as story,
                            min(e.id) filter (where s.place is not null) as first,
                            min(e.day) filter (where s.place is not null) as first_day,
                            max(e.id) filter (where s.place is not null) as last,
                            (array_agg(e.day order by e.id desc) filter (where s.place is not null))[1] as last_day
                        from edition_article ea
                        join edition e on e.id = ea.edition_id
                        join article a on a.id = ea.article_id
                        left join edition_story s on s.edition_id = ea.edition_id and s.story = ea.story
                        where e.digest_id = :digest and e.span = 'day' and ea.article_id = any(:articles)
                        group by a.key""")
                .bind("digest", digestId)
                .bindArray("articles", Long.class, numbers)
                .map((row, context) -> files.put(
                        row.getString("key"),
                        new Archive.File(row.getString("story"), standing(row, "first"), standing(row, "last"))))
                .list());
        return files;
    }

    /** By story, the articles it had when it stood in an edition, or when editors left it out of one: they know them, too. */
    private Map<String, Set<Long>> told(long digestId, Set<String> stories, Instant now) {
        Map<String, Set<Long>> told = new LinkedHashMap<>();
        stories.forEach(story -> told.put(story, new HashSet<>()));
        jdbi.useHandle(handle -> handle.createQuery("""
                        select distinct ea.story, ea.article_id from edition_article ea
                        join edition e on e.id = ea.edition_id
                        join edition_story s on s.edition_id = ea.edition_id and s.story = ea.story
                        where e.digest_id = :digest and e.span = 'day' and ea.story = any(:stories)
                            and (s.place is not null or s.excluded)
                            and e.created > :from""")
                .bind("digest", digestId)
                .bindArray("stories", String.class, stories)
                .bind("from", at(now.minus(WEEKS)))
                .map((row, context) -> told.computeIfAbsent(row.getString("story"), unseen -> new HashSet<>())
                        .add(row.getLong("article_id")))
                .list());
        return told;
    }

    private Map<String, EarlierStory> stories(long digestId, Map<String, Set<Long>> told, Map<Long, Article> read) {
        Map<String, EarlierStory> stories = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select s.story, (array_agg(s.thread order by e.id desc))[1] as thread, min(s.since) as since,
                            max(e.id) filter (where s.place is not null) as last,
                            (array_agg(e.day order by e.id desc) filter (where s.place is not null))[1] as last_day
                        from edition_story s join edition e on e.id = s.edition_id
                        where e.digest_id = :digest and e.span = 'day' and s.story = any(:stories) group by s.story""")
                .bind("digest", digestId)
                .bindArray("stories", String.class, told.keySet())
                .map((row, context) -> {
                    String story = row.getString("story");
                    return stories.put(
                            story,
                            new EarlierStory(
                                    story,
                                    row.getString("thread"),
                                    row.getObject("since", LocalDate.class),
                                    standing(row, "last"),
                                    told.getOrDefault(story, Set.of()).stream()
                                            .sorted()
                                            .map(read::get)
                                            .filter(Objects::nonNull)
                                            .toList()));
                })
                .list());
        return stories;
    }

    private List<Row> items(long digestId, Instant now) {
        return jdbi.withHandle(
                handle -> handle.createQuery(ITEM + "and e.created > :from order by e.id desc, s.place limit :most")
                        .bind("digest", digestId)
                        .bind("now", at(now))
                        .bind("from", at(now.minus(WEEKS)))
                        .bind("most", ITEMS)
                        .map((row, context) -> {
                            long lead = row.getLong("lead");
                            return new Row(
                                    new Standing(row.getLong("edition_id"), row.getObject("day", LocalDate.class)),
                                    row.getBoolean("open"),
                                    row.getString("story"),
                                    row.getString("thread"),
                                    row.getString("headline"),
                                    row.wasNull() ? null : lead);
                        })
                        .list());
    }

    /** Keeps what an edition holds, and what becomes of stories that it leaves out. */
    void keep(Handle handle, long editionId, Plate plate) {
        keepArticles(handle, editionId, plate.stories());
        Edition edition = plate.edition();
        Map<String, Integer> places = new HashMap<>();
        Map<String, String> headlines = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        for (Item item : edition.items()) {
            places.put(item.story(), places.size() + 1);
            headlines.put(item.story(), item.headline());
            words.put(item.story(), words(item));
        }
        var batch = handle.prepareBatch("""
                insert into edition_story (edition_id, story, thread, since, place, headline, words, lead, absorbed, excluded)
                values (:edition, :story, :thread, :since, :place, :headline, :words, :lead, :absorbed, :excluded)""");
        for (Plate.Kept one : plate.stories()) {
            String story = one.id();
            Integer place = places.get(story);
            // of what never stood anywhere the articles are enough
            if (place != null || one.since() != null || !one.absorbed().isEmpty() || one.excluded()) {
                batch.bind("edition", editionId)
                        .bind("story", story)
                        .bind("thread", one.thread())
                        .bind("since", one.since() == null && place != null ? edition.date() : one.since())
                        .bind("place", place)
                        .bind("headline", headlines.getOrDefault(story, one.headline()))
                        .bind("words", words.getOrDefault(story, ""))
                        .bind("lead", one.articles().get(0))
                        .bindArray("absorbed", String.class, one.absorbed())
                        .bind("excluded", one.excluded())
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void keepArticles(Handle handle, long editionId, List<Plate.Kept> stories) {
        var batch = handle.prepareBatch(
                "insert into edition_article (edition_id, article_id, story) values (:edition, :article, :story)");
        for (Plate.Kept story : stories) {
            for (Long article : story.articles()) {
                batch.bind("edition", editionId)
                        .bind("article", article)
                        .bind("story", story.id())
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Its summary, and who reported it: what it is searched by. */
    private static String words(Item item) {
        Stream<String> summary = item.summary().stream().map(Sentence::text);
        Stream<String> outlets = item.coverage().reports().stream()
                .flatMap(report -> Stream.of(report.outlet(), report.carrier()))
                .filter(Objects::nonNull)
                .map(Outlet::name)
                .distinct();
        // the database takes no zero byte
        return Stream.concat(summary, outlets).collect(Collectors.joining(" ")).replace("\u0000", "");
    }

    private static @Nullable Standing standing(ResultSet row, String column) throws SQLException {
        long edition = row.getLong(column);
        return row.wasNull() ? null : new Standing(edition, row.getObject(column + "_day", LocalDate.class));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
