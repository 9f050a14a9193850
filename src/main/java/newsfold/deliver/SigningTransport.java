package newsfold.deliver;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import newsfold.dkim.DkimSigner;
import org.jspecify.annotations.Nullable;

/** Signs what goes another way, on the bytes that leave. Without its key nothing leaves, rather than unsigned. */
final class SigningTransport implements Transport {
    private static final byte[] SIGNATURE = "DKIM-Signature:".getBytes(StandardCharsets.US_ASCII);

    private final Transport way;
    private final DkimSettings settings;
    private volatile @Nullable DkimSigner signer;

    SigningTransport(Transport way, DkimSettings settings) {
        this.way = way;
        this.settings = settings;
    }

    @Override
    public Line open() throws UnreachableException {
        return new Signed(way.open(), ready());
    }

    private DkimSigner ready() throws UnreachableException {
        DkimSigner ready = signer;
        if (ready == null) {
            ready = new DkimSigner(settings.domain().orElseThrow().strip(), settings.keys());
            signer = ready;
        }
        return ready;
    }

    @Override
    public byte[] prepare(byte[] message) {
        try {
            return ready().sign(message);
        } catch (UnreachableException e) {
            // its line will say so
            return message;
        }
    }

    @Override
    public int lines() {
        return way.lines();
    }

    @Override
    public void tidy() {
        way.tidy();
    }

    @Override
    public void close() {
        way.close();
    }

    private record Signed(Line line, DkimSigner signer) implements Line {
        @Override
        public SendOutcome send(Delivery delivery, String envelopeFrom, byte[] message) throws UnreachableException {
            return line.send(delivery, envelopeFrom, signed(message));
        }

        @Override
        public Optional<SendOutcome> send(Delivery delivery, String envelopeFrom, byte[] message, Permit permit)
                throws UnreachableException {
            return line.send(delivery, envelopeFrom, signed(message), permit);
        }

        /** No letter that is not signed begins with a signature. */
        private byte[] signed(byte[] message) {
            return Arrays.mismatch(message, SIGNATURE) == SIGNATURE.length ? message : signer.sign(message);
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
