package newsfold.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newsfold.backup.Manifest.Content;
import newsfold.database.DataFolder;
import newsfold.database.DatabaseAddress;

/**
 * Writes all that is kept into one file: the database as it is at one moment, whatever goes on meanwhile, and the data
 * folder's files. Rows pass through; none are held. The file has passwords' hashes and readers' addresses in it, so that only
 * its owner may read it.
 */
public final class Backup {
    private Backup() {}

    /**
     * @param data the data folder
     * @param file to be made; it appears under its name when it is whole
     * @param now when it is made, UTC
     * @throws BackupProblem when it is there already, or cannot be written
     * @throws SQLException when the database fails
     */
    public static Manifest write(DatabaseAddress source, Path data, Path file, Instant now)
            throws BackupProblem, SQLException {
        if (Files.exists(file)) {
            throw new BackupProblem("There is a file " + file + " already: give another name.");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Manifest manifest = writePart(source, data, part, now);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException e) {
            throw new BackupProblem("The backup " + file + " cannot be written: " + reason(e) + ".", e);
        } finally {
            part.toFile().delete();
        }
    }

    private static Manifest writePart(DatabaseAddress source, Path data, Path part, Instant now)
            throws IOException, SQLException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            DataFolder.ownerOnly(part, "rw-------");
            Archive.Writer archive = new Archive.Writer(Channels.newOutputStream(channel));
            List<Content> tables = new ArrayList<>();
            Manifest manifest;
            try (Snapshot snapshot = Snapshot.of(source)) {
                boolean running = snapshot.isUsed();
                for (Table table : snapshot.tables()) {
                    Archive.Written written =
                            archive.entry(Archive.TABLES + table.name() + ".csv", out -> snapshot.copy(table, out));
                    tables.add(new Content(table.name(), table.columns(), written.size(), written.sha256()));
                }
                manifest = new Manifest(
                        now, snapshot.schema(), running, tables, snapshot.sequences(), files(archive, data));
            }
            archive.manifest(manifest);
            archive.close();
            return manifest;
        }
    }

    private static List<Content> files(Archive.Writer archive, Path data) throws IOException, SQLException {
        List<Content> files = new ArrayList<>();
        for (Path file : KeptFiles.of(data)) {
            String name = file.toString().replace(file.getFileSystem().getSeparator(), "/");
            Archive.Written written = archive.entry(Archive.FILES + name, out -> copy(data.resolve(file), out));
            files.add(new Content(name, List.of(), written.size(), written.sha256()));
        }
        return files;
    }

    private static long copy(Path file, OutputStream out) throws IOException {
        return Files.copy(file, out);
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "the folder is not there";
        }
        return e instanceof FileAlreadyExistsException
                ? "another one is being written"
                : String.valueOf(e.getMessage());
    }
}
