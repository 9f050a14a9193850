package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsfold.gather.Checkup;
import newsfold.gather.Checkups;
import newsfold.gather.Condition;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Notices feeds that have failed or been silent for unusually long, and those that are well again. The editors are told of
 * each once, by one note a day at most: the first at once, what follows is collected.
 */
@ApplicationScoped
public class FeedWatch {
    private static final Logger LOG = Logger.getLogger(FeedWatch.class);
    private static final Duration BETWEEN_NOTES = Duration.ofDays(1);

    /** What ends a trouble; a feed that fails since an hour has not become well by it. */
    private static final Set<Condition> OVER =
            Set.of(Condition.WELL, Condition.QUIET, Condition.HEADLINES, Condition.SILENT, Condition.EMPTY);

    private final Jdbi jdbi;
    private final Digests digests;
    private final Checkups checkups;
    private final Troubles troubles;
    private final TroubleReport report;
    private final Bell bell;
    private final Clock clock;

    FeedWatch(
            Jdbi jdbi,
            Digests digests,
            Checkups checkups,
            Troubles troubles,
            TroubleReport report,
            Bell bell,
            Clock clock) {
        this.jdbi = jdbi;
        this.digests = digests;
        this.checkups = checkups;
        this.troubles = troubles;
        this.report = report;
        this.bell = bell;
        this.clock = clock;
    }

    /** A feed with one of the digests that take it. */
    record Watched(Checkup checkup, StandingDigest digest) {}

    /** Looks at all feeds of all digests; harmless however often it is called. */
    public void watch() {
        Instant now = clock.instant();
        Map<Long, Watched> feeds = new LinkedHashMap<>();
        for (StandingDigest digest : digests.list()) {
            checkups.of(digest.id(), now)
                    .forEach(checkup -> feeds.putIfAbsent(checkup.feed().id(), new Watched(checkup, digest)));
        }
        jdbi.useTransaction(handle -> {
            troubles.lock(handle);
            notice(handle, feeds, now);
            tell(handle, feeds, now);
            troubles.forget(handle, now);
        });
        checkups.forget(now);
    }

    private void notice(Handle handle, Map<Long, Watched> feeds, Instant now) {
        for (Trouble trouble : troubles.open(handle)) {
            @Nullable Watched watched = feeds.get(trouble.feed());
            if (watched == null) {
                // an editor took it out, and knows
                troubles.end(handle, trouble.id(), false, now);
            } else if (!watched.checkup().diagnosis().unusual()
                    && OVER.contains(watched.checkup().diagnosis().condition())) {
                troubles.end(handle, trouble.id(), true, now);
            }
        }
        for (Watched watched : feeds.values()) {
            var diagnosis = watched.checkup().diagnosis();
            if (diagnosis.unusual()) {
                Instant since = Optional.ofNullable(diagnosis.since()).orElse(now);
                troubles.notice(
                        handle, watched.checkup().feed().id(), Trouble.Kind.of(diagnosis.condition()), since, now);
            }
        }
    }

    private void tell(Handle handle, Map<Long, Watched> feeds, Instant now) {
        List<Trouble> untold = troubles.untold(handle);
        boolean tooSoon = troubles.lastTold(handle)
                .filter(last -> last.plus(BETWEEN_NOTES).isAfter(now))
                .isPresent();
        if (untold.isEmpty() || tooSoon) {
            return;
        }
        if (bell.ring(handle, report.subject(untold), report.text(untold, feeds), now)) {
            troubles.told(handle, untold, now);
            LOG.infof("The editors are told of %d changes in the health of feeds", untold.size());
        }
    }
}
