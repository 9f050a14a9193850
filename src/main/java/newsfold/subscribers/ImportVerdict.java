package newsfold.subscribers;

import org.jspecify.annotations.Nullable;

/**
 * What would become of a line of a file.
 *
 * @param line from 1
 * @param sentence on who it is, or what is wrong
 */
public record ImportVerdict(long line, Kind kind, String sentence) {
    /** What the import would do. */
    public enum Kind {
        ADDED("Is added"),
        KNOWN("Reads it already"),
        LEFT("Left it, and stays away"),
        LEFT_OUT("Left out");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static ImportVerdict leftOut(long line, String problem) {
        return new ImportVerdict(line, Kind.LEFT_OUT, problem);
    }

    /** @param active whether there is a subscription that stands, or null where there is none */
    static ImportVerdict of(ImportLine line, @Nullable Boolean active) {
        String name = line.name();
        Kind kind = active == null ? Kind.ADDED : active ? Kind.KNOWN : Kind.LEFT;
        return new ImportVerdict(line.line(), kind, line.address() + (name == null ? "" : ", " + name));
    }
}
