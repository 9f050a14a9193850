package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newsfold.read.Article;
import newsfold.read.Outlet;
import org.junit.jupiter.api.Test;

/** Round-ups, live blogs, bare headlines, reprints, other languages, and articles of which little is known. */
class HardCasesTest {
    private final StoryMerger merger = new StoryMerger();

    @Test
    void roundUpJoinsNothing() {
        Article roundUp = Press.article(
                "roundup",
                "Capital Times",
                9,
                "Evening briefing: Norrby ferry grounding, Oskel quake and more",
                "The ferry Alma ran aground outside Norrby and 214 passengers were taken off by pilot boats; captain Signe"
                        + " Holt said the rudder failed.\nA magnitude 5.6 quake killed two shepherds near Oskel in the Tarn"
                        + " valley and cracked the dam.");
        List<Story> stories = merger.merge(with(with(Press.HARBOUR, Press.QUAKE_OSKEL), List.of(roundUp)));
        assertThat(stories)
                .noneMatch(story -> Press.ids(story).contains("harbour-1")
                        && Press.ids(story).contains("oskel-1"))
                .noneMatch(story -> story.headline().startsWith("Evening briefing")
                        && story.articles().size() > 1);
    }

    @Test
    void liveBlogJoinsNothing() {
        Article blog = Press.article(
                "blog",
                "Coastline",
                9,
                "Monday in the province",
                "08:10 The ferry Alma is aground outside Norrby, 214 passengers on board.\n08:45 Quake of magnitude 5.6 near"
                        + " Oskel, two shepherds dead.\n09:20 Pilot boats reach the Alma, says captain Signe Holt.\n10:05 Engineers"
                        + " look at the Oskel dam in the Tarn valley.");
        assertThat(RoundUps.recognise(blog)).isTrue();
        assertThat(merger.merge(with(with(Press.HARBOUR, Press.QUAKE_OSKEL), List.of(blog))))
                .noneMatch(story -> Press.ids(story).contains("harbour-1")
                        && Press.ids(story).contains("oskel-1"));
    }

    @Test
    void roundUpThatGivesAStoryOneOfFiveParagraphsIsNoCoverageOfIt() {
        Article roundUp = Press.article(
                "week",
                "Capital Times",
                9,
                "The week in the province: a ferry, a bridge and a very small dog",
                "Pilot boats carried 214 passengers ashore from the ferry Alma, which struck a skerry outside Norrby when its"
                        + " rudder failed; captain Signe Holt was the last to leave.\nThe bridge at Karsund will be"
                        + " painted green after all, since grey was never ordered by anybody.\nA terrier from Hollum has found"
                        + " its way home from a market forty kilometres away.\nHospital cooks in Lund have won the right to"
                        + " salt their own soup.\nAnd the orchestra plays outdoors on Sunday, weather permitting.");
        assertThat(Press.grouped(merger.merge(with(Press.HARBOUR, List.of(roundUp)))))
                .containsExactlyInAnyOrder(Press.ids(Press.HARBOUR), Set.of("week"));
    }

    @Test
    void liveBlogOfOneEventBelongsToIt() {
        Article blog = Press.article(
                "blog",
                "Highland Radio",
                6,
                "Live: ferry Alma aground off Norrby",
                "08:10 The ferry Alma is aground on a skerry outside Norrby harbour, with 214 passengers on board.\n08:45"
                        + " Pilot boats have reached the Alma and take off the first passengers.\n09:20 Captain Signe"
                        + " Holt says the rudder failed in the swell.\n10:05 The last of the 214 passengers is ashore in"
                        + " Norrby, nobody hurt.\n11:00 Divers will look at the hull of the ferry before tugs pull it free.");
        assertThat(Press.grouped(merger.merge(with(Press.HARBOUR, List.of(blog)))))
                .containsExactly(Press.ids(with(Press.HARBOUR, List.of(blog))));
    }

