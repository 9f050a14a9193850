package newsfold.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import newsfold.database.TestDatabase;
import newsfold.gather.OpmlImport.Result;
import newsfold.read.UnreadableException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class OpmlTest {
    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");

    @Test
    void foldersAreSectionsAndTheInnermostCounts() throws UnreadableException {
        Opml list = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0"><head><title>Morning reading</title></head><body>
                <outline text="World"><outline text="Europe">
                <outline type="rss" text="Upland Courier" xmlUrl="https://upland.example/rss"/></outline>
                <outline type="rss" text="Ferry Times" xmlUrl="https://ferry.example/rss"/></outline>
                <outline type="rss" text="Alone" xmlUrl="https://alone.example/rss"/>
                <outline type="rss" text="Filed" xmlUrl="https://filed.example/rss" category="/News/Local,Other"/>
                </body></opml>""");

        assertThat(list.title()).isEqualTo("Morning reading");
        assertThat(list.outlines())
                .containsExactly(
                        new OpmlOutline(4, "https://upland.example/rss", "Upland Courier", "Europe"),
                        new OpmlOutline(5, "https://ferry.example/rss", "Ferry Times", "World"),
                        new OpmlOutline(6, "https://alone.example/rss", "Alone", null),
                        new OpmlOutline(7, "https://filed.example/rss", "Filed", "Local"));
    }

    @Test
    void oddCasingBareAmpersandsAndAMissingEndAreRead() throws UnreadableException {
        Opml list = read("""

                <OPML VERSION="1.1"><Body><Outline TEXT="Arts & Crafts">
                <OUTLINE Type="RSS" Title="Loom & Kiln" XMLURL="https://loom.example/rss?a=1&b=2">
                <outline text="No type" xmlURL="feed://kiln.example/rss" />
                <outline type="rss" text="By url" url="feed:https://glaze.example/rss"/>""");

        assertThat(list.outlines())
                .extracting(OpmlOutline::address)
                .containsExactly(
                        "https://loom.example/rss?a=1&b=2", "http://kiln.example/rss", "https://glaze.example/rss");
        assertThat(list.outlines().get(0).title()).isEqualTo("Loom & Kiln");
        assertThat(list.outlines().get(0).section()).isEqualTo("Arts & Crafts");
    }

    @Test
    void aListInAnotherCharsetThanItSaysIsReadWithItsEntities() throws UnreadableException {
        byte[] file = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"1.0\"><body>"
                        + "<outline text=\"Caf\u00e9 &eacute;t&#233; &amp; &copy; &unknown;\" xmlUrl=\"https://cafe.example/rss\"/>"
                        + "</body></opml>")
                .getBytes(Charset.forName("windows-1252"));

        assertThat(Opml.read(file).outlines())
                .singleElement()
                .extracting(OpmlOutline::title)
                .isEqualTo("Caf\u00e9 \u00e9t\u00e9 & \u00a9 &unknown;");
    }

    @Test
    void entitiesAreNotExpandedAndNothingIsOpened() throws UnreadableException {
        Opml list = read("""
                <?xml version="1.0"?>
                <!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c SYSTEM "file:///etc/passwd">]>
                <opml><body><outline text="&b; &c;" xmlUrl="https://bomb.example/rss"/></body></opml>""");

        assertThat(list.outlines()).singleElement().satisfies(outline -> assertThat(outline.title())
                .doesNotContain("aaaa")
                .doesNotContain("root"));
    }

    @Test
    void foldersNestToAnyDepthAndMayBeFeedsThemselves() throws UnreadableException {
        String deep = "<outline>".repeat(300) + "<outline xmlUrl=\"https://deep.example/rss\"/>";
        Opml list = read("<opml><body><outline text=\"Parent\" xmlUrl=\"https://parent.example/rss\">"
                + "<outline text=\"Child\" xmlUrl=\"https://child.example/rss\"/></outline>" + deep);

        assertThat(list.outlines())
                .extracting(OpmlOutline::address, OpmlOutline::section)
                .containsExactly(
                        tuple("https://parent.example/rss", null),
                        tuple("https://child.example/rss", "Parent"),
                        tuple("https://deep.example/rss", null));
    }

    @Test
    void whatAnImportBroughtIsExportedAndComesBackTheSame() throws UnreadableException {
        Jdbi jdbi = TestDatabase.fresh();
        Feeds feeds = new Feeds(jdbi);
        long digest = TestDigest.create(jdbi);
        Opml list = read("""
                <opml><head><title>All</title></head><body>
                <outline xmlUrl="https://alone.example/rss" text="Alone"/>
                <outline text="Arts &amp; Crafts"><outline xmlUrl="https://loom.example/rss?a=1&amp;b=2" text="Loom"/></outline>
                <outline text="World"><outline xmlUrl="https://globe.example/rss" text="Globe &lt;1&gt;"/></outline>
                </body></opml>""");
        jdbi.inTransaction(handle -> new OpmlImport(feeds).run(handle, digest, list.outlines(), NOW));

        List<OpmlOutline> kept = feeds.health(digest, NOW).stream()
                .map(health -> new OpmlOutline(
                        0, health.feed().address().toString(), health.feed().title(), health.section()))
                .toList();
        Opml again = read(new Opml("All", kept).write());

        assertThat(again.outlines())
                .extracting(OpmlOutline::address, OpmlOutline::title, OpmlOutline::section)
                .containsExactlyInAnyOrderElementsOf(list.outlines().stream()
                        .map(each -> tuple(each.address(), each.title(), each.section()))
                        .toList());
    }

    @Test
    void somethingElseIsRefused() {
        assertThatThrownBy(() -> read("<html><body>Not found</body></html>"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("no OPML list");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws UnreadableException {
        Opml list = new Opml(
                "Tom & \"Ada\" <both>",
                List.of(
                        new OpmlOutline(0, "https://one.example/?a=1&b=2", "One\u0001 <1>", null),
                        new OpmlOutline(0, "https://two.example/", "Zwei \u00e4\u00f6", "Sport & Spiel")));

        Opml again = read(list.write());

        assertThat(again.title()).isEqualTo(list.title());
        assertThat(again.outlines())
                .extracting(OpmlOutline::address, OpmlOutline::title, OpmlOutline::section)
                .containsExactly(
                        tuple("https://one.example/?a=1&b=2", "One <1>", null),
                        tuple("https://two.example/", "Zwei \u00e4\u00f6", "Sport & Spiel"));
    }

    @Test
    void anImportSaysOfEachLineWhatBecameOfItAndASecondOneChangesNothing() throws UnreadableException {
        Jdbi jdbi = TestDatabase.fresh();
        Feeds feeds = new Feeds(jdbi);
        long digest = TestDigest.create(jdbi);
        long here = feeds.add("https://here.example/rss", FeedKind.FEED, "Here", NOW);
        feeds.link(digest, here, "Mine", 3);
        feeds.add("https://elsewhere.example/rss", FeedKind.FEED, "Elsewhere", NOW);
        Opml list = read("""
                <opml><body><outline text="World">
                <outline xmlUrl="https://new.example/rss" text="New"/>
                <outline xmlUrl="HTTP://new.example/rss" text="New again"/>
                <outline xmlUrl="https://here.example/rss" text="Here"/>
                <outline xmlUrl="http://elsewhere.example/rss"/>
                <outline xmlUrl="javascript:alert(1)" text="Bad"/>
                <outline type="rss" text="Empty"/>
                <outline type="rss" text="Site only" htmlUrl="https://site.example/"/>
                <outline type="include" text="More" url="https://lists.example/more.opml"/>
                <outline type="link" text="A page" url="https://page.example/"/>
                <outline text="An empty folder"/></outline></body></opml>""");

        List<OpmlImport.Line> report =
                jdbi.inTransaction(handle -> new OpmlImport(feeds).run(handle, digest, list.outlines(), NOW));

        assertThat(report)
                .extracting(OpmlImport.Line::result)
                .containsExactly(
                        Result.ADDED,
                        Result.DUPLICATE,
                        Result.KNOWN,
                        Result.LINKED,
                        Result.BAD_ADDRESS,
                        Result.NO_ADDRESS,
                        Result.NO_ADDRESS,
                        Result.NOT_A_FEED,
                        Result.NOT_A_FEED,
                        Result.NOT_A_FEED);
        assertThat(report.get(1).note()).contains("line 2");
        assertThat(report.get(4).note()).contains("javascript:alert(1)");
        assertThat(report.get(6).note()).contains("https://site.example/");
        assertThat(report).extracting(OpmlImport.Line::line).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(feeds.health(digest, NOW))
                .extracting(health -> health.feed().name() + "/" + health.section() + "/" + health.weight())
                .containsExactly("Here/Mine/3.0", "Elsewhere/World/1.0", "New/World/1.0");

        List<OpmlImport.Line> second =
                jdbi.inTransaction(handle -> new OpmlImport(feeds).run(handle, digest, list.outlines(), NOW));

        assertThat(second)
                .extracting(OpmlImport.Line::result)
                .containsOnly(Result.KNOWN, Result.DUPLICATE, Result.BAD_ADDRESS, Result.NO_ADDRESS, Result.NOT_A_FEED);
        assertThat(feeds.health(digest, NOW)).hasSize(3);
    }

    private static Opml read(String text) throws UnreadableException {
        return Opml.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
