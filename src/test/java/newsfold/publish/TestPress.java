package newsfold.publish;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import newsfold.compose.Composer;
import newsfold.deliver.Notes;
import newsfold.deliver.Outbox;
import newsfold.gather.Articles;
import newsfold.gather.Checkups;
import newsfold.gather.HealthRules;
import newsfold.gather.Outlets;
import newsfold.merge.StoryMerger;
import newsfold.render.EditionRenderer;
import org.jdbi.v3.core.Jdbi;

/** A press run as the program puts it together, on a test's own database and clock. */
final class TestPress {
    private static final EditionRenderer RENDERER = EditionRenderer.plain();

    private TestPress() {}

    static PressRun run(Jdbi jdbi, Clock clock) {
        StoryMerger merger = new StoryMerger();
        return new PressRun(
                jdbi,
                clock,
                new Digests(jdbi),
                new Editions(jdbi),
                new Contents(jdbi),
                new UnheardSources(jdbi),
                new Rounds(),
                new Renderings(jdbi),
                archives(jdbi, clock),
                drafter(jdbi, clock),
                edits(jdbi, clock),
                new Rulings(jdbi),
                merger,
                RENDERER,
                new Mastheads("https://news.example.org", "Hill Library, 1 Hill Road, Westmoor"),
                new Outbox("key".getBytes(StandardCharsets.UTF_8)),
                new Alarm(
                        new Bell(new Notes(jdbi, "Press <press@example.org>"), () -> List.of("ed@example.org"), true),
                        new Mastheads("https://news.example.org", "")));
    }

    static WeekRun week(Jdbi jdbi, Clock clock) {
        return new WeekRun(
                jdbi,
                clock,
                new Digests(jdbi),
                new Editions(jdbi),
                new Contents(jdbi),
                new Weeklies(jdbi),
                new Rounds(),
                new Renderings(jdbi),
                RENDERER,
                new Mastheads("https://news.example.org", "Hill Library, 1 Hill Road, Westmoor"),
                new Outbox("key".getBytes(StandardCharsets.UTF_8)));
    }

    static ComingEditions coming(Jdbi jdbi, Clock clock) {
        StoryMerger merger = new StoryMerger();
        return new ComingEditions(
                new Digests(jdbi),
                drafter(jdbi, clock),
                new OpenWindows(merger, clock),
                edits(jdbi, clock),
                new Rulings(jdbi),
                new Pulses(jdbi, clock),
                RENDERER,
                clock);
    }

    static Proofs proofs(Jdbi jdbi) {
        return new Proofs(
                RENDERER,
                new Mastheads("https://news.example.org", "Hill Library, 1 Hill Road, Westmoor"),
                new Renderings(jdbi),
                new Contents(jdbi),
                () -> {
                    throw new AssertionError("a proof is not sent");
                });
    }

    static Approver approver(Jdbi jdbi, Clock clock, ComingEditions coming) {
        return new Approver(jdbi, clock, coming, edits(jdbi, clock), proofs(jdbi), new Rulings(jdbi));
    }

    static ComingEdits edits(Jdbi jdbi, Clock clock) {
        return new ComingEdits(jdbi, clock, new Dailies(jdbi), new MergeDecisions(jdbi, clock));
    }

    private static Drafter drafter(Jdbi jdbi, Clock clock) {
        return new Drafter(
                clock,
                new Dailies(jdbi),
                new Articles(jdbi, clock),
                new Outlets(jdbi, clock),
                new Checkups(jdbi, new HealthRules(Duration.ofDays(1), 2, Duration.ofHours(36))),
                archives(jdbi, clock),
                new MergeDecisions(jdbi, clock),
                edits(jdbi, clock),
                new Composer());
    }

    private static Archives archives(Jdbi jdbi, Clock clock) {
        return new Archives(jdbi, new Articles(jdbi, clock));
    }
}
