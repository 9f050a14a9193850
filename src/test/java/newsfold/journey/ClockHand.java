package newsfold.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.objectweb.asm.ClassReader;

/** Moves the clocks of all processes of a test, which go on at the usual pace from where they were put. */
final class ClockHand implements AutoCloseable {
    private final Path folder;
    private final FileChannel file;
    private volatile long movedBy;

    ClockHand(Path folder) throws IOException {
        this.folder = folder;
        this.file = FileChannel.open(folder.resolve("moved"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        put(Instant.now());
        jar("moved-time.jar", manifest(), List.of("MovedTime"));
        Manifest agent = manifest();
        agent.getMainAttributes().putValue("Premain-Class", TimeAgent.class.getName());
        agent.getMainAttributes().putValue("Boot-Class-Path", "moved-time.jar");
        agent.getMainAttributes().putValue("Class-Path", asm());
        jar("time-agent.jar", agent, List.of("TimeAgent", "TimeAgent$Moving", "TimeAgent$Moving$1"));
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        return manifest;
    }

    /** Which the agent needs, and the program need not have. */
    private static String asm() throws IOException {
        try {
            return ClassReader.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()
                    .toString();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private void jar(String name, Manifest manifest, List<String> classes) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name));
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (String each : classes) {
                jar.putNextEntry(new JarEntry("newsfold/journey/" + each + ".class"));
                try (InputStream in = ClockHand.class.getResourceAsStream(each + ".class")) {
                    in.transferTo(jar);
                }
            }
        }
    }

    void put(Instant now) {
        movedBy = now.toEpochMilli() - System.currentTimeMillis();
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
        try {
            file.write(bytes.putLong(0, movedBy), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Instant now() {
        return Instant.now().plusMillis(movedBy);
    }

    /** What starts a process whose clock goes by this hand. */
    String option(Duration wrongBy) {
        return "-javaagent:" + folder.resolve("time-agent.jar") + "=" + folder.resolve("moved") + ","
                + wrongBy.toMillis();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
