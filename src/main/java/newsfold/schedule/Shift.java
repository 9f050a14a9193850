package newsfold.schedule;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Work that an instance does over and over by itself, with pauses between, until the program ends. */
final class Shift {
    private final String name;
    private final Supplier<Duration> work;
    private final CountDownLatch end = new CountDownLatch(1);

    /**
     * @param name of its thread
     * @param work gives the pause before it is done once more, and throws nothing
     */
    Shift(String name, Supplier<Duration> work) {
        this.name = name;
        this.work = work;
    }

    /** @param pause before it is done for the first time */
    void begin(Duration pause) {
        Thread thread = new Thread(() -> run(pause), name);
        thread.setDaemon(true);
        thread.start();
    }

    void end() {
        end.countDown();
    }

    private void run(Duration first) {
        try {
            Duration pause = first;
            while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = work.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
