package newsfold.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the program keeps what it must not lose: the embedded database, its secrets, the built-in mailbox. Locked by one process. */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder where it is missing, and locks it for this process.
     *
     * @throws DatabaseProblem when it cannot be written, or another process works in it
     */
    public static DataFolder open(Path folder) throws DatabaseProblem {
        Path path = folder.toAbsolutePath().normalize();
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path);
                ownerOnly(path, "rwx------");
            }
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new DatabaseProblem(
                        "The data folder " + path
                                + " is in use by another running Newsfold: stop that one, or name another folder in newsfold.data.");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new DatabaseProblem(
                    "The data folder " + path + " cannot be written (" + e
                            + "): give this user the right to write there, or name another folder in newsfold.data.",
                    e);
        }
    }

    /** Whether another process works in this folder. Not for the process that does: asking gives its lock away (fcntl). */
    static boolean isLocked(Path folder) throws DatabaseProblem {
        Path file = folder.resolve("lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        } catch (IOException e) {
            throw new DatabaseProblem(
                    "The data folder " + folder + " cannot be read (" + e + "): see newsfold.data.", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    public Path path() {
        return path;
    }

    /**
     * A random secret of 256 bits kept under this name, made at the first call. Base64 without padding.
     *
     * @throws DatabaseProblem when it cannot be read or written
     */
    public String secret(String name) throws DatabaseProblem {
        Path file = path.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                Files.createFile(file);
                ownerOnly(file, "rw-------");
                Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new DatabaseProblem(
                    "The file " + file + " cannot be used (" + e + "): see newsfold.data for the folder it is in.", e);
        }
    }

    /**
     * Lets nobody else on the machine at a file or folder, where the file system knows owners.
     *
     * @param permissions such as rw-------
     */
    public static void ownerOnly(Path path, String permissions) throws IOException {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        if (views.contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // the process ends and its lock with it
        }
    }
}
