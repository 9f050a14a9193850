package newsfold.desk.work;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsfold.schedule.Opened;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Does long work, a few pieces at once on each instance; further ones wait for their turn. */
@ApplicationScoped
public class Workers {
    /** What ends within this time is answered like any form; what takes longer is left to its page. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private static final Duration BEAT = Duration.ofSeconds(2);
    /** Ten beats were missed. */
    private static final Duration LOST = Duration.ofSeconds(20);

    private static final int AT_ONCE = 3;
    private static final Logger LOG = Logger.getLogger(Workers.class);

    private final Works works;
    private final WorkFiles files;
    private final Map<String, Task> tasks;
    private final ObjectMapper json;
    private final Clock clock;
    private final ThreadPoolExecutor pool =
            (ThreadPoolExecutor) Executors.newFixedThreadPool(AT_ONCE, threads("newsfold-work"));
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(threads("newsfold-work-heart"));
    private final Map<Long, Future<?>> here = new ConcurrentHashMap<>();

    Workers(Works works, WorkFiles files, @All List<Task> tasks, ObjectMapper json, Clock clock) {
        this.works = works;
        this.files = files;
        this.tasks = tasks.stream().collect(Collectors.toUnmodifiableMap(Task::kind, Function.identity()));
        this.json = json;
        this.clock = clock;
    }

    /** Not before pages are served: until then nobody begins any, and making all tasks takes a while. */
    void start(@ObservesAsync Opened opened) {
        heart.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is cut off says so at once, and not only when nobody was at it for a while. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        heart.shutdownNow();
        pool.shutdownNow();
        if (!pool.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.warnf("%d pieces of work at the desk did not end in time", here.size());
        }
    }

    /** Begins it, and waits for its end for a moment. @return how it stands then */
    public Work start(Order order) {
        return patiently(works.begin(order, null, clock.instant()));
    }

    /** The same with a file. */
    public Work start(Order order, byte[] file) {
        return patiently(works.begin(order, file, clock.instant()));
    }

    /**
     * The same with the file of earlier work, which is taken once.
     *
     * @return empty where it was taken, or is too old
     */
    public Optional<Work> startWithFileOf(long earlier, Order order) {
        Work work = works.begin(order, null, clock.instant());
        if (!files.move(earlier, work.id())) {
            works.end(work.id(), Work.State.FAILED, "Its file is not there any more.", null, clock.instant());
            return Optional.empty();
        }
        return Optional.of(patiently(work));
    }

    /** Begins work once more that came to no end. @return empty where it is under way or done */
    public Optional<Work> again(long id, String who) {
        return works.again(id, who) ? works.find(id).map(this::patiently) : Optional.empty();
    }

    boolean cancellable(Work work) {
        Task task = tasks.get(work.kind());
        return task != null && task.cancellable();
    }

    private Work patiently(Work work) {
        Future<?> future = pool.submit(() -> run(work));
        here.put(work.id(), future);
        try {
            future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            // it may have ended before it was put there
            here.remove(work.id());
        } catch (TimeoutException e) {
            LOG.debugf("%s goes on in the background", work.title());
        } catch (ExecutionException e) {
            throw new IllegalStateException("work keeps its failures to itself", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return works.find(work.id()).orElse(work);
    }

    private void run(Work work) {
        try {
            Task task = tasks.get(work.kind());
            if (task == null) {
                end(work, Work.State.FAILED, "This version of the program does not know such work.", null);
                return;
            }
            Outcome outcome = task.run(new Course(work, works, files, json));
            end(work, Work.State.DONE, outcome.said(), outcome.location());
        } catch (RefusedException e) {
            end(work, Work.State.FAILED, String.valueOf(e.getMessage()), null);
        } catch (CancelledException e) {
            cancelled(work);
        } catch (IOException | RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                cancelled(work);
                return;
            }
            // neither its title nor who began it: they name people
            LOG.errorf(e, "Work %d (%s) broke off", work.id(), work.kind());
            end(
                    work,
                    Work.State.FAILED,
                    "It broke off by an error of the program's own, which stands in its log; nothing was changed by it.",
                    null);
        } finally {
            here.remove(work.id());
        }
    }

    private void cancelled(Work work) {
        // the program ends: the ledger of work is written all the same
        boolean ending = Thread.interrupted();
        Optional<String> by = works.cancelledBy(work.id());
        if (ending && by.isEmpty()) {
            end(work, Work.State.INTERRUPTED, Work.CUT_OFF, null);
        } else {
            end(
                    work,
                    Work.State.CANCELLED,
                    "Cancelled by " + by.orElse("nobody") + "; nothing was changed by it.",
                    null);
        }
    }

    private void end(Work work, Work.State state, String said, @Nullable String location) {
        works.end(work.id(), state, said, location, clock.instant());
    }

    private void beat() {
        try {
            Instant now = clock.instant();
            if (!here.isEmpty()) {
                works.alive(here.keySet());
            }
            works.interruptLost(LOST, now);
            works.forgetOld(now);
        } catch (RuntimeException e) {
            LOG.warn("Work under way could not be looked after for a moment", e);
        }
    }

    private static ThreadFactory threads(String name) {
        return run -> {
            Thread thread = new Thread(run, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
