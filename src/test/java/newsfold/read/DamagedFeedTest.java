package newsfold.read;

import static newsfold.read.InventedFeeds.LINKS;
import static newsfold.read.InventedFeeds.TITLES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What strict readers give up on, done to each dialect. */
class DamagedFeedTest {

    static Stream<String> dialects() {
        return InventedFeeds.dialects();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void soundFeedsAreReadWhole(String feed) throws UnreadableException {
        FeedDocument read = InventedFeeds.read(feed);
        assertWhole(read);
        assertThat(read.title()).isEqualTo("Harbour Courier");
        assertThat(read.link()).hasToString("https://courier.example/");
        assertThat(read.description()).isEqualTo("News from the quay");
        FeedEntry ferry = read.entries().get(0);
        assertThat(ferry.published()).isEqualTo(Instant.parse("2026-03-03T05:10:00Z"));
        assertThat(ferry.author()).isEqualTo("Ida Holm");
        assertThat(ferry.summary()).isEqualTo("<p>The first crossing left at six.</p>");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void textAndBlankLinesBeforeTheProlog(String feed) throws UnreadableException {
        assertWhole(InventedFeeds.read("\n\n  Notice: undefined index in feed.php on line 3\n" + feed));
        assertWhole(InventedFeeds.read("\ufeff\ufeff\r\n" + feed));
        assertWhole(InventedFeeds.read("callback({}) " + feed));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void controlCharacters(String feed) throws UnreadableException {
        assertWhole(InventedFeeds.read(
                feed.replace("sails", "sa\u0000i\u0008ls\u001f").replace("<link", "\u000b<link")));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void bareAmpersands(String feed) throws UnreadableException {
        assertWhole(InventedFeeds.read(feed.replace("&amp;", "&")));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void bareAngleBrackets(String feed) throws UnreadableException {
        FeedDocument read = InventedFeeds.read(feed.replace("Rain ends", "3 < 4 and <5 but > 2: Rain ends"));
        assertThat(read.entries()).hasSize(3);
        assertThat(read.entries().get(2).title()).isEqualTo("3 < 4 and <5 but > 2: Rain ends a dry month");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void entitiesOfHtml(String feed) throws UnreadableException {
        assertWhole(InventedFeeds.read(
                feed.replace("Ø", "&Oslash;").replace("é", "&eacute;").replace("Rain ", "Rain&nbsp;")));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void undeclaredPrefixes(String feed) throws UnreadableException {
        String bare = feed.replaceAll("\\s+xmlns(:\\w+)?=\"[^\"]*\"", "");
        assertWhole(InventedFeeds.read(bare));
        assertThat(InventedFeeds.read(bare).entries().get(0).author()).isEqualTo("Ida Holm");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void upperCaseTags(String feed) throws UnreadableException {
        StringBuilder loud = new StringBuilder();
        boolean inName = false;
        for (char c : feed.toCharArray()) {
            inName = c == '<' || inName && c != ' ' && c != '>';
            loud.append(inName ? Character.toUpperCase(c) : c);
        }
        assertWhole(InventedFeeds.read(loud.toString()));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void junkAfterTheRoot(String feed) throws UnreadableException {
        assertWhole(InventedFeeds.read(feed + "<!-- cached 03:10 --><script>track()</script> 0 & < \0"));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void documentTypes(String feed) throws UnreadableException {
        int prolog = feed.indexOf("?>") + 2;
        String type = "<!DOCTYPE rss [ <!ENTITY x SYSTEM 'file:///etc/passwd'> <!ENTITY y '&x;&x;'> ]>";
        assertWhole(InventedFeeds.read(feed.substring(0, prolog) + type + feed.substring(prolog)));
        String html = "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"http://nowhere.example/x.dtd\">";
        assertWhole(InventedFeeds.read(feed.substring(0, prolog) + html + feed.substring(prolog)));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void entitiesAreNeitherExpandedNorFetched(String feed) throws UnreadableException {
        int prolog = feed.indexOf("?>") + 2;
        String type = "<!DOCTYPE rss [ <!ENTITY x SYSTEM 'file:///etc/hostname'> <!ENTITY y '&x;&x;'> ]>";
        String mined = feed.substring(0, prolog) + type + feed.substring(prolog).replace("Rain", "&x;&y;Rain");
        assertThat(InventedFeeds.read(mined).entries().get(2).title()).isEqualTo("&x;&y;Rain ends a dry month");
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
    void forgottenEndTags(String feed) throws UnreadableException {
        assertWhole(InventedFeeds.read(feed.replace("</item>", "").replace("</entry>", "")));
        assertWhole(InventedFeeds.read(feed.replace("</title>", "")));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void endTagsTooMany(String feed) throws UnreadableException {
        assertWhole(InventedFeeds.read(feed.replace("</title>", "</b></title></title></p>")));
        assertWhole(InventedFeeds.read(
                feed.replace("</link>", "</link></channel>").replace("</entry>", "</entry></feed>")));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void attributesWithoutQuotes(String feed) throws UnreadableException {
        assertWhole(InventedFeeds.read(feed.replace("/>", " />").replaceAll("=\"([^\" ]*)\"", "=$1")));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void declaredUtf8ThatIsWestern(String feed) throws UnreadableException {
        assertWhole(decode(feed, "windows-1252", "text/xml; charset=utf-8"));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void charsetsThatOnlyTheHeaderTells(String feed) throws UnreadableException {
        String mute = feed.substring(feed.indexOf("?>") + 2).replace("Østmark", "Остров");
        FeedDocument read = decode(mute.replace('é', 'е'), "koi8-r", "application/xml; charset=koi8-r");
        assertThat(read.entries().get(0).title()).isEqualTo("Ferry to Остров sails again");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void wideCharactersWithAndWithoutMark(String feed) throws UnreadableException {
        for (String charset : new String[] {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
            assertWhole(decode(feed, charset, null));
            assertWhole(decode("\ufeff" + feed, charset, "text/xml; charset=iso-8859-1"));
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void utf8UnderAWideOrUnknownName(String feed) throws UnreadableException {
        assertWhole(decode(feed.replace("UTF-8", "UTF-16"), "UTF-8", null));
        assertWhole(decode(feed.replace("UTF-8", "klingon"), "UTF-8", "text/xml; charset=\"\""));
    }

    private static FeedDocument decode(String feed, String charset, @Nullable String contentType)
            throws UnreadableException {
        byte[] body = feed.getBytes(Charset.forName(charset));
        return new FeedReader().read(new Page(InventedFeeds.ADDRESS, contentType, body, null));
    }

    private static @Nullable FeedDocument readOrNull(String feed) {
        try {
            byte[] body = feed.getBytes(StandardCharsets.UTF_8);
            return new FeedReader().read(new Page(null, null, body, null));
        } catch (UnreadableException none) {
            return null;
        }
    }

    private static void assertWhole(FeedDocument feed) {
        assertThat(feed.entries()).extracting(FeedEntry::title).isEqualTo(TITLES);
        assertThat(feed.entries()).extracting(FeedEntry::link).isEqualTo(LINKS);
        assertThat(feed.entries()).extracting(FeedEntry::published).doesNotContainNull();
    }
}
