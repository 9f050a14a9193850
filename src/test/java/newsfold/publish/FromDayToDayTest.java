package newsfold.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import newsfold.compose.Edit;
import newsfold.compose.Edition;
import newsfold.database.TestDatabase;
import newsfold.gather.Articles;
import newsfold.merge.Decision;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Days of a digest one after the other, on the real database. */
class FromDayToDayTest {
    private static final String FERRY_AGROUND = "Ferry Alma runs aground outside Norrby harbour";
    private static final String ALMA_TOWED =
            "The salvage tug Brage towed the ferry Alma off the skerry outside Norrby and into the dry dock of Sandvik.\n"
                    + "Welders close the torn plate below her waterline, captain Signe Holt said, and crossings begin in June.";
    private static final String TWIN = "Brenner tells parliament she was unaware of tender money";

    private final Jdbi jdbi = TestDatabase.fresh();
    private final InventedWeek week = new InventedWeek(jdbi);
    private final PressRun press = TestPress.run(jdbi, week.clock);
    private final ComingEditions coming = TestPress.coming(jdbi, week.clock);
    private final Editions editions = new Editions(jdbi);
    private final Dailies dailies = new Dailies(jdbi);
    private final Contents contents = new Contents(jdbi);
    private final MergeDecisions decisions = new MergeDecisions(jdbi, week.clock);
    private final Archives archives = new Archives(jdbi, new Articles(jdbi, week.clock));
    private long digest;

    @BeforeEach
    void monday() {
        digest = week.digest("coast");
        week.takes(
                digest,
                "Gulf Courier",
                "Southern Star",
                "Norrby Post",
                "Coastline",
                "Evening Mail",
                "Capital Times",
                "Velda Daily");
        week.moveTo(1, 6);
        week.comes("quake-1", "Gulf Courier", "Earthquake levels Mirabel fishing quarter", InventedWeek.QUAKE);
        week.comes("quake-2", "Southern Star", "Mirabel digs for survivors of earthquake", InventedWeek.QUAKE_TOO);
        week.comes("ferry-1", "Norrby Post", FERRY_AGROUND, InventedWeek.FERRY);
        week.comes(
                "ferry-2", "Coastline", "Jammed rudder blamed as Alma hits skerry near Norrby", InventedWeek.FERRY_TOO);
        week.comes(
                "market",
                "Evening Mail",
                "Sandvik fish market opens on Saturdays",
                "The fish market of Sandvik opens on Saturdays from April on, its council decided by 9 votes to 4.");
    }

    @Test
    void theFirstEditionIsAllNew() {
        JsonNode first = edition(1, 7);
        assertThat(headlines(first)).hasSize(3);
        assertThat(running(first, "ferry-1").isNull()).isTrue();
        assertThat(first.path("unchanged")).isEmpty();
    }

    @Test
    void whatOnlyWasPrintedAgainDoesNotComeAgainAndWhatSaysMoreDoes() {
        JsonNode first = edition(1, 7);
        week.moveTo(2, 6);
        week.comes("quake-3", "Velda Daily", "Earthquake levels Mirabel fishing quarter", InventedWeek.QUAKE);
        week.comes(
                "ferry-3",
                "Evening Mail",
                "Divers find torn plate below waterline of ferry Alma",
                InventedWeek.FERRY_MORE);
        JsonNode second = edition(2, 7);

        assertThat(items(second)).hasSize(1);
        JsonNode ferry = running(second, "ferry-3");
        assertThat(story(second, "ferry-3")).isEqualTo(story(first, "ferry-1"));
        assertThat(articles(second, "ferry-3")).containsExactlyInAnyOrder("ferry-1", "ferry-2", "ferry-3");
        assertThat(ferry.path("since").toString()).isEqualTo("\"2026-03-02\"");
        assertThat(ferry.path("news").path("texts").asInt()).isEqualTo(1);
        assertThat(ferry.path("news").path("outlets")).hasSize(1);
        assertThat(ferry.path("news").path("outlets").get(0).path("name").asText())
                .isEqualTo("Evening Mail");
        assertThat(texts(ferry.path("news").path("sentences"), "text"))
                .anySatisfy(sentence -> assertThat(sentence).startsWith("Divers found a torn plate"));
        assertThat(texts(second.path("unchanged"), "story"))
                .containsExactlyInAnyOrder(story(first, "quake-1"), story(first, "market"));
        assertThat(second.path("unchanged").findValuesAsText("reprints")).containsExactlyInAnyOrder("1", "0");
    }

