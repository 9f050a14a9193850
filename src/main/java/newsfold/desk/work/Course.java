package newsfold.desk.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.time.Duration;

/** The work at hand, as its task sees it: what was asked for, how far it is, and what it leaves behind. */
public class Course {
    private static final long STEP = Duration.ofMillis(300).toNanos();

    private final Work work;
    private final Works works;
    private final WorkFiles files;
    private final ObjectMapper json;
    private long written = System.nanoTime() - STEP;

    Course(Work work, Works works, WorkFiles files, ObjectMapper json) {
        this.work = work;
        this.works = works;
        this.files = files;
        this.json = json;
    }

    /** The number of the work. */
    public long id() {
        return work.id();
    }

    /** Who began it. */
    public String who() {
        return work.who();
    }

    /** What was asked for. */
    public String asked(String name) {
        return work.input(name);
    }

    public long number(String name) {
        return Long.parseLong(work.input(name));
    }

    /**
     * The file that was sent with it.
     *
     * @throws RefusedException when it is not kept any more
     */
    public byte[] file() throws RefusedException {
        byte[] file = files.given(work.id());
        if (file.length == 0) {
            throw new RefusedException("Its file was kept for a day, and is gone: please choose it again.");
        }
        return file;
    }

    /** What was sent with it is not needed again. */
    public void dropFile() {
        files.dropGiven(work.id());
    }

    /** There are so many to be done. */
    public void all(long all) {
        go(0, all);
    }

    /**
     * So many of all are done. Cheap enough to be called for each few hundred.
     *
     * @throws CancelledException when somebody cancelled it: to be let through, and what was begun rolled back
     */
    public void reached(long done, long all) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancelledException();
        }
        long now = System.nanoTime();
        if (now - written >= STEP) {
            written = now;
            go(done, all);
        }
    }

    private void go(long done, long all) {
        if (works.reach(work.id(), done, all)) {
            throw new CancelledException();
        }
    }

    /** Keeps a result that a page shows. */
    public void report(Object result) {
        try {
            works.report(work.id(), json.writeValueAsString(result));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("reports are made of plain records", e);
        }
    }

    /**
     * A file of any size for whoever began it to fetch. It is there when the stream is closed.
     *
     * @param name such as ledger.csv
     */
    public OutputStream result(String name) {
        return files.make(work.id(), name);
    }
}
