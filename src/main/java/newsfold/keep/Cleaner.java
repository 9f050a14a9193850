package newsfold.keep;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Removes what was kept long enough, in steps that hold nobody up, until all is done or somebody needs the database more. */
@ApplicationScoped
public class Cleaner {
    private static final Logger LOG = Logger.getLogger(Cleaner.class);
    /** Rows in one transaction: some milliseconds. */
    private static final int STEP = 500;

    private final Leftovers leftovers;
    private final KeepSettings settings;
    private final Clock clock;

    public Cleaner(Jdbi jdbi, KeepSettings settings, Clock clock) {
        this.leftovers = new Leftovers(jdbi);
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Goes on where the last call stopped.
     *
     * @param mayGoOn asked before each step
     * @return how many steps found something
     */
    public int clean(BooleanSupplier mayGoOn) {
        Instant now = clock.instant();
        // an edition goes with its ledger, and so its ledger with it
        Optional<Instant> ledger =
                later(settings.ledger().before(now), settings.editions().before(now));
        int steps = 0;
        steps += repeat(mayGoOn, ledger, before -> leftovers.closeLedger(before, now));
        steps += repeat(mayGoOn, Optional.of(now), any -> leftovers.letters(STEP));
        steps += repeat(mayGoOn, settings.editions().before(now), leftovers::edition);
        steps += repeat(mayGoOn, settings.articles().before(now), before -> leftovers.articles(before, STEP));
        steps += repeat(mayGoOn, settings.texts().before(now), before -> leftovers.texts(before, STEP));
        steps += repeat(mayGoOn, settings.articles().before(now), before -> leftovers.decisions(before, STEP));
        steps += repeat(mayGoOn, settings.journal().before(now), before -> leftovers.journal(before, STEP));
        steps += repeat(mayGoOn, settings.bounces().before(now), before -> leftovers.bounces(before, STEP));
        if (steps > 0) {
            LOG.infof("What was kept long enough (newsfold.keep) is removed, in %d steps", steps);
        }
        return steps;
    }

    private static int repeat(BooleanSupplier mayGoOn, Optional<Instant> before, Predicate<Instant> step) {
        int steps = 0;
        while (before.isPresent() && mayGoOn.getAsBoolean() && step.test(before.get())) {
            steps++;
        }
        return steps;
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return List.of(one, other).stream().flatMap(Optional::stream).max(Instant::compareTo);
    }
}
