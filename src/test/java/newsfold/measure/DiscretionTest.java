package newsfold.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscretionTest {
    private final Discretion discretion = new Discretion();

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 <ada@reader.example>: no such user, 550 5.1.1 <…@reader.example>: no such user",
        "Key (address)=(ada.m+news@reader.example) already exists, Key (address)=(…@reader.example) already exists",
        "ada@a.example and bela_2@b.example, …@a.example and …@b.example",
        "žofie@pošta.example, …@pošta.example",
    })
    void ofAnAddressOnlyTheDomainIsLeft(String message, String said) {
        assertThat(said(Level.INFO, message)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Feed https://social.example/@writer.rss was not read",
                "Edition 7: 3 of 4 letters accepted",
                "java.lang.Object@1b2c3d4e is in the way",
                "reader.example gets letters at full pace again",
                "100% of @all",
            })
    void whatIsNobodysAddressStays(String message) {
        assertThat(said(Level.WARNING, message)).isEqualTo(message);
    }

    @Test
    void whatIsPutIntoASentenceIsVeiledToo() {
        ExtLogRecord line =
                new ExtLogRecord(Level.WARNING, "Letter %d to %s", ExtLogRecord.FormatStyle.PRINTF, "newsfold");
        line.setParameters(new Object[] {7, "ada@reader.example"});
        assertThat(discretion.isLoggable(line)).isTrue();
        assertThat(line.getFormattedMessage()).isEqualTo("Letter 7 to …@reader.example");
    }

    @Test
    void aFailureKeepsItsKindItsPlaceAndItsCausesWithoutTheReader() {
        IllegalStateException failure = new IllegalStateException(
                "no work", new IllegalArgumentException("\"ada@reader.example\" is no address"));
        failure.addSuppressed(new RuntimeException("nor is bela@reader.example"));
        LogRecord line = new LogRecord(Level.SEVERE, "Work 3 broke off");
        line.setThrown(failure);
        discretion.isLoggable(line);
        String printed = printed(line.getThrown());
        assertThat(printed)
                .doesNotContain("ada", "bela")
                .contains(
                        "java.lang.IllegalStateException: no work",
                        "Caused by: java.lang.IllegalArgumentException: \"…@reader.example\" is no address",
                        "Suppressed: java.lang.RuntimeException: nor is …@reader.example",
                        "DiscretionTest.aFailureKeeps");
    }

    @Test
    void aFailureThatNamesNobodyAndWhatIsOnlyForDebuggingStayAsTheyAre() {
        RuntimeException failure = new RuntimeException("The disk is full");
        LogRecord line = new LogRecord(Level.SEVERE, "Work 3 broke off");
        line.setThrown(failure);
        discretion.isLoggable(line);
        assertThat(line.getThrown()).isSameAs(failure);
        assertThat(said(Level.FINE, "to ada@reader.example")).isEqualTo("to ada@reader.example");
    }

    private String said(Level level, String message) {
        ExtLogRecord line = new ExtLogRecord(level, message, "newsfold");
        assertThat(discretion.isLoggable(line)).isTrue();
        return line.getFormattedMessage();
    }

    private static String printed(Throwable thrown) {
        StringWriter words = new StringWriter();
        thrown.printStackTrace(new PrintWriter(words, true));
        return words.toString();
    }
}
