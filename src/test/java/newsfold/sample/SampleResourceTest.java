package newsfold.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import newsfold.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SampleResourceTest {
    @Inject
    SamplePress press;

    @BeforeEach
    void begin() {
        press.begin();
    }

    @Test
    void theEpochStaysWhatItWas() {
        Instant epoch = press.begin();

        assertThat(press.begin()).isEqualTo(epoch);
        assertThat(press.begun()).contains(epoch);
    }

    @Test
    void everyFeedOfTheSampleDigestAnswersWithItsMediaType() {
        assertThat(press.feeds()).hasSizeGreaterThan(15);
        for (SampleFeed feed : press.feeds()) {
            Response response = given().get(feed.path());
            assertThat(response.statusCode()).as(feed.path()).isEqualTo(200);
            boolean page = feed.kind().equals("page") || feed.path().startsWith("/sample/mercury/");
            assertThat(response.contentType().startsWith("text/html"))
                    .as(feed.path())
                    .isEqualTo(page);
        }
    }

    @Test
    void linksLeadBackToTheAddressThatWasAsked() {
        Response feed = given().get("/sample/star/rss.xml");
        String link = feed.xmlPath().getString("rss.channel.item[0].link");

        given().get(link).then().statusCode(200).body(containsString("Brennick Evening Star"));
    }

    @Test
    void unchangedPagesAndFeedsAreNotSentAgain() {
        for (String path : new String[] {"/sample/courier/rent-cap-passes", "/sample/hb/news.atom"}) {
            Response first = given().get(path);

            given().header("If-None-Match", first.header("ETag"))
                    .get(path)
                    .then()
                    .statusCode(304);
            given().header("If-Modified-Since", first.header("Last-Modified"))
                    .get(path)
                    .then()
                    .statusCode(304);
            given().header("If-None-Match", "\"other\"")
                    .header("If-Modified-Since", first.header("Last-Modified"))
                    .get(path)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aPageInLatin1SaysSoAndIsSo() {
        Response response = given().get("/sample/valley/tarrow-doctor-ferry");

        assertThat(response.contentType()).isEqualToIgnoringCase("text/html; charset=ISO-8859-1");
        assertThat(new String(response.asByteArray(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("a café in Ilvermouth");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        given().get("/sample/nobody").then().statusCode(404);
        given().get("/sample/courier/nothing").then().statusCode(404);
        given().get("/sample/courier/nothing.svg").then().statusCode(404);
    }

    @Test
    void theOverviewCountsOutlets() {
        given().get("/sample/").then().statusCode(200).body(containsString("15 outlets"));
    }
}
