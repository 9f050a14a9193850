package newsfold.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import newsfold.database.TestDatabase;
import newsfold.read.Article;
import newsfold.read.ArticleField;
import newsfold.read.ArticleForm;
import newsfold.read.FieldSource;
import newsfold.read.Outlet;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticlesTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T06:00:00Z");
    private static final Article BRIDGE = Article.builder("https://ferrytimes.example/bridge")
            .url(URI.create("https://ferrytimes.example/bridge"))
            .title("Old bridge reopens")
            .outlet(new Outlet("The Ferry Times"))
            .published(MORNING)
            .text("The bridge is open.\nCars may cross.")
            .build();

    private Jdbi jdbi;
    private Feeds feeds;
    private long digest;
    private long world;
    private long local;

    @BeforeEach
    void twoFeedsInADigest() {
        jdbi = TestDatabase.fresh();
        feeds = new Feeds(jdbi);
        digest = TestDigest.create(jdbi);
        world = feeds.add("https://ferrytimes.example/world.xml", FeedKind.FEED, "World", MORNING);
        local = feeds.add("https://ferrytimes.example/local.xml", FeedKind.FEED, null, MORNING);
        feeds.link(digest, world, "World", 1);
        feeds.link(digest, local, "Local", 2);
    }

    /** The edition of one instance is looked for at six o'clock; another one, whose clock is 90 s behind, brings an article. */
    @Test
    void whatASlowClockBringsAfterALookIsNewToTheNext() {
        Instant six = MORNING.plusSeconds(90);
        assertThat(since(MORNING.minusSeconds(3600), six)).isEmpty();

        store(world, "a1", BRIDGE, MORNING);

        assertThat(since(six, six.plusSeconds(3600))).hasSize(1);
    }

    @Test
    void anArticleOfTwoFeedsIsKeptOnceAndBelongsToTheWeightierOne() {
        assertThat(store(world, "a1", BRIDGE, MORNING)).isEqualTo(Articles.Stored.ADDED);
        assertThat(store(local, "x", BRIDGE, MORNING.plusSeconds(60))).isEqualTo(Articles.Stored.KNOWN);

        List<GatheredArticle> gathered = since(MORNING.minusSeconds(1), MORNING.plusSeconds(3600));

        assertThat(gathered).hasSize(1);
        assertThat(gathered.get(0).article()).isEqualTo(BRIDGE);
        assertThat(gathered.get(0).section()).isEqualTo("Local");
        assertThat(gathered.get(0).weight()).isEqualTo(2);
        assertThat(gathered.get(0).firstSeen()).isEqualTo(MORNING);
        assertThat(gathered.get(0).feedTitle()).isEqualTo("https://ferrytimes.example/local.xml");
    }

    @Test
    void whatAPageSaysIsKeptWithItsSources() {
        Article told = BRIDGE.change()
                .carrier(new Outlet("Newsloop"))
                .agency(new Outlet("Harbour Press Agency"))
                .author("Ann Miller")
                .modified(MORNING.plusSeconds(5))
                .age("2 hours ago")
                .language("en-GB")
                .section("Harbour")
                .image(URI.create("https://ferrytimes.example/bridge.jpg"))
                .standfirst("Cars may cross again.")
                .form(ArticleForm.LIVE_BLOG)
                .source(ArticleField.TITLE, FieldSource.of(FieldSource.Place.META, "og:title"))
                .source(ArticleField.URL, FieldSource.of(FieldSource.Place.ADDRESS, ""))
                .build();
        store(world, "a1", told, MORNING);

        assertThat(since(MORNING.minusSeconds(1), MORNING).get(0).article()).isEqualTo(told);
        assertThat(store(world, "a1", told, MORNING.plusSeconds(60))).isEqualTo(Articles.Stored.KNOWN);
        Article later = told.change().modified(MORNING.plusSeconds(9)).build();
        assertThat(store(world, "a1", later, MORNING.plusSeconds(60))).isEqualTo(Articles.Stored.UPDATED);
    }

    @Test
    void aSpanLeavesOutItsStartAndTakesInItsEnd() {
        store(world, "a1", BRIDGE, MORNING);

        assertThat(since(MORNING, MORNING.plusSeconds(1))).isEmpty();
        assertThat(since(MORNING.minusSeconds(1), MORNING)).hasSize(1);
    }

    @Test
    void aChangedArticleIsUpdatedAndKeepsWhenItWasFirstSeen() {
        store(world, "a1", BRIDGE, MORNING);
        Article corrected = BRIDGE.change()
                .title("Old bridge reopens after two years")
                .id("https://ferrytimes.example/bridge-2")
                .build();

        assertThat(store(world, "a1", corrected, MORNING.plusSeconds(60))).isEqualTo(Articles.Stored.UPDATED);
        assertThat(store(world, "a1", corrected, MORNING.plusSeconds(90))).isEqualTo(Articles.Stored.KNOWN);

        List<GatheredArticle> gathered = since(MORNING.minusSeconds(1), MORNING.plusSeconds(3600));
        assertThat(gathered).hasSize(1);
        assertThat(gathered.get(0).article().title()).isEqualTo("Old bridge reopens after two years");
        assertThat(gathered.get(0).firstSeen()).isEqualTo(MORNING);
    }

    @Test
    void anArticleSeenByItselfIsNotTakenBackByAPageThatEmbedsIt() {
        Article teaser = BRIDGE.change().text("The bridge").embedded(true).build();
        store(world, null, teaser, MORNING);
        store(local, "x", BRIDGE, MORNING);
        store(world, null, teaser, MORNING);

        assertThat(new Articles(jdbi, Clock.systemUTC()).find(BRIDGE.id())).contains(BRIDGE);
    }

    @Test
    void whatNoDatabaseTakesDoesNotLoseTheArticle() {
        store(
                world,
                "a1",
                BRIDGE.change().text("Zero \u0000 and half \ud83d a face").build(),
                MORNING);

        assertThat(since(MORNING.minusSeconds(1), MORNING))
                .singleElement()
                .extracting(each -> each.article().text())
                .isEqualTo("Zero  and half \ufffd a face");
    }

    @Test
    void anArticleOnItsWayIsWaitedFor() throws Exception {
        Instant later = MORNING.plusSeconds(5);
        Articles articles = new Articles(jdbi, Clock.fixed(later, ZoneOffset.UTC));
        Thread[] reader = new Thread[1];
        List<GatheredArticle> seen = new CopyOnWriteArrayList<>();
        jdbi.useTransaction(handle -> {
            articles.store(handle, world, "a1", BRIDGE);
            reader[0] = new Thread(() -> seen.addAll(articles.since(digest, MORNING, later)));
            reader[0].start();
            // it stands in the queue for the lock before this transaction ends
            while (jdbi.withHandle(other -> other.createQuery(
                                    "select count(*) from pg_locks where locktype = 'advisory' and not granted")
                            .mapTo(Integer.class)
                            .one())
                    == 0) {
                Thread.onSpinWait();
            }
        });
        reader[0].join(Duration.ofSeconds(30).toMillis());

        assertThat(seen).hasSize(1);
    }

    private Articles.Stored store(long feed, String guid, Article article, Instant now) {
        Articles articles = new Articles(jdbi, Clock.fixed(now, ZoneOffset.UTC));
        return jdbi.inTransaction(handle -> articles.store(handle, feed, guid, article));
    }

    private List<GatheredArticle> since(Instant from, Instant to) {
        return new Articles(jdbi, Clock.systemUTC()).since(digest, from, to);
    }
}
