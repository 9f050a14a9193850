package newsfold.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import newsfold.read.Article;
import org.junit.jupiter.api.Test;

/** Text dumps as various carriers and sites leave them; all of it invented. */
class TextPageReaderTest {
    private final TextPageReader reader = new TextPageReader();

    private List<Article> read(String text) {
        return reader.read(text, null);
    }

    @Test
    void outletAndAgeStandUnderTheHeadline() {
        Article article = read("""
                Skip to main content
                Harbour Board
                News
                Weather
                Sign in

                Ferries to Saltmarsh sail again after nine days of storms
                The Tidewater Gazette · 3h
                By Nora Pell

                Ferries between Orlen and the island of Saltmarsh sailed again on Tuesday, nine days after the first of three storms.
                Advertisement
                Story continues below
                "We have slept in a school gym for a week," said Tom Arley, who runs the island's only bakery.
                READ MORE: Lighthouse keeper's diary goes on show
                Read also | Storm bill may reach 4 million
                (Image: Harbour Board)
                Why the pier failed
                Engineers had warned in March that the outer pier would not bear another winter.
                View comments (12)
                Jon: about time too, they should have fixed it years ago and everybody knew it.
                """).get(0);

        assertThat(article.title()).isEqualTo("Ferries to Saltmarsh sail again after nine days of storms");
        assertThat(article.outlet()).hasToString("The Tidewater Gazette");
        assertThat(article.carrier()).isNull();
        assertThat(article.author()).isEqualTo("Nora Pell");
        assertThat(article.age()).isEqualTo("3h");
        assertThat(article.published()).isNull();
        assertThat(article.text().lines())
                .containsExactly(
                        "Ferries between Orlen and the island of Saltmarsh sailed again on Tuesday, nine days after the first of three storms.",
                        "\"We have slept in a school gym for a week,\" said Tom Arley, who runs the island's only bakery.",
                        "Why the pier failed",
                        "Engineers had warned in March that the outer pier would not bear another winter.");
    }

    @Test
    void aReprintNamesItsOriginAndTheFootItsCarrier() {
        Article article = read("""
                Home > Local > Saltmarsh
                Council votes to buy the old cannery
                Posted by Editorial Desk
                12 May 2031, 09:15 BST
                Share
                The town council of Saltmarsh voted by seven to two on Monday night to buy the old cannery.
                Opponents said the roof alone would cost as much again.
                This article first appeared in The Fenland Post and is republished here with permission.
                Tags: council, cannery
                Related Posts
                Cannery smells return
                © 2031 Saltmarsh Online. All rights reserved.
                """).get(0);

        assertThat(article.title()).isEqualTo("Council votes to buy the old cannery");
        assertThat(article.outlet()).hasToString("The Fenland Post");
        assertThat(article.carrier()).hasToString("Saltmarsh Online");
        assertThat(article.published()).isEqualTo("2031-05-12T08:15:00Z");
        assertThat(article.text().lines()).hasSize(2);
    }

    @Test
    void anAgencyInTheTextIsNoOutlet() {
        Article article = read("""
                Glass factory reopens in Orlen | Northern Ledger
                Menu
                Glass factory reopens in Orlen
                Furnaces are lit for the first time in eleven years
                ORLEN (AP) — The glass factory at Orlen reopened on Thursday with 85 workers, a third of the old number.
                The region paid for half of the new furnace.
                Follow us on Facebook
                Copyright 2031 Northern Ledger Ltd. All rights reserved.
                """).get(0);

        assertThat(article.title()).isEqualTo("Glass factory reopens in Orlen");
        assertThat(article.standfirst()).isEqualTo("Furnaces are lit for the first time in eleven years");
        assertThat(article.outlet()).hasToString("Northern Ledger");
        assertThat(article.text()).startsWith("ORLEN (AP) — The glass").endsWith("new furnace.");
    }

