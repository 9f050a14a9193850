package newsfold.desk.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import newsfold.database.TestDatabase;
import newsfold.desk.DeskSession;
import newsfold.desk.Places;
import newsfold.desk.Role;
import newsfold.desk.api.DescriptionRoutes.Format;
import newsfold.desk.entrance.Invitations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is served is compared with what the code says. After a wanted change of the API write it anew by running this test with
 * {@code -Dnewsfold.golden=yes}, and read the difference.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DescriptionRoutesTest {
    private static final Path KEPT = Path.of("src/main/resources/newsfold/desk/api");

    @Inject
    Invitations invitations;

    @Inject
    Clock clock;

    private DeskSession reader;

    @BeforeEach
    void signIn() {
        reader = Places.session(invitations, Role.READER, clock.instant());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theDescriptionSaysWhatTheCodeSays(Format format) throws IOException {
        byte[] said = given().get("/q/openapi?format=" + format).asByteArray();
        assertThat(new String(said, UTF_8)).contains("/api/v1/digests");
        if (System.getProperty("newsfold.golden") != null) {
            Files.write(KEPT.resolve(format.file()), said);
            return;
        }
        byte[] served = reader.get(DescriptionRoutes.PATH + "?format=" + format).asByteArray();
        assertThat(new ByteArrayInputStream(served))
                .as("served, which is not what the code says any more: see the head of this test")
                .hasSameContentAs(new ByteArrayInputStream(said));
    }

    @Test
    void itIsYamlUnlessJsonIsAskedFor() {
        Map<String, Format> asked = Map.of(
                "", Format.YAML,
                "?format=JSON", Format.JSON,
                "?format=json", Format.JSON,
                "?format=yaml", Format.YAML,
                ".json", Format.JSON,
                ".yaml", Format.YAML,
                ".yml", Format.YAML);
        asked.forEach((ending, format) -> isOf(format, reader.get(DescriptionRoutes.PATH + ending)));
        isOf(Format.JSON, accepting("application/json", ""));
        isOf(Format.JSON, accepting("text/html, application/json;q=0.9", ""));
        isOf(Format.JSON, accepting("application/json", "?format=YAML"));
        isOf(Format.YAML, accepting("application/json", ".yaml"));
        isOf(Format.YAML, accepting("text/html,*/*;q=0.8", ""));
        isOf(Format.YAML, accepting("image/png", ""));
        reader.request()
                .head(DescriptionRoutes.PATH)
                .then()
                .statusCode(200)
                .header("Content-Type", "application/yaml;charset=UTF-8");
    }

    private Response accepting(String types, String ending) {
        return reader.request().header("Accept", types).get(DescriptionRoutes.PATH + ending);
    }

    private static void isOf(Format format, Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(format.mediaType() + ";charset=UTF-8");
        assertThat(answer.asString()).startsWith(format == Format.JSON ? "{" : "---");
    }
}