    @Test
    void aNewTollBringsAStoryBackThatPausedWithTheDayItStoodLast() {
        JsonNode first = edition(1, 7);
        edition(2, 7);
        week.moveTo(3, 6);
        week.comes("quake-4", "Velda Daily", "Mirabel earthquake toll rises to 44", InventedWeek.QUAKE_TOLL);
        JsonNode third = edition(3, 7);

        assertThat(items(third)).hasSize(1);
        assertThat(story(third, "quake-4")).isEqualTo(story(first, "quake-1"));
        JsonNode quake = running(third, "quake-4");
        assertThat(quake.path("since").toString()).isEqualTo("\"2026-03-02\"");
        assertThat(quake.path("last").toString()).isEqualTo("\"2026-03-02\"");
        assertThat(quake.path("news").path("figures").toString())
                .isEqualTo("[{\"now\":\"44 people\",\"before\":[\"31\"]}]");
        PublishedEdition letter = editions.list(0, 1).get(0);
        assertThat(letter.rendering().text().replaceAll("\\s+", " "))
                .contains("Since Monday, third day. New since Monday: one outlet (Velda Daily); 44 people (31 before)."
                        + " The earthquake in Mirabel has killed 44 people, the interior ministry said on Tuesday night."
                        + " (Velda Daily)");
        assertThat(letter.rendering().html()).contains("Since Monday, third day.");
    }

    @Test
    void aDayWithNothingNewIsAnEmptyDay() {
        edition(1, 7);
        // by hand, between two slots
        edition(1, 12);
        PublishedEdition second = editions.list(0, 1).get(0);
        assertThat(second.empty()).isTrue();
        week.moveTo(2, 6);
        week.comes("quake-3", "Velda Daily", "Earthquake levels Mirabel fishing quarter", InventedWeek.QUAKE);
        JsonNode third = edition(2, 7);
        assertThat(editions.list(0, 1).get(0).empty()).isTrue();
        assertThat(third.path("unchanged")).hasSize(3);
        assertThat(coming.of(digest).edition().unchanged()).hasSize(3);
    }

    @Test
    void whatEditorsLeftOutComesAgainOnlyWithSomethingNew() {
        edition(1, 7);
        week.moveTo(2, 6);
        week.comes(
                "ferry-3",
                "Evening Mail",
                "Divers find torn plate below waterline of ferry Alma",
                InventedWeek.FERRY_MORE);
        week.comes("tender", "Velda Daily", "Minister knew nothing of bridge payments", InventedWeek.TENDER);
        exclude("ferry-3");
        exclude("tender");
        assertThat(items(edition(2, 7))).isEmpty();

        // as it was: neither the one that readers know nor the one that they never saw
        JsonNode third = edition(3, 7);
        assertThat(items(third)).isEmpty();
        assertThat(texts(third.path("excluded"), "headline"))
                .containsExactly("Minister knew nothing of bridge payments");

        week.moveTo(4, 6);
        week.comes("raid", "Velda Daily", "Minister knew nothing of bridge payments, again", InventedWeek.TENDER);
        assertThat(items(edition(4, 7))).as("printed again").isEmpty();

        week.moveTo(4, 8);
        week.comes("ferry-4", "Velda Daily", "Ferry Alma towed off skerry outside Norrby", ALMA_TOWED);
        JsonNode fifth = edition(4, 9);
        assertThat(items(fifth)).hasSize(1);
        assertThat(running(fifth, "ferry-4").path("news").path("sentences").toString())
                .contains("Welders close the torn plate")
                .doesNotContain("Divers found");
    }

    @Test
    void whatEditorsLeftOutYesterdayIsTakenInAgain() {
        exclude("market");
        edition(1, 7);
        week.moveTo(2, 6);
        assertThat(coming.of(digest).edition().items()).isEmpty();
        TestPress.edits(jdbi, week.clock)
                .make(
                        digest,
                        coming.of(digest).stand(),
                        Edit.of(Edit.Kind.INCLUDE, List.of("market")),
                        "Market",
                        List.of(),
                        "Vera");
        assertThat(coming.of(digest).edition().items()).hasSize(1);
    }

    private void exclude(String article) {
        TestPress.edits(jdbi, week.clock)
                .make(
                        digest,
                        coming.of(digest).stand(),
                        Edit.of(Edit.Kind.EXCLUDE, List.of(article)),
                        article,
                        List.of(),
                        "Vera");
    }