    @Test
    void cardsBelowAreArticlesOfTheirOwn() {
        List<Article> articles = reader.read("""
                Pressboard
                Top stories
                The Quarry Times
                yesterday
                Quarry owners agree to stop night blasting
                The owners of the Hollin quarry have agreed to stop blasting between ten at night and six in the morning.
                Get the Pressboard app
                More from Pressboard
                Valley Sun · 3h
                Wolves seen twice near Hollin school
                Two wolves were seen near the primary school at Hollin on Sunday and Monday, the forest office said.
                Hill Courier
                45 min ago
                Bridge toll to fall by a third from March
                The toll on the Hollin bridge falls to two crowns in March because its loan has been paid off early.
                """, Instant.parse("2031-05-12T10:00:00Z"));

        assertThat(articles)
                .extracting(Article::title)
                .containsExactly(
                        "Quarry owners agree to stop night blasting",
                        "Wolves seen twice near Hollin school",
                        "Bridge toll to fall by a third from March");
        assertThat(articles)
                .extracting(article -> String.valueOf(article.outlet()))
                .containsExactly("The Quarry Times", "Valley Sun", "Hill Courier");
        assertThat(articles)
                .extracting(article -> String.valueOf(article.carrier()))
                .containsOnly("Pressboard");
        assertThat(articles).extracting(Article::age).containsExactly("yesterday", "3h", "45 min ago");
        assertThat(articles).extracting(Article::embedded).containsExactly(false, true, true);
        assertThat(articles.get(2).published()).isEqualTo("2031-05-12T09:15:00Z");
        assertThat(articles.get(2).text()).startsWith("The toll on").endsWith("paid off early.");
    }

    @Test
    void cardsMayShowTheirHeadlineThreeTimes() {
        List<Article> articles = read("""
                logo
                Herons nest in city canal
                Herons nest in city canal

                The Orlen Observeran hour ago
                A pair of night herons has built a nest above the Tannery canal in Orlen, the first since 1974.
                Green backdrop
                Comments
                No comments yet...
                Related Articles
                Boats told to keep away from herons
                Boats told to keep away from herons

                Valley Sun

                time33 minutes ago

                  • Valley Sun

                Boats told to keep away from herons

                Boats must keep to the far bank until the young have flown, the port office ruled on Wednesday.
                Angler fined for feeding heron
                Angler fined for feeding heron
                Hill Courier
                time2 hours ago
                  • Hill Courier
                Angler fined for feeding heron
                An angler who fed sprats to a heron must pay forty crowns, the court at Orlen decided.
                DOWNLOAD THE APP
                Download Barrow9 app today from your preferred store.
                """);

        assertThat(articles)
                .extracting(Article::title)
                .containsExactly(
                        "Herons nest in city canal",
                        "Boats told to keep away from herons",
                        "Angler fined for feeding heron");
        assertThat(articles)
                .extracting(article -> String.valueOf(article.outlet()))
                .containsExactly("The Orlen Observer", "Valley Sun", "Hill Courier");
        assertThat(articles)
                .extracting(article -> String.valueOf(article.carrier()))
                .containsOnly("Barrow9");
        assertThat(articles)
                .extracting(Article::text)
                .containsExactly(
                        "A pair of night herons has built a nest above the Tannery canal in Orlen, the first since 1974.",
                        "Boats must keep to the far bank until the young have flown, the port office ruled on Wednesday.",
                        "An angler who fed sprats to a heron must pay forty crowns, the court at Orlen decided.");
    }

    @Test
    void aSentenceBetweenTwoHeadlinesIsTheStandfirst() {
        Article article = read("""
                Toll on Hollin bridge to fall, says county
                There is money left over from four years, says the county treasurer.
                Toll on Hollin bridge to fall, says county
                The toll on the bridge falls to two crowns in March, and drivers ask why it took so long to do so.
                "Better late than never," said one.
                """).get(0);

        assertThat(article.standfirst())
                .isEqualTo("There is money left over from four years, says the county treasurer.");
        assertThat(article.outlet()).isNull();
        assertThat(article.text().lines()).hasSize(2);
    }

    @Test
    void theArticleGoesOnBehindANewsletterBox() {
        Article article = read("""
                NewsLoop
                Rare heron nests in city canal for the first time since 1974
                Rare heron nests in city canal for the first time since 1974 - The Orlen Observer
                The Orlen Observer2 hours ago
                A pair of night herons has built a nest above the Tannery canal in Orlen, ornithologists said on Wednesday.
                Sign up to our newsletter
                The best of nature in your inbox every Friday.
                Boats must keep to the far bank until the young have flown, the port office ruled, and anglers must stay away.
                The birds came back two years after the canal was cleaned, which biologists called a small wonder of its own.
                Loving NewsLoop? Rate us
                Recommended for you
                10 gardens to see before June
                """).get(0);

        assertThat(article.title()).isEqualTo("Rare heron nests in city canal for the first time since 1974");
        assertThat(article.standfirst()).isNull();
        assertThat(article.carrier()).hasToString("NewsLoop");
        assertThat(article.text().lines()).hasSize(3).noneMatch(line -> line.contains("inbox"));
    }

