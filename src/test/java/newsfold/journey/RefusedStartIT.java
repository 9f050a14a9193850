package newsfold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of a start is said in one sentence that names the setting. */
class RefusedStartIT {
    @TempDir
    Path folder;

    @Test
    void aTakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            RunningPress press = RunningPress.run(folder, Map.of("newsfold.port", "" + taken.getLocalPort()), "serve");
            assertThat(press.exitCode()).isEqualTo(1);
            assertThat(press.output().lines())
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort(), "newsfold.port");
        }
    }

    @Test
    void aDataFolderThatIsInUse() throws Exception {
        Map<String, String> settings = Map.of("newsfold.sample", "false");
        try (RunningPress first = RunningPress.serve(folder, settings)) {
            first.await(Pattern.compile("Listening on"));
            RunningPress second = RunningPress.run(folder, settings, "serve");
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output().lines())
                    .singleElement()
                    .asString()
                    .contains(folder.resolve("data").toString(), "in use", "newsfold.data");
        }
    }

    @Test
    void aDatabaseThatCannotBeReached() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + RunningPress.freePort() + "/newsfold";
        RunningPress press = RunningPress.run(folder, Map.of("newsfold.database.url", url), "serve");
        assertThat(press.exitCode()).isEqualTo(1);
        assertThat(press.output().lines()).singleElement().asString().contains(url, "newsfold.database.url");
    }
}
