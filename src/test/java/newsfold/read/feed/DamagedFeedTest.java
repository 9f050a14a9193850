package newsfold.read.feed;

import static newsfold.read.feed.InventedFeeds.LINKS;
import static newsfold.read.feed.InventedFeeds.TITLES;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import newsfold.read.Page;
import newsfold.read.UnreadableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What strict readers give up on, done to each dialect: the entries come out as those of the sound feed. */
class DamagedFeedTest {

    static Stream<String> dialects() {
        return InventedFeeds.dialects();
    }

    static Stream<Arguments> damagesInEachDialect() {
        return FeedDamage.all().flatMap(damage -> Stream.of(Dialect.values())
                .filter(dialect -> dialect != Dialect.JSON || damage.alsoInJson())
                .map(dialect -> Arguments.of(damage, dialect)));
    }

    enum Dialect {
        RSS(InventedFeeds.RSS),
        ATOM(InventedFeeds.ATOM),
        RDF(InventedFeeds.RDF),
        JSON(InventedFeeds.JSON);

        private final String feed;

        Dialect(String feed) {
            this.feed = feed;
        }
    }

    @ParameterizedTest
    @EnumSource
    void soundFeedsAreReadWhole(Dialect dialect) throws UnreadableException {
        FeedDocument read = InventedFeeds.read(dialect.feed);
        assertWhole(read, TITLES.get(0));
        assertThat(read.description()).isEqualTo("News from the quay");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("damagesInEachDialect")
    void aDamageCostsNoEntry(FeedDamage damage, Dialect dialect) throws UnreadableException {
        FeedDocument read = new FeedReader().read(damage.done(dialect.feed));
        assertWhole(read, damage.firstTitle());
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void filesCutOffAnywhereKeepWhatStoodBefore(String feed) {
        int secondTitleEnds = feed.indexOf("café hours</title>") + 18;
        for (int end = secondTitleEnds; end < feed.length(); end += 3) {
            String cut = feed.substring(0, end);
            assertThat(readOrNull(cut)).as("cut off after %s", end).isNotNull().satisfies(read -> assertThat(
                            read.entries())
                    .extracting(FeedEntry::title)
                    .startsWith(TITLES.get(0), TITLES.get(1)));
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void cyrillicLettersThatOnlyTheHeaderTells(String feed) throws UnreadableException {
        String mute = feed.substring(feed.indexOf("?>") + 2)
                .replace("Østmark", "Остров")
                .replace('é', 'е');
        byte[] body = mute.getBytes(Charset.forName("koi8-r"));
        Page page = new Page(InventedFeeds.ADDRESS, "application/xml; charset=koi8-r", body, null);
        assertThat(new FeedReader().read(page).entries().get(0).title()).isEqualTo("Ferry to Остров sails again");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void nothingIsOpenedFromOutside(String feed, @TempDir Path folder) throws IOException, UnreadableException {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String site = "http://127.0.0.1:" + server.getAddress().getPort();
            String type =
                    "<!DOCTYPE rss SYSTEM '" + site + "/x.dtd' [ <!ENTITY % outside SYSTEM '" + site + "/p'> %outside;"
                            + "<!ENTITY file SYSTEM '" + secret.toUri() + "'> <!ENTITY web SYSTEM '" + site + "/e'> ]>";
            String mined = feed.replace("?>", "?>" + type).replace("Rain", "&file;&web;Rain");
            FeedDocument read = InventedFeeds.read(mined);
            assertThat(read.entries().get(2).title()).isEqualTo("&file;&web;Rain ends a dry month");
            assertThat(read.toString()).doesNotContain("the secret");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void entitiesDoNotMultiply(String feed) throws UnreadableException {
        StringBuilder type = new StringBuilder("<!DOCTYPE rss [ <!ENTITY l0 'ha'>");
        for (int i = 1; i < 12; i++) {
            type.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        String mined = feed.replace("?>", "?>" + type + "]>").replace("Rain", "&l11;&l0;Rain");
        assertThat(InventedFeeds.read(mined).entries().get(2).title()).isEqualTo("&l11;haRain ends a dry month");
    }

    private static @Nullable FeedDocument readOrNull(String feed) {
        try {
            byte[] body = feed.getBytes(StandardCharsets.UTF_8);
            return new FeedReader().read(new Page(null, null, body, null));
        } catch (UnreadableException none) {
            return null;
        }
    }

    private static void assertWhole(FeedDocument feed, String firstTitle) {
        assertThat(feed.title()).isEqualTo("Harbour Courier");
        assertThat(feed.link()).hasToString("https://courier.example/");
        assertThat(feed.entries())
                .extracting(FeedEntry::title)
                .containsExactly(firstTitle, TITLES.get(1), TITLES.get(2));
        assertThat(feed.entries()).extracting(FeedEntry::link).isEqualTo(LINKS);
        assertThat(feed.entries())
                .extracting(FeedEntry::published)
                .containsExactly(
                        Instant.parse("2026-03-03T05:10:00Z"),
                        Instant.parse("2026-03-03T06:25:00Z"),
                        Instant.parse("2026-03-03T07:00:00Z"));
        FeedEntry ferry = feed.entries().get(0);
        assertThat(ferry.author()).isEqualTo("Ida Holm");
        assertThat(ferry.summary() == null ? ferry.content() : ferry.summary())
                .isEqualTo("<p>The first crossing left at six.</p>");
    }
}
