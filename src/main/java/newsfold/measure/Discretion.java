package newsfold.measure;

import io.quarkus.logging.LoggingFilter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * From INFO on the log names no reader. Our own sentences see to that themselves; but what a mail server, a database or a library
 * said of a failure may quote an address, deep in what caused it. There only the domain is left.
 */
@LoggingFilter(name = "discretion")
public final class Discretion implements Filter {
    /** What stands before the @ of a mail address; not the name of somebody's page, such as /@writer. */
    private static final Pattern LOCAL = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+=?^_`{|}~-]{1,64}+@(?=[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,250}[.]\\p{L}{2})");

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line.getLevel().intValue() >= Level.INFO.intValue()) {
            String message = message(line);
            if (isTelling(message)) {
                say(line, veiled(message));
            }
            Throwable thrown = line.getThrown();
            if (thrown != null && isTelling(thrown, newSet())) {
                line.setThrown(Veiled.of(thrown, newSet()));
            }
        }
        return true;
    }

    private static @Nullable String message(LogRecord line) {
        return line instanceof ExtLogRecord more ? more.getFormattedMessage() : line.getMessage();
    }

    private static void say(LogRecord line, @Nullable String message) {
        if (line instanceof ExtLogRecord more) {
            more.setMessage(message, ExtLogRecord.FormatStyle.NO_FORMAT);
        } else {
            line.setMessage(message);
        }
    }

    private static @Nullable String veiled(@Nullable String text) {
        return text == null ? null : LOCAL.matcher(text).replaceAll("…@");
    }

    private static boolean isTelling(@Nullable String text) {
        return text != null && text.indexOf('@') >= 0 && LOCAL.matcher(text).find();
    }

    private static boolean isTelling(@Nullable Throwable thrown, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return false;
        }
        if (isTelling(thrown.toString()) || isTelling(thrown.getCause(), seen)) {
            return true;
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (isTelling(suppressed, seen)) {
                return true;
            }
        }
        return false;
    }

    private static Set<Throwable> newSet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** In the place of a failure whose words name somebody: the same but for that. */
    private static final class Veiled extends Throwable {
        private static final long serialVersionUID = 1L;

        private final String words;

        private Veiled(Throwable original, @Nullable Throwable cause) {
            super(veiled(original.getMessage()), cause);
            words = String.valueOf(veiled(original.toString()));
            setStackTrace(original.getStackTrace());
        }

        static @Nullable Veiled of(@Nullable Throwable original, Set<Throwable> seen) {
            if (original == null || !seen.add(original)) {
                return null;
            }
            Veiled veiled = new Veiled(original, of(original.getCause(), seen));
            for (Throwable suppressed : original.getSuppressed()) {
                Veiled other = of(suppressed, seen);
                if (other != null) {
                    veiled.addSuppressed(other);
                }
            }
            return veiled;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
