package newsfold.deliver;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Letters into the built-in mailbox, for those who have no mail server yet: files as a mail server would store them, one
 * folder an edition. Named by Message-ID, so that a letter sent twice is there once.
 */
public final class MailboxTransport implements Transport {
    private final Path folder;

    /** @param folder of the mailbox, made where it is missing */
    public MailboxTransport(Path folder) {
        this.folder = folder;
    }

    @Override
    public Line open() throws UnreachableException {
        return new Line() {
            @Override
            public SendOutcome send(Delivery delivery, String envelopeFrom, byte[] message)
                    throws UnreachableException {
                return store(delivery, message);
            }

            @Override
            public void close() {}
        };
    }

    private SendOutcome store(Delivery delivery, byte[] message) throws UnreachableException {
        Path edition = folder.resolve(Long.toString(delivery.edition()));
        Path file = edition.resolve(Mailbox.fileName(delivery.messageId()));
        try {
            Files.createDirectories(edition);
            Path draft = Files.createTempFile(edition, "", ".part");
            try {
                write(draft, message);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UnreachableException(
                    "The built-in mailbox " + folder + " cannot be written (" + e
                            + "): make room or give this user the right to write there, or name another folder in newsfold.data.",
                    e);
        }
        return new SendOutcome.Accepted(250, "in the built-in mailbox");
    }

    private static void write(Path draft, byte[] message) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(message);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }
}