    @Test
    void hardWrappedParagraphsAreJoined() {
        Article article = read("""
                   Hollin Herald

                   Baker's strike ends after eleven days of cold bread

                   By Ann Miller, labour correspondent
                   Published: March 3, 2031 at 4:05 p.m.

                   Bakers in Hollin went back to work on Monday after eleven days, having
                   won a rise of four per cent and an end to split shifts, their union
                   said in a statement to members.

                   The owners' association called the settlement "hard but fair" and said
                   that prices would go up by two per cent in April. Both sides agreed to
                   meet again in a year to look at the figures.

                   "Nobody won," said Pia Lund, who has baked in Hollin for thirty years,
                   "but the ovens are warm again and that is what people will remember
                   when they buy their rolls tomorrow."

                   Source: Hollin Herald

                   About us | Contact | Privacy policy
                """).get(0);

        assertThat(article.title()).isEqualTo("Baker's strike ends after eleven days of cold bread");
        assertThat(article.author()).isEqualTo("Ann Miller");
        assertThat(article.outlet()).hasToString("Hollin Herald");
        assertThat(article.published()).isEqualTo("2031-03-03T16:05:00Z");
        assertThat(article.text().lines()).hasSize(3).first().asString().endsWith("said in a statement to members.");
    }

    @Test
    void whatWasWrittenAboveThePageCounts() {
        Article article = read("""
                Title: Rain ends drought in Low Fen
                Source: Fen Weekly
                Date: 2031-04-02
                URL: https://fenweekly.example/rain

                Forty millimetres of rain fell on Low Fen in two days, the most since the autumn, and the ban was lifted.
                """).get(0);

        assertThat(article.title()).isEqualTo("Rain ends drought in Low Fen");
        assertThat(article.outlet()).hasToString("Fen Weekly");
        assertThat(article.id()).isEqualTo("https://fenweekly.example/rain");
        assertThat(article.published()).isEqualTo("2031-04-02T00:00:00Z");
    }

    @Test
    void theSiteOwnsWhatItPraisesWhenNobodyElseIsNamed() {
        Article article = read("""
                Wolves seen near Hollin school
                Two wolves were seen near the primary school at Hollin on Sunday and Monday, the forest office said.
                © 2031 Valley Sun. All rights reserved.
                Download the Valley Sun app
                """).get(0);

        assertThat(article.outlet()).hasToString("Valley Sun");
        assertThat(article.carrier()).isNull();
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(read("")).isEmpty();
        assertThat(read("\u00a0\n \r\n\u200b")).isEmpty();
    }

    @Test
    void hostileTextEndsSoon() {
        assertThat(read("a".repeat(2_000_000))).hasSizeLessThan(2);
        assertThat(read("[".repeat(300_000) + "](".repeat(300_000))).hasSizeLessThan(2);
        assertThat(read("Sun 3h\n".repeat(50_000))).isNotNull();
        String line =
                "Bakers in Hollin went back to work on Monday after eleven days, having\nwon a rise of four per cent and\n";
        assertThat(read(line.repeat(30_000))).isNotNull();
        String mail = "Subject: x\nFrom: y <y@z.example>\n\n";
        assertThat(read(mail + line.repeat(30_000))).isNotNull();
        assertThat(read(mail + "https://".repeat(200_000))).isNotNull();
        assertThat(read(mail + "[1] https://z.example/x\n".repeat(50_000) + "[1]".repeat(200_000)))
                .isNotNull();
        assertThat(read(mail + "> ".repeat(500_000) + "\n> x".repeat(50_000))).isNotNull();
        assertThat(read(mail + "-----Original Message-----\n".repeat(50_000))).isNotNull();
        assertThat(read(("Subject: x\nFrom: y\n\nBegin forwarded message:\n").repeat(20_000)))
                .isNotNull();
        assertThat(read("*".repeat(500_000) + "_".repeat(500_000))).isNotNull();
        assertThat(read(("x > ".repeat(100) + "\n").repeat(2_000))).isNotNull();
    }
}
