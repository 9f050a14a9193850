package newsfold.backup;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The file of a backup: a ZIP archive with each table as CSV under {@code tables/}, the data folder's files under {@code
 * files/}, and {@code manifest.json}, so that one can look into it, or take one's data elsewhere, without this program.
 */
final class Archive {
    private static final String MANIFEST = "manifest.json";
    static final String TABLES = "tables/";
    static final String FILES = "files/";

    private Archive() {}

    /** What writes an entry, and says its size. */
    interface Source {
        long write(OutputStream out) throws IOException, SQLException;
    }

    /** What was written of an entry. */
    record Written(long size, String sha256) {}

    /** Writes one; whoever makes it sees to the file. */
    static final class Writer implements AutoCloseable {
        private final ZipOutputStream zip;

        Writer(OutputStream out) {
            zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8);
        }

        Written entry(String name, Source source) throws IOException, SQLException {
            zip.putNextEntry(new ZipEntry(name));
            DigestOutputStream digesting = new DigestOutputStream(zip, sha256());
            OutputStream buffered = new BufferedOutputStream(digesting, 1 << 16);
            long size = source.write(buffered);
            buffered.flush();
            zip.closeEntry();
            return new Written(
                    size, HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
        }

        void manifest(Manifest manifest) throws IOException {
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest.json());
            zip.closeEntry();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /** Reads one. */
    static final class Reader implements AutoCloseable {
        private final Path file;
        private final ZipFile zip;
        private final Manifest manifest;

        /** @throws BackupProblem when it is none, or was not written to its end */
        Reader(Path file) throws IOException, BackupProblem {
            this.file = file;
            if (!Files.isReadable(file)) {
                throw new BackupProblem("There is no backup " + file + " that can be read.");
            }
            try {
                zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            } catch (ZipException e) {
                throw new BackupProblem(file + " is no backup, or not all of one (" + e.getMessage() + ").", e);
            }
            try (InputStream in = entry(MANIFEST)) {
                manifest = Manifest.read(in);
            } catch (IOException | BackupProblem e) {
                zip.close();
                throw new BackupProblem(file + " is no backup of this program: " + e.getMessage(), e);
            }
        }

        Manifest manifest() {
            return manifest;
        }

        private InputStream entry(String name) throws IOException, BackupProblem {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new BackupProblem("The backup " + file + " lacks " + name + ".");
            }
            return zip.getInputStream(entry);
        }

        /**
         * What an entry holds; reading its last byte fails where it is not what was written once.
         *
         * @param name with the folder
         */
        InputStream content(String name, String sha256) throws IOException, BackupProblem {
            return new Checked(new DigestInputStream(entry(name), sha256()), file + ": " + name, sha256);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    private static final class Checked extends FilterInputStream {
        private final DigestInputStream digesting;
        private final String what;
        private final String wanted;
        private boolean whole;

        Checked(DigestInputStream in, String what, String wanted) {
            super(in);
            this.digesting = in;
            this.what = what;
            this.wanted = wanted;
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return checked(super.read(bytes, from, length));
        }

        private int checked(int read) throws IOException {
            if (read < 0 && !whole) {
                String found =
                        HexFormat.of().formatHex(digesting.getMessageDigest().digest());
                if (!found.equals(wanted)) {
                    throw new IOException(what + " was damaged since the backup was made");
                }
                whole = true;
            }
            return read;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
