package newsfold.deliver;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The built-in mailbox as a page shows it: what letters are there, newest first, and each of them opened. */
public final class Mailbox {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*\\.eml");
    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private record Entry(long edition, Path file, long changed) {}

    private final Path folder;

    /** @param folder that {@link MailboxTransport} writes to; it may be missing */
    public Mailbox(Path folder) {
        this.folder = folder;
    }

    /** A Message-ID as the name of a file on any system. */
    static String fileName(String messageId) {
        return messageId.replaceAll("[^A-Za-z0-9.-]", "_").replaceAll("^\\.+", "_") + ".eml";
    }

    /** How many letters there are. */
    public int size() {
        return entries().size();
    }

    /**
     * The newest first.
     *
     * @param page from 0
     * @param size of a page
     */
    public List<MailboxLetter> list(int page, int size) {
        return entries().stream()
                .sorted(Comparator.comparingLong(Entry::changed)
                        .thenComparing(Entry::file)
                        .reversed())
                .skip((long) page * size)
                .limit(size)
                .flatMap(entry -> head(entry).stream())
                .toList();
    }

    /** One letter, or empty where there is none of that name. */
    public Optional<OpenedLetter> read(long edition, String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Path file = folder.resolve(Long.toString(edition)).resolve(name);
        try {
            byte[] bytes = Files.readAllBytes(file);
            MimeMessage message = new MimeMessage(NO_SERVER, new ByteArrayInputStream(bytes));
            return Optional.of(new OpenedLetter(
                    letter(edition, file, message),
                    part(message, "text/html"),
                    part(message, "text/plain"),
                    new String(bytes, StandardCharsets.ISO_8859_1)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("the letter " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Deletes all mail to an address. */
    public void forget(String address) {
        for (Entry entry : entries()) {
            if (head(entry).filter(letter -> isTo(letter, address)).isPresent()) {
                try {
                    Files.deleteIfExists(entry.file);
                } catch (IOException e) {
                    throw new UncheckedIOException("a letter of the built-in mailbox cannot be deleted", e);
                }
            }
        }
    }

    private static boolean isTo(MailboxLetter letter, String address) {
        String to = letter.to();
        return to.equalsIgnoreCase(address) || to.toLowerCase(Locale.ROOT).contains("<" + address + ">");
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> editions = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            for (Path edition : editions.filter(Files::isDirectory).toList()) {
                if (edition.getFileName().toString().matches("[0-9]{1,18}")) {
                    add(entries, edition);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static void add(List<Entry> entries, Path edition) throws IOException {
        long number = Long.parseLong(edition.getFileName().toString());
        try (Stream<Path> files = Files.list(edition)) {
            for (Path file : files.toList()) {
                if (NAME.matcher(file.getFileName().toString()).matches()) {
                    entries.add(new Entry(
                            number, file, Files.getLastModifiedTime(file).toMillis()));
                }
            }
        }
    }

    private static Optional<MailboxLetter> head(Entry entry) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(entry.file))) {
            return Optional.of(letter(entry.edition, entry.file, new HeadOnly(in)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("the letter " + entry.file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static MailboxLetter letter(long edition, Path file, MimeMessage message) throws MessagingException {
        String subject = message.getSubject();
        return new MailboxLetter(
                edition,
                file.getFileName().toString(),
                decoded(message.getHeader("From", ", ")),
                decoded(message.getHeader("To", ", ")),
                subject == null ? "" : subject,
                message.getSentDate() == null ? null : message.getSentDate().toInstant());
    }

    private static String decoded(@Nullable String header) {
        try {
            return header == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException e) {
            return header;
        }
    }

    private static String part(MimeMessage message, String type) throws IOException, MessagingException {
        if (message.isMimeType(type)) {
            return String.valueOf(message.getContent());
        }
        if (message.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType(type)) {
                    return String.valueOf(part.getContent());
                }
            }
        }
        return "";
    }

    /** Reads the headers and leaves the body where it is. */
    private static final class HeadOnly extends MimeMessage {
        HeadOnly(InputStream in) throws MessagingException {
            super(NO_SERVER);
            headers = createInternetHeaders(in);
            modified = false;
            saved = true;
        }
    }
}
