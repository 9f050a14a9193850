package newsfold.gather;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Executors;

/**
 * The web sites of a benchmark, a process of their own so that their share of the processors can be told apart. Each address
 * of 127.0.0.0/8 is a site with one feed, which tells unchanged from changed by its ETag. Lines of standard input turn the page
 * for all of them: a number of the round and the time that its entries carry. Standard output: the port, then for each line
 * the processor time used so far, in milliseconds.
 */
public final class FeedSites {
    static final int ENTRIES = 30;

    /** About 2,500 characters, a short news report. */
    private static final String TEXT =
            ("<p>The council of %s voted on motion %s to keep the harbour light burning through the winter, after"
                            + " a petition that four thousand residents had signed. “Nobody wants to see it dark,” said the keeper of pier"
                            + " %s, who has tended it for thirty years.</p>")
                    .repeat(9);

    private final HttpServer server;
    private volatile int round = 1;
    private volatile String date = "";

    private FeedSites() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0), 1_024);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.start();
    }

    public static void main(String[] args) throws IOException {
        FeedSites sites = new FeedSites();
        System.out.println(sites.server.getAddress().getPort());
        byte[] line = new byte[100];
        for (int length = System.in.read(line); length > 0; length = System.in.read(line)) {
            String[] words =
                    new String(line, 0, length, StandardCharsets.UTF_8).strip().split(" ");
            sites.date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    Instant.parse(words[1]).atOffset(ZoneOffset.UTC));
            sites.round = Integer.parseInt(words[0]);
            System.out.println(ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .orElseThrow()
                    .toMillis());
        }
        System.exit(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String etag = "\"round-" + round + "\"";
            exchange.getResponseHeaders().set("ETag", etag);
            if (!exchange.getRequestURI().getPath().equals("/feed.xml")) {
                exchange.sendResponseHeaders(404, -1);
            } else if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                byte[] feed = feed(exchange.getLocalAddress().getAddress().getHostAddress());
                exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
                exchange.sendResponseHeaders(200, feed.length);
                try (OutputStream body = exchange.getResponseBody()) {
                    body.write(feed);
                }
            }
        }
    }

    /** Entries without links: their text is all there is, so that no pages have to be fetched for them. */
    private byte[] feed(String site) {
        StringBuilder feed = new StringBuilder(120_000);
        feed.append("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"")
                .append(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Harbour Post ")
                .append(site)
                .append("</title><link>http://")
                .append(site)
                .append("/</link><description>Invented news</description><language>en</language>");
        for (int i = 0; i < ENTRIES; i++) {
            String id = site + '-' + round + '-' + i;
            feed.append("<item><title>Harbour light ")
                    .append(id)
                    .append(" stays lit through the winter</title><guid isPermaLink=\"false\">")
                    .append(id)
                    .append("</guid><pubDate>")
                    .append(date)
                    .append("</pubDate><author>Ann Keeper</author><content:encoded><![CDATA[")
                    .append(TEXT.replace("%s", id))
                    .append("]]></content:encoded></item>");
        }
        return feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
