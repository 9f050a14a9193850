package newsfold.read.words;

import static org.assertj.core.api.Assertions.assertThat;

import newsfold.read.Article;
import newsfold.read.ArticleField;
import newsfold.read.text.TextPageReader;
import org.junit.jupiter.api.Test;

/** An invented live blog, as a copy of its page leaves it. */
class LiveSignaturesTest {

    @Test
    void whoSignsTheEntriesIsTheAuthor() {
        String blog =
                "The barriers are up. Ann Miller12 May 2031 10:45 A queue of lorries at Hollin Gate Ann Miller12 May 2031 10:30"
                        + " Traffic is calm, said the county. Tom Arley 12 May 2031 10:15 Good morning. Ann Miller12 May 2031 10:00";

        assertThat(LiveSignatures.authors(blog)).isEqualTo("Ann Miller");
        assertThat(LiveSignatures.authors(blog + " Tom Arley12 May 2031 09:45 Tom Arley12 May 2031 09:30"))
                .isEqualTo("Ann Miller, Tom Arley");
    }

    @Test
    void aDateInASentenceIsNoSignature() {
        assertThat(LiveSignatures.authors(
                        "It opened in Hollin Gate 12 May 2031 10:45, in Upper Hollin 13 May 2031 10:45 and no more."))
                .isNull();
    }

    @Test
    void aLiveBlogShownOnAnothersPageHasItsAuthor() {
        String card = "Bridge latest: lorries queue at the gate\n"
                + "The barriers are up. Ann Miller12 May 2031 10:45 A queue of lorries. Ann Miller12 May 2031 10:30 Traffic is calm."
                + " Ann Miller12 May 2031 10:15 Good morning to all who wait with us at the bridge today.";
        String page = "Toll falls on Hollin bridge\n"
                + "The toll on the Hollin bridge falls to two crowns in March, and drivers ask why it took so long.\n"
                + "The loan of 1998 was paid back four years early, as the accounts of the county show.\n"
                + "Related Articles\nValley Sun\n2 minutes ago\n- Valley Sun\n" + card + "\n";

        assertThat(new TextPageReader().read(page, null))
                .filteredOn(Article::embedded)
                .singleElement()
                .satisfies(article -> {
                    assertThat(article.author()).isEqualTo("Ann Miller");
                    assertThat(article.sources().get(ArticleField.AUTHOR)).hasToString("text live entries");
                });
    }
}
