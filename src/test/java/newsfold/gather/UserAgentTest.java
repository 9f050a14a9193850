package newsfold.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UserAgentTest {
    @Test
    void sitesAreToldWhichVersionReadsThem() throws Exception {
        Matcher version = Pattern.compile("<artifactId>newsfold</artifactId>\\s*<version>(\\d+\\.\\d+)\\.")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(Files.readString(Path.of("application.properties")))
                .contains(
                        "newsfold.gather.user-agent=Newsfold/" + version.group(1) + " (+${newsfold.gather.contact})\n");
    }
}