    @Test
    void roundUpsOfOtherLanguagesAreKnown() {
        for (String headline : new String[] {
            "Liveticker: Orkan an der Küste", "Presseschau vom Montag",
                    "EN DIRECT, tempête Alcyon : les écoles fermées",
            "Revue de presse du mardi", "Huelga en San Telmo, minuto a minuto", "Главное за ночь: ураган и приговор"
        }) {
            assertThat(RoundUps.recognise(Press.article("a", "A", 0, headline, "")))
                    .as(headline)
                    .isTrue();
        }
        for (String headline : new String[] {
            "Konzert live im Rathaus übertragen",
            "Vol direct entre Kermor et Lavigne",
            "Un disco grabado en directo",
            "Главное управление закрыло мост"
        }) {
            assertThat(RoundUps.recognise(Press.article("a", "A", 0, headline, "")))
                    .as(headline)
                    .isFalse();
        }
    }

    @Test
    void lengthsOfFilmsAreNoLiveBlog() {
        Article article = Press.HARBOUR.get(0);
        Article withFilms = article.change()
                .text(article.text() + "\n02:10\nTerrier walks home\n01:32\nSoup strike ends\n00:58\nGreen bridge"
                        + "\n03:05\nOrchestra in the park\n01:01\nUP NEXT")
                .build();
        assertThat(RoundUps.recognise(withFilms)).isFalse();
    }

    @Test
    void wireCopyCountsAsOneText() {
        Article wire = Press.HARBOUR.get(0);
        List<Article> reprints = new ArrayList<>(Press.HARBOUR);
        for (String outlet : List.of("Inland News", "Valley Gazette", "The Lamp")) {
            reprints.add(wire.change()
                    .id("reprint-" + outlet)
                    .outlet(new Outlet(outlet))
                    .text(wire.text() + "\nCopyright " + outlet)
                    .build());
        }
        Story story = merger.merge(reprints).get(0);
        assertThat(story.coverage().outlets()).isEqualTo(6);
        assertThat(story.coverage().texts()).isEqualTo(3);
        assertThat(story.why())
                .anyMatch(
                        sentence -> sentence.startsWith("4 print the same text (“The car ferry Alma ran aground on a"));
    }

    @Test
    void outletAndItsCarrierAreReportsOfTheirOwn() {
        Article own = Press.HARBOUR.get(0);
        Article carried =
                own.change().id("carried").carrier(new Outlet("Newsbarrow")).build();
        Coverage coverage = merger.merge(List.of(own, carried)).get(0).coverage();
        assertThat(coverage.reports())
                .extracting(report -> report.credit().toString())
                .containsExactly("The Norrby Post", "The Norrby Post via Newsbarrow");
        assertThat(coverage.outlets()).isEqualTo(1);
        assertThat(coverage.texts()).isEqualTo(1);
    }

    @Test
    void unnamedOutletsCountEachUnlessOneCarrierPrintsTheSameCopy() {
        Article unnamed = Press.HARBOUR.get(0).change().outlet(null).build();
        Article other = Press.HARBOUR.get(1).change().outlet(null).build();
        Article carried =
                unnamed.change().id("a").carrier(new Outlet("Newsbarrow")).build();
        Article again =
                unnamed.change().id("b").carrier(new Outlet("Newsbarrow")).build();
        assertThat(merger.merge(List.of(unnamed, other)).get(0).coverage().reports())
                .hasSize(2);
        assertThat(merger.merge(List.of(carried, again)).get(0).coverage().reports())
                .hasSize(1);
    }

    @Test
    void bareHeadlinesAreMerged() {
        List<Article> headlines = List.of(
                Press.article("1", "A", 0, "Ferry Alma aground off Norrby, passengers rescued", ""),
                Press.article("2", "B", 1, "Norrby: 214 rescued from grounded ferry Alma", ""),
                Press.article("3", "C", 2, "Oskel dam cracked as quake kills two shepherds", ""),
                Press.article("4", "D", 2, "Two shepherds killed in Oskel quake", ""),
                Press.article("5", "E", 3, "Central bank of Velda leaves rates alone", ""));
        assertThat(Press.grouped(merger.merge(headlines)))
                .containsExactlyInAnyOrder(Set.of("1", "2"), Set.of("3", "4"), Set.of("5"));
    }

