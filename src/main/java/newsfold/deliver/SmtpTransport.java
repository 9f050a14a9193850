package newsfold.deliver;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Letters to SMTP servers, by which they go out into the world. Of several servers each gets its share of connections by its
 * weight; when one cannot be reached, the others take over, and at last those that only stand in.
 */
public final class SmtpTransport implements Transport {
    private static final Comparator<Relay> TURN = Comparator.comparing(Relay::isResting)
            .thenComparing(relay -> relay.server().weight() == 0)
            .thenComparing(Relay::load);

    private final List<Relay> relays;

    public SmtpTransport(SmtpServer server) {
        this(List.of(server), Clock.systemUTC());
    }

    /** @param servers one or more */
    public SmtpTransport(List<SmtpServer> servers, Clock clock) {
        if (servers.isEmpty()) {
            throw new IllegalArgumentException("there is no mail server");
        }
        this.relays = servers.stream().map(server -> new Relay(server, clock)).toList();
    }

    /**
     * Connects, logs in and takes leave.
     *
     * @throws UnreachableException when one of these fails; the sentence says which setting to look at
     */
    public static void greet(SmtpServer server) throws UnreachableException {
        new SmtpLine(server, new SmtpWatch(server.timeout())).close();
    }

    @Override
    public Line open() throws UnreachableException {
        return new RelayLine();
    }

    @Override
    public int lines() {
        return Math.max(lines(false), lines(true));
    }

    private int lines(boolean standingIn) {
        return relays.stream()
                .map(Relay::server)
                .filter(server -> (server.weight() == 0) == standingIn)
                .mapToInt(SmtpServer::connections)
                .sum();
    }

    @Override
    public void tidy() {
        relays.forEach(Relay::tidy);
    }

    @Override
    public void close() {
        relays.forEach(Relay::close);
    }

    /** Goes over the server whose turn it is, and over another one when that fails before a byte of the letter left. */
    private final class RelayLine implements Line {
        private @Nullable Relay relay;
        private @Nullable SmtpLine line;

        RelayLine() throws UnreachableException {
            connect(null);
        }

        private SmtpLine connect(@Nullable UnreachableException before) throws UnreachableException {
            UnreachableException problem = before;
            List<Relay> inTurn = new ArrayList<>(relays);
            inTurn.sort(TURN);
            for (Relay next : inTurn) {
                boolean failedJustNow = before != null && next.isResting();
                if (!failedJustNow && next.enter()) {
                    try {
                        SmtpLine taken = next.take();
                        relay = next;
                        line = taken;
                        return taken;
                    } catch (UnreachableException e) {
                        problem = e;
                    }
                }
            }
            throw problem != null
                    ? problem
                    : new UnreachableException(
                            "All connections to the mail servers are in use: newsfold.mail.connections.");
        }

        @Override
        public SendOutcome send(Delivery delivery, String envelopeFrom, byte[] message) throws UnreachableException {
            return send(delivery, envelopeFrom, message, Permit.GRANTED).orElseThrow();
        }

        @Override
        public Optional<SendOutcome> send(Delivery delivery, String envelopeFrom, byte[] message, Permit permit)
                throws UnreachableException {
            SmtpLine over = line != null ? line : connect(null);
            while (true) {
                try {
                    return over.send(delivery, envelopeFrom, message, permit);
                } catch (UnreachableException e) {
                    leave();
                    over = connect(e);
                }
            }
        }

        private void leave() {
            if (line != null) {
                line.close();
            }
            if (relay != null) {
                relay.failed();
            }
            line = null;
            relay = null;
        }

        @Override
        public void close() {
            if (relay != null && line != null) {
                relay.giveBack(line);
            }
            line = null;
            relay = null;
        }
    }
}
