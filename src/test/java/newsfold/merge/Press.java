package newsfold.merge;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newsfold.read.Article;
import newsfold.read.Outlet;
import org.jspecify.annotations.Nullable;

/** An invented press: two quakes, one affair with two events, wire copy, a round-up and a live blog. */
final class Press {
    static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    private Press() {}

    static Article article(String id, @Nullable String outlet, int hours, @Nullable String title, String text) {
        return Article.builder(id)
                .outlet(outlet == null ? null : new Outlet(outlet))
                .published(MONDAY.plusSeconds(3600L * hours))
                .title(title)
                .text(text)
                .build();
    }

    static final List<Article> HARBOUR = List.of(
            article(
                    "harbour-1",
                    "The Norrby Post",
                    0,
                    "Ferry Alma runs aground outside Norrby harbour, 214 passengers brought ashore",
                    "The car ferry Alma ran aground on a skerry outside Norrby early on Monday and 214 passengers were taken off"
                            + " by pilot boats.\nCaptain Signe Holt said the rudder had stopped answering in the swell. Nobody was"
                            + " hurt.\nDivers were to look at the hull before tugs try to pull the Alma free."),
            article(
                    "harbour-2",
                    "Coastline",
                    2,
                    "Rudder failure blamed as Alma hits skerry near Norrby",
                    "A rudder that jammed in heavy swell put the ferry Alma on a skerry off Norrby, its captain Signe Holt told"
                            + " Coastline. All 214 people on board were ferried to land in pilot boats, cold but unhurt.\nTugs wait"
                            + " for the tide while divers inspect the hull."),
            article(
                    "harbour-3",
                    "Evening Mail of Sandvik",
                    5,
                    "All 214 safe after Norrby ferry grounding",
                    "Passengers of the stranded Alma drank coffee in the sports hall of Norrby on Monday after a night rescue."
                            + " Pilot boats had carried 214 travellers from the ferry, which struck a skerry when its rudder"
                            + " failed.\nSigne Holt, the captain, was the last to leave."));

    private static final String QUAKE_NORTH =
            "A magnitude 5.6 earthquake shook the Tarn valley at dawn on Monday, killing two shepherds near Oskel and"
                    + " cracking the dam above the town.\nThe seismological institute in Velda put its centre nine kilometres"
                    + " down. Schools in Oskel stay closed until engineers have seen the dam.";
    static final List<Article> QUAKE_OSKEL = List.of(
            article("oskel-1", "Velda Daily", 1, "Quake of magnitude 5.6 kills two near Oskel", QUAKE_NORTH),
            article(
                    "oskel-2",
                    "Highland Radio",
                    3,
                    "Two shepherds die as earthquake cracks Oskel dam",
                    "Two shepherds died in the Tarn valley when a quake measuring 5.6 brought down their hut near Oskel, and"
                            + " engineers found cracks in the dam above the town.\nSchools were shut on Monday; the institute in"
                            + " Velda expects aftershocks."));
    static final List<Article> QUAKE_MIRABEL = List.of(
            article(
                    "mirabel-1",
                    "Gulf Courier",
                    6,
                    "Earthquake of magnitude 6.3 levels Mirabel fishing quarter, 31 dead",
                    "At least 31 people died when a magnitude 6.3 earthquake levelled the fishing quarter of Mirabel on Monday"
                            + " night.\nGovernor Ines Duarte asked for tents and blankets. The sea drew back but no wave came to"
                            + " the Costa Brisa."),
            article(
                    "mirabel-2",
                    "Southern Star",
                    8,
                    "Mirabel counts 31 dead after quake",
                    "Mirabel dug for survivors after a 6.3 quake destroyed its fishing quarter and killed 31 people, governor"
                            + " Ines Duarte said.\nTents were flown to the Costa Brisa, where no tsunami followed."));

    static final List<Article> RESIGNATION = List.of(
            article(
                    "brenner-1",
                    "Capital Times",
                    0,
                    "Minister Ulla Brenner denies she knew of bridge tender payments",
                    "Transport minister Ulla Brenner told parliament on Monday that she had known nothing of payments in the"
                            + " Karsund bridge tender.\nAuditors found 4.2 million crowns had gone to a firm of her former"
                            + " adviser, Rolf Tamm. The opposition called a hearing."),
            article(
                    "brenner-2",
                    "The Observer of Lund",
                    2,
                    "Brenner tells parliament she was unaware of tender money",
                    "Ulla Brenner said in parliament she was never told that 4.2 million crowns from the Karsund bridge tender"
                            + " reached a firm owned by her former adviser Rolf Tamm.\nThe auditors' report came out last week; the"
                            + " opposition wants a hearing."),
            article(
                    "brenner-3",
                    "Capital Times",
                    74,
                    "Police search Rolf Tamm's offices in Karsund bridge case",
                    "Police searched three offices of Rolf Tamm's consultancy at dawn on Thursday and carried away computers in"
                            + " the inquiry into the Karsund bridge tender.\nProsecutor Mia Falk said Tamm was not in custody."
                            + " Minister Ulla Brenner declined to comment on the raid."),
            article(
                    "brenner-4",
                    "Coastline",
                    76,
                    "Dawn raid on consultancy of former Brenner adviser Tamm",
                    "Computers were carried out of three offices of the consultant Rolf Tamm in a police raid on Thursday,"
                            + " prosecutor Mia Falk said.\nThe search belongs to the Karsund bridge tender inquiry; Ulla Brenner's"
                            + " ministry had no comment."));

    /** The ids of each story's articles. */
    static Set<Set<String>> grouped(List<Story> stories) {
        return stories.stream().map(Press::ids).collect(Collectors.toSet());
    }

    static Set<String> ids(Story story) {
        return story.articles().stream().map(Article::id).collect(Collectors.toSet());
    }

    static Set<String> ids(List<Article> articles) {
        return articles.stream().map(Article::id).collect(Collectors.toSet());
    }
}
