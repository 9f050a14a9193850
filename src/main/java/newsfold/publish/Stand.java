package newsfold.publish;

/**
 * How far a coming edition has come with its editors: what they see, and what their edits build on.
 *
 * @param after number of the digest's edition before it, 0 before the first
 * @param version how many lines its journal has
 */
public record Stand(long after, int version) {
    /**
     * As {@link #toString} writes it.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static Stand of(String written) {
        String[] parts = written.split("-", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a stand: " + written);
        }
        return new Stand(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    }

    @Override
    public String toString() {
        return after + "-" + version;
    }
}
