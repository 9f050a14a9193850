package newsfold.read.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import newsfold.read.Page;
import org.jspecify.annotations.Nullable;

/**
 * Something that publishers, their programs or the way to the reader do to a feed.
 *
 * @param name what happened
 * @param hurt does it to the feed's text
 * @param charset in which the text is then sent
 * @param contentType as the server says
 * @param firstTitle what the first entry's title reads after it
 * @param alsoInJson whether it can happen to JSON
 */
record FeedDamage(
        String name,
        UnaryOperator<String> hurt,
        Charset charset,
        @Nullable String contentType,
        String firstTitle,
        boolean alsoInJson) {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String MILLION_LAUGHS =
            "<!DOCTYPE rss [ <!ENTITY a 'ha'> <!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                    + " <!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'> <!ELEMENT rss (channel)> <!-- > ] --> ]>";

    /** The feed as it then arrives. */
    Page done(String feed) {
        return new Page(InventedFeeds.ADDRESS, contentType, hurt.apply(feed).getBytes(charset), null);
    }

    @Override
    public String toString() {
        return name;
    }

    static Stream<FeedDamage> all() {
        return Stream.of(before(), characters(), charsets(), tags(), types(), after())
                .flatMap(damages -> damages);
    }

    private static FeedDamage markup(String name, UnaryOperator<String> hurt) {
        return new FeedDamage(name, hurt, StandardCharsets.UTF_8, null, InventedFeeds.TITLES.get(0), false);
    }

    private FeedDamage titled(String first) {
        return new FeedDamage(name, hurt, charset, contentType, first, alsoInJson);
    }

    private FeedDamage inJsonToo() {
        return new FeedDamage(name, hurt, charset, contentType, firstTitle, true);
    }

    private static FeedDamage sent(String name, UnaryOperator<String> hurt, Charset charset, @Nullable String type) {
        return new FeedDamage(name, hurt, charset, type, InventedFeeds.TITLES.get(0), false);
    }

    private static Stream<FeedDamage> before() {
        return Stream.of(
                markup("blank lines before the prolog", feed -> "\n\r\n \t\n" + feed)
                        .inJsonToo(),
                markup(
                        "a notice before the prolog",
                        feed -> "\n  Notice: undefined index in feed.php, line 3\n" + feed),
                markup("a notice in HTML", feed -> "<br />\n<b>Warning</b>: 5 < 6 in <b>feed.php</b><br />\n" + feed),
                markup("a script's remains", feed -> "callback({}) " + feed),
                markup("a comment before the prolog", feed -> "<!-- cached 03:10 <rss> -->" + feed),
                markup("two byte order marks", feed -> "\ufeff\ufeff\r\n" + feed)
                        .inJsonToo(),
                markup("two prologs", feed -> "<?xml version='1.0' encoding='utf-8'?>\n" + feed),
                markup("no prolog", feed -> feed.substring(feed.indexOf("?>") + 2)),
                markup(
                        "a style sheet",
                        feed -> feed.replace("?>", "?><?xml-stylesheet type='text/xsl' href='/x.xsl'?>")),
                markup("a page around it", feed -> "<div class='x'><p>Feed:</p>" + feed + "</div>"));
    }

    private static Stream<FeedDamage> characters() {
        return Stream.of(
                markup("control characters", feed -> feed.replace("sails", "sa\u0000i\u0008ls\u001f")
                                .replace("<link", "\u000b<link"))
                        .inJsonToo(),
                markup("characters that are none", feed -> feed.replace("sails", "sa\ufffeils\uffff"))
                        .inJsonToo(),
                markup("bare ampersands", feed -> feed.replace("&amp;", "&")),
                markup("a bare angle bracket", feed -> feed.replace("Ferry", "3 < 4 and <5 but > 2: Ferry"))
                        .titled("3 < 4 and <5 but > 2: Ferry to Østmark sails again"),
                markup("an arrow", feed -> feed.replace("Ferry", "<- Ferry")).titled("<- Ferry to Østmark sails again"),
                markup("entities of HTML", feed -> feed.replace("Ø", "&Oslash;")
                        .replace("é", "&eacute;")
                        .replace("Rain ", "Rain&nbsp;")),
                markup("entities escaped once too often", feed -> feed.replace("é", "&amp;eacute;")
                        .replace("Ø", "&amp;#216;")),
                markup("numbers of characters that are none", feed -> feed.replace("Rain ", "&#8;Rain&#x1f; ")),
                markup("an entity that nobody knows", feed -> feed.replace("Ferry", "&harbour; Ferry"))
                        .titled("&harbour; Ferry to Østmark sails again"),
                markup("letters and their accents apart", feed -> feed.replace("Ferry", "Fe\u0301rry"))
                        .inJsonToo()
                        .titled("Fe\u0301rry to Østmark sails again"),
                markup("line ends of other systems", feed -> feed.replace("\n", "\r\n"))
                        .inJsonToo(),
                markup("all on one line", feed -> feed.replace("\n", " ")).inJsonToo(),
                markup("titles over two lines", feed -> feed.replace("sails again", "sails\n      again")));
    }

    private static Stream<FeedDamage> charsets() {
        return Stream.of(
                sent("declared UTF-8, is windows-1252", feed -> feed, WESTERN, "text/xml; charset=utf-8")
                        .inJsonToo(),
                sent("declared by nobody, is windows-1252", FeedDamage::undeclared, WESTERN, null),
                sent(
                        "declared ISO-8859-1, is windows-1252",
                        feed -> feed.replace("UTF-8", "ISO-8859-1"),
                        WESTERN,
                        null),
                sent("declared ISO-8859-1, is UTF-8", feed -> feed.replace("UTF-8", "iso-8859-1"), UTF_8, null),
                sent("the header says ISO-8859-1, is UTF-8", feed -> feed, UTF_8, "text/xml; charset=ISO-8859-1")
                        .inJsonToo(),
                sent("declared US-ASCII, is UTF-8", feed -> feed.replace("UTF-8", "us-ascii"), UTF_8, "text/xml"),
                sent("declared UTF-16, is UTF-8", feed -> feed.replace("UTF-8", "UTF-16"), UTF_8, null),
                sent(
                        "declared in no known way, is UTF-8",
                        feed -> feed.replace("UTF-8", "klingon"),
                        UTF_8,
                        "text/xml; charset"),
                sent("an empty charset in the header", feed -> feed, UTF_8, "text/xml; charset=\"\"")
                        .inJsonToo(),
                sent("declared UTF-8, is UTF-16 without mark", feed -> feed, StandardCharsets.UTF_16LE, null)
                        .inJsonToo(),
                sent("the other byte order", feed -> feed, StandardCharsets.UTF_16BE, "text/xml; charset=utf-8")
                        .inJsonToo(),
                sent(
                        "UTF-16 with mark, the header says else",
                        feed -> "\ufeff" + feed,
                        StandardCharsets.UTF_16BE,
                        LATIN),
                sent("UTF-32 without mark", feed -> feed, Charset.forName("UTF-32BE"), null),
                sent("UTF-32 with mark", feed -> "\ufeff" + feed, Charset.forName("UTF-32LE"), LATIN),
                sent("a mark in UTF-8, the header says else", feed -> "\ufeff" + feed, UTF_8, LATIN)
                        .inJsonToo(),
                sent(
                        "the header alone tells",
                        FeedDamage::undeclared,
                        Charset.forName("IBM850"),
                        "application/xml; charset=ibm850"));
    }

    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final String LATIN = "text/xml; charset=iso-8859-1";

    private static String undeclared(String feed) {
        return feed.replace(" encoding=\"UTF-8\"", "");
    }

    private static Stream<FeedDamage> tags() {
        return Stream.of(
                markup("undeclared prefixes", feed -> feed.replaceAll("\\s+xmlns:\\w+=\"[^\"]*\"", "")),
                markup("no namespaces at all", feed -> feed.replaceAll("\\s+xmlns(:\\w+)?=\"[^\"]*\"", "")),
                markup("namespaces of the wrong address", feed -> feed.replace("http://purl.org/dc/elements/1.1/", "DC")
                        .replace("xmlns:dc=\"DC\"", "xmlns:dc=\"https://purl.org/dc/elements/1.1\"")),
                markup("upper-case tags", FeedDamage::loud),
                markup("quotation marks left out", feed -> feed.replace("/>", " />")
                        .replaceAll("=\"([^\" ]*)\"", "=$1")),
                markup("blanks inside tags", feed -> feed.replace("<title>", "<title >")
                        .replace("</title>", "</title\n>")),
                markup("attributes said twice", feed -> feed.replace(
                                "<link href=", "<link href='https://courier.example/' href=")
                        .replace("rel=\"alternate\"", "rel='alternate' rel='self'")),
                markup("entries never ended", feed -> feed.replace("</item>", "")
                        .replace("</entry>", "")),
                markup("titles never ended", feed -> feed.replace("</title>", "")),
                markup("end tags too many", feed -> feed.replace("</title>", "</b></title></title></p>")),
                markup("the root ended early", feed -> feed.replace("</link>", "</link></channel>")
                        .replace("</entry>", "</entry></feed>")),
                markup("tags crossed", feed -> feed.replace("Ferry to", "<b><i>Ferry</b></i> to")),
                markup("titles in CDATA", feed -> feed.replace("<title>", "<title><![CDATA[")
                        .replace("</title>", "]]></title>")),
                markup("CDATA in blanks", feed -> feed.replace("<title>", "<title>\n  <![CDATA[ ")
                        .replace("</title>", " ]]>\n</title>")),
                markup("a comment never ended", feed -> feed.replace("<title>Rain", "<!-- note > <title>Rain")),
                markup(
                        "unknown elements between",
                        feed -> feed.replace("<title>", "<x:title xmlns:x='urn:x'>No</x:title><title>")));
    }

    /** Tags in capital letters, as HTML editors write them. */
    private static String loud(String feed) {
        StringBuilder loud = new StringBuilder();
        boolean inName = false;
        for (char c : feed.toCharArray()) {
            inName = c == '<' || inName && c != ' ' && c != '>';
            loud.append(inName ? Character.toUpperCase(c) : c);
        }
        return loud.toString();
    }

    private static Stream<FeedDamage> types() {
        String html = "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"http://nowhere.example/x.dtd\">";
        String old =
                "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://nowhere.example/rss.dtd'>";
        String own = "<!DOCTYPE rss [ <!ENTITY Oslash \"&#216;\"> <!ENTITY rain \"Rain\"> ]>";
        return Stream.of(
                markup("the document type of HTML", feed -> feed.replace("?>", "?>" + html)),
                markup("the document type of RSS 0.91", feed -> feed.replace("?>", "?>\n" + old)),
                markup("a document type before the prolog", feed -> old + feed),
                markup("letters declared in the document type", feed -> feed.replace("Ø", "&Oslash;")
                        .replace("Rain", "&rain;")
                        .replace("?>", "?>" + own)),
                markup("entities that multiply, unused", feed -> feed.replace("?>", "?>" + MILLION_LAUGHS)),
                markup("a document type never ended", feed -> feed.replace("?>", "?><!DOCTYPE rss [ <!ENTITY x 'y'>")));
    }

    private static Stream<FeedDamage> after() {
        return Stream.of(
                markup("junk after the root", feed -> feed + "<!-- 03:10 --><script>track()</script> 0 & < \0"),
                markup("words after the end", feed -> feed + "\nNotice: connection lost")
                        .inJsonToo(),
                markup("the end twice", feed -> feed + "</channel></rss></feed></rdf:RDF>"),
                markup("the last tag cut off", feed -> feed.strip()
                        .substring(0, feed.strip().length() - 3)),
                markup("the root never ended", feed -> feed.replaceAll("</(rss|feed|rdf:RDF|channel)>", "")));
    }
}
