package newsfold.gather;

/**
 * What a round of gathering brought.
 *
 * @param feeds visited
 * @param failed of those
 * @param added articles not seen before
 * @param updated articles that changed
 */
public record GatherReport(int feeds, int failed, int added, int updated) {
    static final GatherReport NOTHING = new GatherReport(0, 0, 0, 0);

    GatherReport plus(GatherReport other) {
        return new GatherReport(
                feeds + other.feeds, failed + other.failed, added + other.added, updated + other.updated);
    }
}