    @Test
    void aSlotThatIsMadeAgainChangesNothing() {
        edition(1, 7);
        String before = everything();
        assertThat(press.publish(digest, InventedWeek.at(1, 7))).isEmpty();
        coming.of(digest);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aStoryThatFoundNoRoomMayComeLater() {
        jdbi.useHandle(handle -> handle.execute("update digest set briefs = 0 where id = ?", digest));
        assertThat(headlines(edition(1, 7))).noneMatch(headline -> headline.contains("market"));
        assertThat(content(editions.list(0, 1).get(0).id()).path("unshown").asInt())
                .isEqualTo(1);
        // it found no room before this time, and is not counted again
        assertThat(edition(1, 12).path("unshown").asInt()).isZero();
        jdbi.useHandle(handle -> handle.execute("update digest set briefs = 5 where id = ?", digest));
        JsonNode second = edition(2, 7);
        assertThat(headlines(second)).containsExactly("Sandvik fish market opens on Saturdays");
        assertThat(running(second, "market").isNull()).isTrue();
    }

    @Test
    void afterMissedDaysNothingIsLost() {
        edition(1, 7);
        week.moveTo(2, 6);
        week.comes(
                "tender-1",
                "Capital Times",
                "Minister Brenner denies she knew of tender payments",
                InventedWeek.TENDER);
        JsonNode next = edition(6, 7);
        assertThat(headlines(next)).containsExactly("Minister Brenner denies she knew of tender payments");
    }

    @Test
    void aLateArticleOfAToldStoryJoinsIt() {
        JsonNode first = edition(1, 7);
        week.moveTo(2, 6);
        week.comes(
                "ferry-late",
                "Evening Mail",
                "Divers find torn plate below waterline of ferry Alma",
                InventedWeek.FERRY_MORE,
                InventedWeek.at(1, 5));
        JsonNode second = edition(2, 7);
        assertThat(story(second, "ferry-late")).isEqualTo(story(first, "ferry-1"));
    }

    @Test
    void anotherDigestHasAPastOfItsOwn() {
        edition(1, 7);
        long other = week.digest("other");
        jdbi.useHandle(handle -> handle.execute(
                "insert into digest_feed (digest_id, feed_id, weight) select ?, feed_id, 1 from digest_feed", other));
        week.moveTo(2, 7);
        press.publish(other, InventedWeek.at(2, 7)).orElseThrow();
        JsonNode page = content(editions.list(0, 1).get(0).id());
        assertThat(items(page)).hasSize(3);
        assertThat(page.path("unchanged")).isEmpty();
        assertThat(coming.of(digest).edition().isEmpty()).isTrue();
    }

    @Test
    void aFollowUpDaysLaterIsAnotherStoryOfTheThreadAndNamesTheItemBefore() {
        week.comes(
                "tender-1",
                "Capital Times",
                "Minister Brenner denies she knew of tender payments",
                InventedWeek.TENDER);
        week.comes("tender-2", "Coastline", TWIN, InventedWeek.TENDER_TOO);
        JsonNode first = edition(1, 7);
        week.moveTo(9, 6);
        week.comes(
                "raid-1",
                "Capital Times",
                "Police search Rolf Tamm's offices in Karsund bridge case",
                InventedWeek.RAID);
        week.comes(
                "raid-2",
                "Coastline",
                "Dawn raid on consultancy of former Brenner adviser Tamm",
                InventedWeek.RAID_TOO);
        JsonNode second = edition(9, 7);

        assertThat(running(second, "raid-1").isNull()).isTrue();
        assertThat(story(second, "raid-1")).isNotEqualTo(story(first, "tender-1"));
        JsonNode history = item(second, "raid-1").path("history");
        assertThat(history.path("thread"))
                .isEqualTo(item(first, "tender-1").path("history").path("thread"));
        assertThat(texts(history.path("earlier"), "headline"))
                .containsExactly(item(first, "tender-1").path("headline").asText());
        assertThat(archives.thread(digest, history.path("thread").asText()))
                .extracting(Archives.ThreadItem::story)
                .containsExactly(story(second, "raid-1"), story(first, "tender-1"));
        long id = history.path("earlier").get(0).path("edition").asLong();
        PublishedEdition letter = editions.list(0, 1).get(0);
        assertThat(letter.rendering().html()).contains("https://news.example.org/editions/" + id);
        assertThat(letter.rendering().text().replaceAll("\\s+", " "))
                .contains("Earlier: " + item(first, "tender-1").path("headline").asText() + " (2 Mar 2026)");
    }

    @Test
    void whatEditorsDecideHoldsInLaterRunsAndSurvivesARebuild() {
        week.comes(
                "tender-1",
                "Capital Times",
                "Minister Brenner denies she knew of tender payments",
                InventedWeek.TENDER);
        week.comes("tender-2", "Coastline", TWIN, InventedWeek.TENDER_TOO);
        JsonNode first = edition(1, 7);
        assertThat(groups()).contains(Set.of("tender-1", "tender-2"), Set.of("quake-1", "quake-2"));

        week.moveTo(2, 6);
        decide("Vera", Decision.apart(List.of("tender-2"), List.of("tender-1")));
        decide("Vera", Decision.together(List.of("market", "ferry-1")));
        Set<Set<String>> decided = groups();
        assertThat(decided).contains(Set.of("tender-1"), Set.of("tender-2"), Set.of("market", "ferry-1", "ferry-2"));
        // nothing is new about it: readers know all of it
        assertThat(coming.of(digest).edition().isEmpty()).isTrue();

        week.comes("tender-3", "Velda Daily", TWIN, InventedWeek.TENDER_TOO);
        week.comes(
                "ferry-3",
                "Evening Mail",
                "Divers find torn plate below waterline of ferry Alma",
                InventedWeek.FERRY_MORE);
        JsonNode second = edition(2, 7);
        assertThat(story(second, "ferry-1")).isIn(story(first, "ferry-1"), story(first, "market"));
        assertThat(groups()).contains(Set.of("market", "ferry-1", "ferry-2", "ferry-3"));
        assertThat(groups()).contains(Set.of("tender-2", "tender-3"), Set.of("tender-1"));

        Set<Set<String>> before = groups();
        regather();
        assertThat(groups()).isEqualTo(before);

        long split = decisions.journal(10).get(1).id();
        assertThat(decisions.takeBack(split, "Otto")).isTrue();
        assertThat(decisions.takeBack(split, "Otto")).isFalse();
        assertThat(groups()).contains(Set.of("tender-1", "tender-2", "tender-3"));
    }

    @Test
    void theJournalKnowsWhoDecidedAndWhatIsOverruled() {
        decide("Vera", Decision.together(List.of("market", "ferry-1")));
        week.moveTo(1, 8);
        decide("Otto", Decision.apart(List.of("ferry-1"), List.of("market")));
        assertThat(decisions.journal(10))
                .hasSize(2)
                .satisfiesExactly(
                        newest -> {
                            assertThat(newest.madeBy()).isEqualTo("Otto");
                            assertThat(newest.made()).isEqualTo(InventedWeek.at(1, 8));
                            assertThat(newest.overruled()).isFalse();
                            assertThat(newest.articles().get(0).headline()).isEqualTo(FERRY_AGROUND);
                        },
                        oldest -> {
                            assertThat(oldest.madeBy()).isEqualTo("Vera");
                            assertThat(oldest.overruled()).isTrue();
                        });
        decisions.takeBack(decisions.journal(1).get(0).id(), "Vera");
        assertThat(decisions.journal(10).get(0).undoneBy()).isEqualTo("Vera");
        assertThat(decisions.journal(10).get(1).overruled()).isFalse();
        assertThat(groups()).contains(Set.of("market", "ferry-1", "ferry-2"));
    }

    @Test
    void whatIsFrozenIsReadAgainAlsoWhereItKnowsNothingOfThePast() {
        edition(1, 7);
        week.moveTo(2, 6);
        week.comes(
                "ferry-3",
                "Evening Mail",
                "Divers find torn plate below waterline of ferry Alma",
                InventedWeek.FERRY_MORE);
        edition(2, 7);
        long id = editions.list(0, 1).get(0).id();
        Edition second = contents.of(id);
        assertThat(second.lead().orElseThrow().history().running().since()).isEqualTo(InventedWeek.MONDAY);
        assertThat(second.unchanged()).hasSize(2);
        jdbi.useHandle(handle -> {
            handle.execute("update edition set content = content - 'unchanged' where id = ?", id);
            handle.execute("update edition_item set item = (item::jsonb - 'history')::json where edition_id = ?", id);
        });
        Edition older = contents.of(id);
        assertThat(older.unchanged()).isEmpty();
        assertThat(older.lead().orElseThrow().history().running()).isNull();
    }

    @Test
    void editionsMadeBeforeStoriesLastedAreKnownToTheNext() {
        JsonNode first = edition(1, 7);
        long id = editions.list(0, 1).get(0).id();
        jdbi.useTransaction(handle -> {
            handle.execute("delete from edition_story");
            handle.execute(
                    "update edition set content = cast(? as jsonb) where id = ?",
                    contents.json(id).toString(),
                    id);
            String migration = resource("/db/migration/V30__from_day_to_day.sql");
            String backfill = migration.substring(migration.indexOf("insert into edition_story"));
            handle.execute(backfill.substring(0, backfill.indexOf(';')));
        });
        JsonNode second = edition(2, 7);
        assertThat(items(second)).isEmpty();
        assertThat(second.path("unchanged")).hasSize(3);
        assertThat(texts(second.path("unchanged"), "story")).contains(story(first, "ferry-1"));
        assertThat(coming.of(digest).edition().unchanged())
                .allSatisfy(one -> assertThat(one.since()).isEqualTo(InventedWeek.MONDAY));
    }

    @Test
    void anEditionMadeMeanwhileIsKnownToTheOther() {
        // the lock is the digest's: the second waits, and finds that its draft is out of date
        assertThat(jdbi.<Boolean, RuntimeException>inTransaction(handle -> dailies.isLast(handle, digest, 0)))
                .isTrue();
        edition(1, 7);
        assertThat(jdbi.<Boolean, RuntimeException>inTransaction(handle -> dailies.isLast(handle, digest, 0)))
                .isFalse();
    }

    private JsonNode edition(int day, int hour) {
        week.moveTo(day, hour);
        return content(press.publish(digest, InventedWeek.at(day, hour)).orElseThrow());
    }

    private JsonNode content(long id) {
        return contents.json(id);
    }

    /** The stories of the coming edition, by the ids of their articles. */
    private Set<Set<String>> groups() {
        return coming.of(digest).candidates().stream()
                .<Set<String>>map(candidate -> new TreeSet<>(candidate.keys()))
                .collect(Collectors.toSet());
    }

    private void decide(String editor, Decision decision) {
        jdbi.useTransaction(handle -> decisions.decide(handle, decision, editor));
    }

    /** Throws all articles away and gathers them anew. */
    private void regather() {
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "create temporary table kept on commit drop as select a.*, f.feed_id from article a join feed_article f on f.article_id = a.id");
            handle.execute("delete from article");
            handle.execute("""
                    insert into article (key, url, title, outlet, published, language, body, embedded, first_seen, changed)
                    select key, url, title, outlet, published, language, body, embedded, first_seen, changed from kept order by key desc""");
            handle.execute("""
                    insert into feed_article (feed_id, article_id, first_seen)
                    select kept.feed_id, a.id, a.first_seen from article a join kept on kept.key = a.key""");
        });
    }

    private String everything() {
        return jdbi.withHandle(handle -> List.of("edition_story", "edition_article", "edition", "delivery").stream()
                .map(table -> handle.createQuery(
                                "select coalesce(string_agg(t::text, '|' order by t::text), '') from " + table + " t")
                        .mapTo(String.class)
                        .one())
                .collect(Collectors.joining("\n")));
    }

    private static String resource(String name) {
        try (InputStream in = FromDayToDayTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<JsonNode> items(JsonNode edition) {
        List<JsonNode> items = new ArrayList<>();
        edition.path("sections").forEach(section -> section.path("items").forEach(items::add));
        edition.path("briefs").forEach(items::add);
        return items;
    }

    private static List<String> headlines(JsonNode edition) {
        return items(edition).stream()
                .map(item -> item.path("headline").asText())
                .toList();
    }

    private static JsonNode item(JsonNode edition, String article) {
        return items(edition).stream()
                .filter(item ->
                        texts(item.path("coverage").path("reports"), "article").contains(article))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode running(JsonNode edition, String article) {
        return item(edition, article).path("history").path("running");
    }

    private static List<String> articles(JsonNode edition, String article) {
        return texts(item(edition, article).path("coverage").path("reports"), "article");
    }

    private static String story(JsonNode edition, String article) {
        return item(edition, article).path("story").asText();
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.path(field).asText()));
        return texts;
    }
}
