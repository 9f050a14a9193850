package newsfold.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import newsfold.dkim.DkimKey;
import newsfold.dkim.DkimRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a key that signs letters, and says what to put into the DNS and into the settings. */
@Command(
        name = "dkim-key",
        description = {
            "Makes a DKIM key: the private key goes into a file that only its owner can read, the DNS record to standard output.",
            "Publish the record first, then set what is said."
        },
        mixinStandardHelpOptions = true)
final class DkimKeyCommand implements Callable<Integer> {
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern SELECTOR = Pattern.compile(LABEL, Pattern.CASE_INSENSITIVE);
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")+", Pattern.CASE_INSENSITIVE);

    @Option(
            names = "--domain",
            required = true,
            description = "That of your sender's address, such as example.org, or one above it.")
    private String domain = "";

    @Option(
            names = "--selector",
            required = true,
            description = "The record's name, a new one for each key, such as 2026a.")
    private String selector = "";

    @Option(names = "--ed25519", description = "An Ed25519 key to stand beside an RSA one (default: RSA, 2048 bits).")
    private boolean ed25519;

    @Option(names = "--file", description = "Where the private key goes (default: dkim/SELECTOR.pem in newsfold.data).")
    private @Nullable Path file;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (!SELECTOR.matcher(selector).matches() || !DOMAIN.matcher(domain).matches()) {
            return complain(
                    "A selector is letters, digits and hyphens, and a domain has a dot, such as --selector 2026a"
                            + " --domain example.org; \"" + selector + "\" and \"" + domain + "\" are not both that.");
        }
        Path place = file == null ? StartSettings.read().data().resolve("dkim").resolve(selector + ".pem") : file;
        DkimKey key = ed25519 ? DkimKey.makeEd25519() : DkimKey.makeRsa();
        try {
            write(place.toAbsolutePath().normalize(), key.pem());
        } catch (FileAlreadyExistsException e) {
            return complain(
                    place + " exists, and a key that may be in use is not written over: choose another --selector.");
        } catch (IOException e) {
            return complain("The key cannot be written to " + place + " (" + e + "): name another place with --file.");
        }
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(DkimRecord.of(selector, domain, key));
            out.flush();
            String kind = ed25519 ? "ed25519-" : "";
            PrintWriter err = spec.commandLine().getErr();
            err.println("Once this record is in the DNS (\"newsfold check\" says so), set:");
            err.println("newsfold.mail.dkim.domain=" + domain);
            err.println("newsfold.mail.dkim." + kind + "selector=" + selector);
            err.println("newsfold.mail.dkim." + kind + "key-file=" + place);
        }
        return 0;
    }

    /** Nobody else can read it at any moment. */
    private static void write(Path file, String pem) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(file.getParent(), posix ? ownerOnly("rwx------") : new FileAttribute<?>[0]);
        Files.newByteChannel(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        posix ? ownerOnly("rw-------") : new FileAttribute<?>[0])
                .close();
        Files.writeString(file, pem, StandardCharsets.US_ASCII);
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    private int complain(String sentence) {
        if (spec != null) {
            spec.commandLine().getErr().println(sentence);
        }
        return 1;
    }
}