    @Test
    void otherLanguagesAreMergedWithinThemselvesOnly() {
        Article german = Press.article(
                "de-1",
                "Küstenblatt",
                1,
                "Fähre Alma läuft vor Norrby auf Grund, 214 Passagiere gerettet",
                "Die Autofähre Alma ist am Montag vor dem Hafen von Norrby auf eine Schäre gelaufen, und die 214 Passagiere"
                        + " wurden mit Lotsenbooten an Land gebracht. Kapitänin Signe Holt sagte, das Ruder habe in der Dünung"
                        + " nicht mehr reagiert. Verletzt wurde niemand.");
        Article alsoGerman = Press.article(
                "de-2",
                "Nordbote",
                3,
                "Norrby: Alle 214 Passagiere der Fähre Alma in Sicherheit",
                "Nach dem Unglück der Fähre Alma vor Norrby sind alle 214 Passagiere in Sicherheit. Die Lotsenboote brachten sie"
                        + " in der Nacht an Land, das Ruder der Fähre war ausgefallen, wie die Kapitänin Signe Holt mitteilte.");
        Article russian = Press.article(
                "ru-1",
                "Северный вестник",
                2,
                "Паром «Альма» сел на мель у Норрбю, спасены 214 пассажиров",
                "Автомобильный паром «Альма» в понедельник сел на мель у входа в гавань Норрбю, 214 пассажиров сняли лоцманские"
                        + " катера. Капитан Сигне Хольт сообщила, что отказал руль. Никто не пострадал.");
        Article chinese = Press.article("zh-1", "北方日報", 2, "渡輪在港口擱淺", "一艘渡輪星期一在港口外擱淺，二百一十四名乘客獲救。");
        assertThat(Press.grouped(merger.merge(with(Press.HARBOUR, List.of(german, alsoGerman, russian, chinese)))))
                .containsExactlyInAnyOrder(
                        Press.ids(Press.HARBOUR), Set.of("de-1", "de-2"), Set.of("ru-1"), Set.of("zh-1"));
    }

    @Test
    void articlesOfWhichLittleIsKnownBreakNothing() {
        List<Article> bare = List.of(
                Article.builder("nothing").build(),
                Article.builder("title").title("...").build(),
                Article.builder("blank").title("  ").text(" \n ").build(),
                Article.builder("text").text("A ferry ran aground.").build());
        List<Story> stories = merger.merge(bare);
        assertThat(stories).hasSize(4);
        assertThat(stories).allMatch(story -> story.thread().equals(story.id()));
    }

    @Test
    void articlesWithoutHeadlineOrTimeAreMergedByTheirText() {
        List<Article> plain = Press.HARBOUR.stream()
                .map(article -> article.change().title(null).published(null).build())
                .toList();
        assertThat(merger.merge(with(plain, Press.QUAKE_MIRABEL)))
                .extracting(Press::ids)
                .contains(Press.ids(Press.HARBOUR));
    }

    @Test
    void anArticleGivenTwiceStandsOnce() {
        List<Story> stories = merger.merge(List.of(Press.HARBOUR.get(0), Press.HARBOUR.get(0)));
        assertThat(stories).singleElement().satisfies(story -> assertThat(story.articles())
                .hasSize(1));
    }

    @Test
    void aStoryKeepsItsIdWhenLaterArticlesJoinIt() {
        String before = merger.merge(Press.HARBOUR.subList(0, 2)).get(0).id();
        assertThat(merger.merge(Press.HARBOUR).get(0).id()).isEqualTo(before);
    }

    @Test
    void furnitureOfAnOutletDoesNotMakeItsArticlesAlike() {
        String furniture =
                "\nSubscribe to the Velda Daily letter and get our best stories on harbours, dams and bridges every morning"
                        + " at seven, free of charge, written by our reporters in Velda and along the coast.";
        List<Article> all = new ArrayList<>();
        for (Article article : with(Press.QUAKE_OSKEL, Press.QUAKE_MIRABEL)) {
            all.add(article.change()
                    .outlet(new Outlet("Velda Daily"))
                    .text(article.text() + furniture)
                    .build());
        }
        assertThat(Press.grouped(merger.merge(all)))
                .containsExactlyInAnyOrder(Press.ids(Press.QUAKE_OSKEL), Press.ids(Press.QUAKE_MIRABEL));
    }

    private static List<Article> with(List<Article> some, List<Article> others) {
        List<Article> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
