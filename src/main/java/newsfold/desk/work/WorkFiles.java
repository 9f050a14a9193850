package newsfold.desk.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The files that work was given and those that it made, kept in the database part by part, so that they may have any size. */
@ApplicationScoped
class WorkFiles {
    /** A part, in bytes. */
    private static final int PART = 256 * 1024;

    private static final String INPUT = "input";
    private static final String OUTPUT = "output";

    private final Jdbi jdbi;

    WorkFiles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps the file that work is given, inside the transaction in which it begins. */
    static void give(Handle handle, long work, byte[] file) {
        for (int from = 0; from < file.length; from += PART) {
            keep(handle, work, INPUT, from / PART, Arrays.copyOfRange(file, from, Math.min(file.length, from + PART)));
        }
    }

    /**
     * The file of earlier work becomes that of this one.
     *
     * @return false where it was taken already, or is too old
     */
    boolean move(long from, long to) {
        return jdbi.withHandle(handle ->
                handle.execute("update work_part set work_id = ? where work_id = ? and role = 'input'", to, from) > 0);
    }

    /** What work was given; no bytes where that is not kept any more. */
    byte[] given(long work) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            copy(work, INPUT, all);
        } catch (IOException e) {
            throw new IllegalStateException("memory takes all bytes", e);
        }
        return all.toByteArray();
    }

    /** What was given is no longer needed. */
    void dropGiven(long work) {
        clear(work, INPUT);
    }

    /**
     * For the file that work makes, instead of one that it made before. It is there when the stream is closed.
     *
     * @param name such as ledger.csv
     */
    OutputStream make(long work, String name) {
        clear(work, OUTPUT);
        return new BufferedOutputStream(new Parts(work, name), PART);
    }

    /** Whether what work made is still kept. */
    boolean hasMade(long work) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from work_part where work_id = :id and role = 'output')")
                .bind("id", work)
                .mapTo(Boolean.class)
                .one());
    }

    /** What work made, part by part, so that no file is in memory as a whole. */
    void copyMade(long work, OutputStream out) throws IOException {
        copy(work, OUTPUT, out);
    }

    /** Drops the files of work that ended before an instant, inside a transaction of the caller's. */
    static void forget(Handle handle, Instant before) {
        handle.createUpdate("delete from work_part p using work w where w.id = p.work_id and w.ended < :old")
                .bind("old", before.atOffset(ZoneOffset.UTC))
                .execute();
    }

    private void clear(long work, String role) {
        jdbi.useHandle(handle -> handle.execute("delete from work_part where work_id = ? and role = ?", work, role));
    }

    private static void keep(Handle handle, long work, String role, int place, byte[] bytes) {
        handle.createUpdate("insert into work_part (work_id, role, place, bytes) values (:id, :role, :place, :bytes)")
                .bind("id", work)
                .bind("role", role)
                .bind("place", place)
                .bind("bytes", bytes)
                .execute();
    }

    private void copy(long work, String role, OutputStream out) throws IOException {
        for (int place = 0; ; place++) {
            int wanted = place;
            Optional<byte[]> part = jdbi.withHandle(handle -> handle.createQuery(
                            "select bytes from work_part where work_id = :id and role = :role and place = :place")
                    .bind("id", work)
                    .bind("role", role)
                    .bind("place", wanted)
                    .map((row, context) -> row.getBytes(1))
                    .findOne());
            if (part.isEmpty()) {
                return;
            }
            out.write(part.get());
        }
    }

    private final class Parts extends OutputStream {
        private final long work;
        private final String name;
        private int place;

        Parts(long work, String name) {
            this.work = work;
            this.name = name;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            if (length > 0) {
                byte[] part = Arrays.copyOfRange(bytes, from, from + length);
                jdbi.useHandle(handle -> keep(handle, work, OUTPUT, place++, part));
            }
        }

        @Override
        public void close() {
            jdbi.useHandle(handle -> handle.execute("update work set file = ? where id = ?", name, work));
        }
    }
}
