package newsfold.deliver;

import newsfold.dkim.DkimSigner;
import org.jspecify.annotations.Nullable;

/** Signs what goes another way, on the bytes that leave. Without its key nothing leaves, rather than unsigned. */
final class SigningTransport implements Transport {
    private final Transport way;
    private final DkimSettings settings;
    private volatile @Nullable DkimSigner signer;

    SigningTransport(Transport way, DkimSettings settings) {
        this.way = way;
        this.settings = settings;
    }

    @Override
    public Line open() throws UnreachableException {
        DkimSigner ready = signer;
        if (ready == null) {
            ready = new DkimSigner(settings.domain().orElseThrow().strip(), settings.keys());
            signer = ready;
        }
        return new Signed(way.open(), ready);
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
            return line.send(delivery, envelopeFrom, signer.sign(message));
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
