package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import newsfold.compose.Edition;
import newsfold.compose.WeekComposer;
import newsfold.deliver.Outbox;
import newsfold.publish.StandingDigest.Misfire;
import newsfold.render.EditionRenderer;
import newsfold.subscribers.Rhythm;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Weekly letters. Beside its days' editions a digest has one for each day of the week on which somebody wants a week told: it is made
 * of the frozen editions of the seven days up to then when the first of those readers is due, wherever on earth, and is an edition
 * like any other from then on. Letters are entered reader by reader as their time comes; who is due is due once.
 */
@ApplicationScoped
public class WeekRun {
    private static final Logger LOG = Logger.getLogger(WeekRun.class);
    private static final Duration WEEK = Duration.ofDays(7);
    /** An hour late is not missed yet. */
    private static final Duration LATE = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Digests digests;
    private final Editions editions;
    private final Contents contents;
    private final Weeklies weeklies;
    private final Rounds rounds;
    private final Renderings renderings;
    private final EditionRenderer renderer;
    private final Mastheads mastheads;
    private final Outbox outbox;
    private final WeekComposer composer = new WeekComposer();

    WeekRun(
            Jdbi jdbi,
            Clock clock,
            Digests digests,
            Editions editions,
            Contents contents,
            Weeklies weeklies,
            Rounds rounds,
            Renderings renderings,
            EditionRenderer renderer,
            Mastheads mastheads,
            Outbox outbox) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.digests = digests;
        this.editions = editions;
        this.contents = contents;
        this.weeklies = weeklies;
        this.rounds = rounds;
        this.renderings = renderings;
        this.renderer = renderer;
        this.mastheads = mastheads;
        this.outbox = outbox;
    }

    /**
     * Enters the weekly letters whose time has come, of every digest that appears. One digest in trouble stops no other.
     *
     * @return how many lines of the ledger are new
     */
    public int work() {
        int letters = 0;
        for (StandingDigest digest : digests.list()) {
            try {
                letters += work(digest);
            } catch (RuntimeException e) {
                LOG.errorf(
                        e,
                        "The weekly letters of %s cannot be made for now",
                        digest.digest().title());
            }
        }
        return letters;
    }

    private int work(StandingDigest digest) {
        List<Rhythm> rhythms = weeklies.rhythms(digest.id());
        if (rhythms.isEmpty()) {
            return 0;
        }
        return jdbi.inTransaction(handle -> {
            Instant now = clock.instant();
            // ahead by the time that editors have to look, so that letters are punctual
            Instant until = digest.leaves(now);
            Instant had = weeklies.through(handle, digest.id(), until);
            if (!had.isBefore(until)) {
                return 0;
            }
            Instant missed = until.minus(digest.misfire() == Misfire.SKIP ? LATE : WEEK);
            Instant through = had.isBefore(missed) ? missed : had;
            int letters = 0;
            for (LocalDate day : due(digest, rhythms, through, until)) {
                letters += enter(handle, digest, day, through, until, now);
            }
            weeklies.had(handle, digest.id(), until);
            return letters;
        });
    }

    /** The last days of the weeks that are due to somebody, by their readers' calendars. */
    private static Set<LocalDate> due(StandingDigest digest, List<Rhythm> rhythms, Instant through, Instant until) {
        Set<LocalDate> days = new TreeSet<>();
        for (Rhythm rhythm : rhythms) {
            rhythm.lastWeekly(until, digest.digest().zone())
                    .filter(delivery -> delivery.isAfter(through))
                    .map(delivery -> rhythm.day(delivery, digest.digest().zone()))
                    .ifPresent(days::add);
        }
        return days;
    }

    private int enter(
            Handle handle, StandingDigest digest, LocalDate day, Instant through, Instant until, Instant now) {
        long id = weeklies.find(handle, digest.id(), day).orElseGet(() -> make(handle, digest, day, now));
        Edition edition = contents.of(id);
        if (edition.isEmpty()) {
            return 0;
        }
        Set<Locale> languages = renderings.wanted(handle, id);
        renderings.keep(
                handle,
                id,
                Rounds.EDITION,
                languages,
                language -> renderer.render(edition, mastheads.of(id, digest.archive()), "", language));
        Addressing addressing = Addressing.ofWeek(
                new Omissions(edition::items), through, until, digest.digest().zone(), languages);
        int letters = outbox.enqueue(
                handle, id, Rounds.EDITION, rounds.recipients(handle, id, new Recipients.Audience(), addressing), now);
        LOG.infof(
                "Edition %d, the week of %s to %s: %d letters",
                id, digest.digest().title(), day, letters);
        return letters;
    }

    private long make(Handle handle, StandingDigest digest, LocalDate day, Instant now) {
        // on from where the week before ended, so that no edition falls between two
        Instant from = weeklies.until(handle, digest.id(), day.minusWeeks(1)).orElse(now.minus(WEEK));
        List<Weeklies.Day> days = weeklies.days(handle, digest.id(), from, now);
        List<Long> numbers = days.stream().map(Weeklies.Day::id).toList();
        List<Edition> told = new ArrayList<>();
        for (long number : numbers) {
            try {
                told.add(contents.of(number));
            } catch (IllegalArgumentException e) {
                LOG.warnf("The week to %s is told without one of its days: %s", day, e.getMessage());
            }
        }
        Edition edition = composer.compose(digest.digest(), told, weeklies.absorbed(handle, numbers), day, from, now);
        long id = editions.nextId(handle);
        editions.freeze(
                handle,
                id,
                digest,
                // a key and no hour: the day is the readers', who live in many zones
                day.atStartOfDay(digest.digest().zone()).toInstant(),
                edition,
                renderer.render(edition, mastheads.of(id, digest.archive())),
                now);
        contents.keep(handle, id, edition);
        weeklies.keep(handle, id, edition, numbers);
        rounds.open(handle, id, Rounds.EDITION, "edition", "timetable", now);
        return id;
    }
}
