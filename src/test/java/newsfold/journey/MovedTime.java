package newsfold.journey;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/**
 * The time in a process of the program whose clock a test moves: the machine's, and what a file says that all processes of the
 * test share, and by how much this one's clock is wrong. {@link TimeAgent} has the program ask here. It knows nothing but the JDK.
 */
public final class MovedTime {
    static final String FILE = "moved.time.file";
    static final String WRONG_BY = "moved.time.wrong-by";

    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final ByteBuffer MOVED_BY = map(Path.of(System.getProperty(FILE)));
    private static final long OFF = Long.getLong(WRONG_BY, 0);

    private MovedTime() {}

    private static ByteBuffer map(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, Long.BYTES);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** In the place of System.currentTimeMillis. */
    public static long millis() {
        return System.currentTimeMillis() + (long) LONG.getVolatile(MOVED_BY, 0) + OFF;
    }

    /** In the place of Instant.now. */
    public static Instant now() {
        return Instant.now().plusMillis((long) LONG.getVolatile(MOVED_BY, 0) + OFF);
    }

    /** In the place of Clock.systemUTC. */
    public static Clock clock() {
        InstantSource source = MovedTime::now;
        return source.withZone(ZoneOffset.UTC);
    }
}
