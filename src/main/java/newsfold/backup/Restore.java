package newsfold.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import newsfold.backup.Manifest.Content;
import newsfold.database.DataFolder;
import newsfold.database.DatabaseAddress;
import newsfold.database.DatabaseProblem;
import newsfold.deliver.RestoredLetters;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Fills an empty place from a backup, of this version or of an earlier one. What the installation did after the backup was made
 * is not known here: letters that were open then are called unknown, and editions that came due since are not made, so
 * that nothing goes out a second time.
 */
public final class Restore implements AutoCloseable {
    private final Archive.Reader archive;
    private final Manifest manifest;

    private Restore(Archive.Reader archive) {
        this.archive = archive;
        this.manifest = archive.manifest();
    }

    /** @throws BackupProblem when the file is no backup, or not all of one */
    public static Restore from(Path file) throws IOException, BackupProblem {
        return new Restore(new Archive.Reader(file));
    }

    public Manifest manifest() {
        return manifest;
    }

    /**
     * @param data where files of the data folder go; one that is there is left as it is
     * @param resume whether the installation was stopped before the backup and stays so: then its letters go on being sent, and
     *     its missed editions are made
     * @param now UTC
     * @return how many letters were open
     * @throws BackupProblem when the backup is damaged, or it cannot be gone on with
     * @throws DatabaseProblem when the database is not empty or too old; then nothing was changed
     */
    public int into(DatabaseAddress target, Path data, boolean resume, Instant now)
            throws BackupProblem, DatabaseProblem, SQLException {
        if (resume && manifest.running()) {
            throw new BackupProblem(
                    "The backup was made while the program was running, which may have sent more letters since:"
                            + " stop it, make another backup, and restore that one; or restore this one without --resume.");
        }
        try (Filling filling = Filling.of(target, manifest.schema())) {
            for (Content content : manifest.tables()) {
                fill(filling, content, resume);
            }
            int open = resume ? 0 : doubt(filling, now);
            files(data);
            filling.finish(manifest.sequences());
            return open;
        } catch (IOException e) {
            throw new BackupProblem("Nothing was restored: " + e.getMessage() + ".", e);
        }
    }

    private void fill(Filling filling, Content content, boolean resume)
            throws IOException, BackupProblem, SQLException {
        Table table = content.table();
        if (table.ofTimetable() && !resume) {
            return;
        }
        try (InputStream in = archive.content(Archive.TABLES + content.name() + ".csv", content.sha256())) {
            long rows = filling.copy(table, in);
            if (rows != content.size()) {
                throw new IOException("table " + table.name() + " has " + rows + " rows, not " + content.size());
            }
        }
    }

    private int doubt(Filling filling, Instant now) {
        try (Handle handle = Jdbi.create(filling.connection()).open()) {
            return RestoredLetters.doubt(handle, manifest.made(), now);
        }
    }

    private void files(Path data) throws IOException, BackupProblem {
        for (Content content : manifest.files()) {
            Path place = KeptFiles.place(data, content.name());
            if (Files.notExists(place)) {
                Files.createDirectories(Objects.requireNonNull(place.getParent()));
                Path part = place.resolveSibling(place.getFileName() + ".part");
                try (InputStream in = archive.content(Archive.FILES + content.name(), content.sha256())) {
                    Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                }
                DataFolder.ownerOnly(part, "rw-------");
                Files.move(part, place);
            }
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
