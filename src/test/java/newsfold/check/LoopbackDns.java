package newsfold.check;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;

/** A small DNS server on loopback (UDP) that knows what it was told, and nothing else. */
public final class LoopbackDns implements AutoCloseable {
    private static final long TTL = 60;

    private final DatagramSocket socket;
    private final Map<Name, List<Record>> zone = new HashMap<>();
    private volatile boolean broken;

    public LoopbackDns() throws SocketException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "loopback-dns");
        thread.setDaemon(true);
        thread.start();
    }

    /** As newsfold.check.dns-server wants it. */
    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    Dns client() throws DnsProblem {
        return new Dns(Optional.of(address()));
    }

    /** @param strings of one record */
    public LoopbackDns txt(String name, String... strings) throws IOException {
        return add(new TXTRecord(name(name), DClass.IN, TTL, Arrays.asList(strings)));
    }

    public LoopbackDns a(String name, String address) throws IOException {
        InetAddress parsed = InetAddress.getByName(address);
        return add(
                parsed.getAddress().length == 4
                        ? new ARecord(name(name), DClass.IN, TTL, parsed)
                        : new AAAARecord(name(name), DClass.IN, TTL, parsed));
    }

    public LoopbackDns mx(String name, String host) throws IOException {
        return add(new MXRecord(name(name), DClass.IN, TTL, 10, name(host)));
    }

    /** From now on it answers with failures. */
    void fail() {
        broken = true;
    }

    synchronized LoopbackDns forget(String name) throws IOException {
        zone.remove(name(name));
        return this;
    }

    private synchronized LoopbackDns add(Record record) {
        zone.computeIfAbsent(record.getName(), any -> new ArrayList<>()).add(record);
        return this;
    }

    private static Name name(String name) throws IOException {
        return Name.fromString(name, Name.root);
    }

    private void serve() {
        byte[] buffer = new byte[4096];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                byte[] answer = answer(new Message(Arrays.copyOf(packet.getData(), packet.getLength())))
                        .toWire();
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException e) {
                // closed, or asked nonsense
            }
        }
    }

    private synchronized Message answer(Message question) {
        Record asked = question.getQuestion();
        Message answer = new Message(question.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setFlag(Flags.RA);
        answer.addRecord(asked, Section.QUESTION);
        List<Record> known = zone.get(asked.getName());
        if (broken) {
            answer.getHeader().setRcode(Rcode.SERVFAIL);
        } else if (known == null) {
            answer.getHeader().setRcode(Rcode.NXDOMAIN);
        } else {
            known.stream()
                    .filter(record -> record.getType() == asked.getType())
                    .forEach(record -> answer.addRecord(record, Section.ANSWER));
        }
        return answer;
    }

    @Override
    public void close() {
        socket.close();
    }
}
