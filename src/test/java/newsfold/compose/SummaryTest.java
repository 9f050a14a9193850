package newsfold.compose;

import static newsfold.compose.InventedStories.article;
import static newsfold.compose.InventedStories.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newsfold.merge.Credit;
import newsfold.merge.Story;
import newsfold.read.Article;
import newsfold.read.Outlet;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final String RESCUED =
            "All 212 people aboard the ferry Marigold were rescued after she ran aground on a sandbank off Port Harrow on Sunday.";

    private final Summary summary = new Summary();

    private final Article gazette = article(
            "Harrow Gazette",
            "Ferry Marigold runs aground off Port Harrow",
            "PORT HARROW (CW) — The ferry Marigold ran aground on a sandbank half a mile off Port Harrow late on Sunday with 212 people aboard.",
            "READ MORE: The Marigold in pictures",
            "Lifeboats brought all passengers ashore before dawn, the coastguard said.",
            "“We heard a bang. Then it was dark,” said Mara Finch, a passenger from Millbank.",
            "Sign up for our newsletter to get more on this story as we have it tomorrow.");
    private final Article radio = article(
            "Tidewater Radio",
            "212 rescued as Marigold hits sandbank",
            RESCUED,
            "Salvage crews hope to refloat the ship on Tuesday’s spring tide, harbour master Ines Calloway said.");
    private final Article times = article(
            "The Estuary Times",
            "Steering fault reported before grounding",
            "A steering fault was reported eleven minutes before the ferry Marigold touched the sandbank, the coastguard’s log shows.",
            "The county had refused money to dredge the channel off Port Harrow in October.");

    @Test
    void tellsTheStoryInItsArticlesOwnWords() {
        List<Sentence> sentences = of(story(gazette, radio, times));
        assertThat(sentences).hasSizeBetween(2, 3);
        String articles = gazette.text() + radio.text() + times.text();
        assertThat(sentences).allSatisfy(sentence -> {
            assertThat(articles).contains(sentence.text());
            assertThat(sentence.text()).matches("(?s)[\\p{Lu}“].*[.!]”?");
        });
        // the event itself first
        assertThat(sentences.get(0))
                .isIn(
                        new Sentence(
                                "The ferry Marigold ran aground on a sandbank half a mile off Port Harrow late on Sunday with 212 people aboard.",
                                new Credit(new Outlet("Harrow Gazette"), null, null)),
                        new Sentence(RESCUED, new Credit(new Outlet("Tidewater Radio"), null, null)));
    }

    @Test
    void saysNothingTwice() {
        List<Sentence> sentences = of(story(gazette, radio, times));
        assertThat(sentences.stream()
                        .filter(sentence -> sentence.text().contains("212 people aboard")
                                || sentence.text().equals(RESCUED)))
                .hasSize(1);
        assertThat(sentences.stream()
                        .map(sentence -> sentence.credit().toString())
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void leavesOutWhatThePageTellsOfOtherStories() {
        Article crowded = article(
                "Valley Courier",
                "Ferry Marigold aground off Port Harrow",
                "The price of school dinners in Millbank will rise by a third after Easter.",
                "All passengers of the ferry Marigold are safe ashore in Port Harrow, and the inquiry begins on Thursday.",
                "READ MORE: The Marigold in pictures",
                "The library in Tarn lends garden tools and ladders on Saturdays.");
        assertThat(of(story(gazette, crowded)))
                .extracting(Sentence::text)
                .noneMatch(sentence -> sentence.contains("Millbank will") || sentence.contains("Tarn"));
    }

    @Test
    void beginsWithWhatStandsUnderTheHeadline() {
        Article lost = article(
                "Coast Wire",
                "Contact lost with ferry Marigold off Port Harrow",
                "Contact has been lost with the ferry Marigold, which left Millbank harbour for Port Harrow on Sunday.");
        Article found = article(
                "Valley Courier",
                "Harbour office regains contact with ferry Marigold off Port Harrow",
                "The harbour office at Port Harrow reached the captain of the ferry Marigold after nine hours of silence.");
        assertThat(summary.of(story(lost, found), found.title(), 3))
                .first()
                .extracting(one -> one.credit().toString())
                .isEqualTo("Valley Courier");
        assertThat(summary.of(story(lost, found), lost.title(), 3))
                .first()
                .extracting(one -> one.credit().toString())
                .isEqualTo("Coast Wire");
    }

    @Test
    void beginsWithWhatNeedsNoIntroduction() {
        Article inquiry = article(
                "Coast Wire",
                "Ferry Marigold aground off Port Harrow: what the log says",
                "The ferry was off course by half a mile when the Marigold ran aground off Port Harrow, the log says.",
                "The ferry Marigold ran aground off Port Harrow on Sunday with 212 people aboard.");
        assertThat(of(story(inquiry)))
                .first()
                .extracting(Sentence::text)
                .isEqualTo("The ferry Marigold ran aground off Port Harrow on Sunday with 212 people aboard.");
    }

    @Test
    void namesNobodyByASurnameOfWhichAnotherTextKnowsTheRest() {
        Article brief = article(
                "Coast Wire",
                "Ferry Marigold aground off Port Harrow",
                "Calloway said that the ferry Marigold will be refloated off Port Harrow on Tuesday.",
                "The ferry Marigold will be refloated on Tuesday’s spring tide, the harbour office of Port Harrow said.");
        assertThat(of(story(brief, radio)))
                .extracting(Sentence::text)
                .isNotEmpty()
                .noneMatch(sentence -> sentence.startsWith("Calloway"));
    }

    @Test
    void anOutletDoesNotSpeakOfItself() {
        Article own = article(
                "Valley Courier",
                "Ferry Marigold aground off Port Harrow",
                "The Valley Courier will tell of the ferry Marigold off Port Harrow on the radio, too.",
                "The ferry Marigold ran aground off Port Harrow on Sunday with 212 people aboard.");
        assertThat(of(story(own)))
                .extracting(Sentence::text)
                .isNotEmpty()
                .noneMatch(sentence -> sentence.contains("Courier"));
    }

    @Test
    void doesNotRepeatTheHeadline() {
        Article bare = article(
                "Coast Wire",
                "Ferry Marigold runs aground off Port Harrow late on Sunday evening",
                "Ferry Marigold runs aground off Port Harrow late on Sunday evening.");
        assertThat(of(story(bare))).isEmpty();
    }

    @Test
    void creditsTheCarrierToo() {
        Article carried = radio.change().carrier(new Outlet("Pressbasket")).build();
        assertThat(of(story(carried)))
                .extracting(sentence -> sentence.credit().toString())
                .containsOnly("Tidewater Radio via Pressbasket");
    }

    @Test
    void ofThoseThatPrintTheSameCopyOnlyTheMostCentralSpeaks() {
        Article reprint = gazette.change()
                .id("reprint")
                .outlet(new Outlet("Valley Courier"))
                .build();
        Story story = InventedStories.story("t", new int[] {1, 1, 2}, gazette, reprint, times);
        assertThat(of(story))
                .extracting(sentence -> sentence.credit().toString())
                .doesNotContain("Valley Courier");
    }

    @Test
    void otherLanguagesThanTheStorysStaySilent() {
        Article german = article(
                        "Küstenblatt",
                        "Fähre auf Grund",
                        "Die Fähre Marigold lief am Sonntag auf eine Sandbank vor Port Harrow auf.")
                .change()
                .language("de")
                .build();
        assertThat(of(story(gazette, german)))
                .extracting(sentence -> sentence.credit().toString())
                .containsOnly("Harrow Gazette");
    }

    @Test
    void bareHeadlinesGiveNoSummary() {
        assertThat(of(story(article("A", "Ferry aground"), article("B", "Marigold aground"))))
                .isEmpty();
    }

    @Test
    void aBriefHasOneSentence() {
        assertThat(summary.of(story(gazette), gazette.title(), 1)).hasSize(1);
    }

    private List<Sentence> of(Story story) {
        return summary.of(story, story.headline(), 3);
    }
}
