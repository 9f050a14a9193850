package newsfold.measure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.List;

/** What this instance counts from its start on, each by a few kinds that are known beforehand. */
public enum Tally {
    /** Visits to feeds. */
    VISITS("newsfold.feed.visits", "Visits to feeds by what came of them", "result", "succeeded", "failed"),
    ARTICLES("newsfold.articles", "Articles gathered", "result", "added", "updated"),
    /** Stories that editions were made of; known are those that readers had before, with nothing new. */
    STORIES("newsfold.stories", "Stories merged for editions", "state", "new", "known"),
    BOUNCES(
            "newsfold.bounces",
            "What came back, by what it means",
            "kind",
            "hard",
            "soft",
            "complaint",
            "auto_reply",
            "notice",
            "unknown");

    private final String name;
    private final String description;
    private final String label;
    private final List<String> kinds;

    Tally(String name, String description, String label, String... kinds) {
        this.name = name;
        this.description = description;
        this.label = label;
        this.kinds = List.of(kinds);
    }

    /** @throws IllegalArgumentException for a kind that was not foreseen: each is a series of its own for ever */
    public void add(String kind, int more) {
        if (!kinds.contains(kind)) {
            throw new IllegalArgumentException(name + " has no " + label + " " + kind);
        }
        counter(kind).increment(more);
    }

    /** From the start on, so that nothing happening is seen, too. */
    void begin() {
        kinds.forEach(this::counter);
    }

    private Counter counter(String kind) {
        return Counter.builder(name).description(description).tag(label, kind).register(Metrics.globalRegistry);
    }
}
