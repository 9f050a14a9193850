package newsfold.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks at the golden mails with a checker from outside, where it is at hand; without it there is nothing to look with. */
class CheckedMailTest {
    private static final Path CHECKER = Path.of("/work/shared/tools/check_mail.py");
    private static final Path MAILS = Path.of("src/test/resources/newsfold/render");

    @Test
    void noGoldenMailHasAFault() throws Exception {
        assumeTrue(Files.exists(CHECKER), "the checker is not on this machine");
        List<Path> mails;
        try (Stream<Path> files = Files.list(MAILS)) {
            mails = files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
        assertThat(mails).hasSizeGreaterThan(12);
        for (Path mail : mails) {
            Process checker = new ProcessBuilder("python3", CHECKER.toString(), mail.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(checker.waitFor()).as(mail + "\n" + said).isZero();
        }
    }
}
