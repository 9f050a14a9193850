package newsfold.desk.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import newsfold.database.TestDatabase;
import newsfold.desk.DeskSession;
import newsfold.desk.Newsroom;
import newsfold.desk.Role;
import newsfold.desk.Wording;
import newsfold.desk.entrance.Credentials;
import newsfold.desk.entrance.Invitations;
import newsfold.gather.Outlets;
import newsfold.publish.Candidate;
import newsfold.publish.ComingEdition;
import newsfold.publish.ComingEditions;
import newsfold.publish.Digests;
import newsfold.publish.Proofs;
import newsfold.publish.SampleReader;
import newsfold.read.outlet.KnownOutlet;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OutletPagesTest {
    private static final String PASSWORD = "four quiet words here";
    private static final String CORRECT = "/desk/outlets/correct/";

    @Inject
    Invitations invitations;

    @Inject
    Digests digests;

    @Inject
    Outlets outlets;

    @Inject
    ComingEditions coming;

    @Inject
    Proofs proofs;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private final DeskSession session = new DeskSession();
    // a word that no other test's outlets have
    private final String word = "Q" + UUID.randomUUID().toString().substring(0, 7);
    private long digest;

    @BeforeEach
    void openTheDesk() {
        Instant now = clock.instant();
        digest = Newsroom.open(jdbi, digests, "Noon Note", 0, now).digest();
        seen(word + " Mail", "https://www." + word + "mail.com/1");
        seen(word + "mail.com", "https://m." + word + "mail.com/2");
        seen(word + " Plus", "https://" + word + "plus.org/1");
        seen(word + " <script>alert(1)</script>", "https://" + word + "evil.net/1");
        String name = "ed-" + UUID.randomUUID();
        invitations.welcome(invitations.invite(Role.EDITOR, now), new Credentials(name, PASSWORD), now);
        session.signIn(name, PASSWORD);
    }

    @Test
    void outletsAreListedOnceWithTheirSitesAndEscaped() {
        Response page = session.get("/desk/outlets?words=" + word);
        page.then()
                .statusCode(200)
                .body(containsString("3 outlets"))
                .body(containsString(word.toLowerCase() + "mail.com"))
                .body(not(containsString("<script>alert")))
                .body(containsString("&lt;script&gt;"));
        session.get("/desk/outlets?words=nobody-is-called-so").then().body(containsString("No outlet like"));
        for (KnownOutlet known : all()) {
            session.get(page(known)).then().statusCode(200).body(not(containsString("<script>alert")));
        }
    }

    @Test
    void aNewNameStandsInTheNextEdition() {
        assertThat(preview()).contains(word + " Mail");
        correct(word + " Mail", "rename", Map.of("name", "The " + word + " Letter"));
        assertThat(preview()).contains("The " + word + " Letter").doesNotContain(word + " Mail");
        correct("The " + word + " Letter", "rename", Map.of("name", ""));
        assertThat(names()).contains(word + " Mail");
    }

    @Test
    void twoOutletsAreJoinedAndSeparatedAgain() {
        correct(word + " Plus", "join", Map.of("into", word + " mail"));
        assertThat(names()).contains(word + " Mail").doesNotContain(word + " Plus");
        String page = page(outlet(word + " Mail"));
        String joined = Jsoup.parse(session.get(page).asString())
                .selectFirst("input[name=joined]")
                .val();
        session.post(page, CORRECT + "separate", Map.of("joined", joined))
                .then()
                .statusCode(303)
                .header("Location", containsString("outlet_corrected"));
        assertThat(names()).contains(word + " Mail", word + " Plus");
    }

    @Test
    void aNameOfNobodyIsRefusedWithASentence() {
        String page = page(outlet(word + " Plus"));
        session.post(
                        page,
                        CORRECT + "join",
                        Map.of("key", outlet(word + " Plus").outlet().key(), "into", "<b>nobody"))
                .then()
                .statusCode(422)
                .body(containsString("There is no outlet called"))
                .body(not(containsString("<b>nobody")));
        session.post(
                        page,
                        CORRECT + "rename",
                        Map.of("key", outlet(word + " Plus").outlet().key(), "name", "x".repeat(121)))
                .then()
                .statusCode(422);
    }

    @Test
    void aSiteIsSplitOffGivenToAnotherAndTakenBack() {
        String plus = word.toLowerCase() + "plus.org";
        correct(word + " Mail", "means", Map.of("mark", "https://www." + plus + "/"));
        assertThat(names()).doesNotContain(word + " Plus");
        String key = outlet(word + " Mail").outlet().key();
        session.post(page(outlet(word + " Mail")), CORRECT + "unsay", Map.of("key", key, "kind", "site", "mark", plus))
                .then()
                .header("Location", containsString("outlet_taken_back"));
        assertThat(names()).contains(word + " Plus");
        correct(word + " Mail", "split", Map.of("mark", "https://" + word.toLowerCase() + "mail.com"));
        assertThat(all().stream().filter(known -> known.spellings().contains(word + " Mail")))
                .isNotEmpty();
    }

    @Test
    void carrierAndAgencyAreSaidAndAllIsTakenBack() {
        correct(word + " Plus", "carrier", Map.of("is", "true"));
        correct(word + " Plus", "agency", Map.of("is", "true"));
        KnownOutlet known = outlet(word + " Plus");
        assertThat(known.carrier()).isTrue();
        assertThat(known.agency()).isTrue();
        session.post(page(known), CORRECT + "forget", Map.of("number", known.correction()))
                .then()
                .statusCode(303);
        assertThat(outlet(word + " Plus").correction()).isNull();
    }

    @Test
    void whatAnOutletWeighsStandsInTheRankOfItsStories() {
        correct(word + " Plus", "weigh", Map.of("weight", "2,5"));
        String page = page(outlet(word + " Plus"));
        assertThat(Jsoup.parse(session.get(page).asString())
                        .selectFirst("input[name=weight]")
                        .val())
                .isEqualTo("2.5");
        Candidate story = storyOf(word + " Plus");
        // the mean of its articles' weights, of which one is not the usual one
        assertThat(weight(story)).isEqualTo(1 + 1.5 / story.articles().size(), within(1e-9));
        for (String wrong : List.of("heavy", "11", "0", "-1")) {
            session.post(
                            page,
                            CORRECT + "weigh",
                            Map.of("key", outlet(word + " Plus").outlet().key(), "weight", wrong))
                    .then()
                    .statusCode(422)
                    .body(containsString("A weight is"));
        }
        correct(word + " Plus", "weigh", Map.of("weight", ""));
        assertThat(weight(storyOf(word + " Plus"))).isEqualTo(1);
    }

    private Candidate storyOf(String outlet) {
        return coming.of(digest).candidates().stream()
                .filter(story -> story.articles().stream().anyMatch(article -> outlet.equals(article.outlet())))
                .findFirst()
                .orElseThrow();
    }

    private static double weight(Candidate story) {
        return Objects.requireNonNull(story.reasons().score()).weight();
    }

    @Test
    void whatIsGoneIsSaidAndNothingHappensOnGet() {
        String page = page(outlet(word + " Plus"));
        session.post(page, CORRECT + "rename", Map.of("key", "name nobody", "name", "x"))
                .then()
                .header("Location", containsString("outlet_gone"));
        session.get("/desk/outlets/one?key=nobody").then().statusCode(404);
        session.get(CORRECT + "rename?key=x&name=y").then().statusCode(303);
        session.postWithoutToken(
                        CORRECT + "rename",
                        Map.of("key", outlet(word + " Plus").outlet().key(), "name", "Z"))
                .then()
                .statusCode(400);
        assertThat(outlet(word + " Plus").correction()).isNull();
    }

    @Test
    void strangersAreSentToTheDoor() {
        DeskSession stranger = new DeskSession();
        stranger.get("/desk/outlets").then().statusCode(302);
    }

    private void correct(String outlet, String form, Map<String, String> fields) {
        KnownOutlet known = outlet(outlet);
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("key", known.outlet().key());
        Response answer = session.post(page(known), CORRECT + form, all);
        answer.then().statusCode(303).header("Location", containsString("outlet_corrected"));
        session.get(answer.header("Location").replaceFirst("^https?://[^/]+", ""))
                .then()
                .statusCode(200)
                .body(containsString("It holds from the next edition on"));
    }

    private static String page(KnownOutlet known) {
        return "/desk/outlets/one?key=" + Wording.urlEncoded(known.outlet().key());
    }

    private KnownOutlet outlet(String name) {
        return all().stream()
                .filter(known -> known.outlet().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return all().stream().map(known -> known.outlet().name()).toList();
    }

    private List<KnownOutlet> all() {
        return outlets.register().outlets().stream()
                .filter(known -> known.outlet().name().contains(word)
                        || known.spellings().stream().anyMatch(spelling -> spelling.contains(word)))
                .toList();
    }

    private void seen(String outlet, String url) {
        Instant when = clock.instant().minusSeconds(600);
        jdbi.useTransaction(handle -> {
            long feed = handle.createQuery("select min(feed_id) from digest_feed where digest_id = :digest")
                    .bind("digest", digest)
                    .mapTo(Long.class)
                    .one();
            long article = handle.createQuery(
                            "insert into article (key, url, title, outlet, body, embedded, first_seen, changed)"
                                    + " values (:url, :url, :title, :outlet, 'The town heard of it on Saturday.', false, :now, :now)"
                                    + " returning id")
                    .bind("url", url)
                    .bind("title", "Word " + UUID.randomUUID() + " reaches the quay")
                    .bind("outlet", outlet)
                    .bind("now", when.atOffset(ZoneOffset.UTC))
                    .mapTo(Long.class)
                    .one();
            handle.execute(
                    "insert into feed_article (feed_id, article_id, first_seen) values (?, ?, ?)",
                    feed,
                    article,
                    when.atOffset(ZoneOffset.UTC));
        });
    }

    /** The letter as it would be now. */
    private String preview() {
        ComingEdition now = coming.of(digest);
        return proofs.of(now, now.edition(), SampleReader.ANYBODY).text();
    }
}
