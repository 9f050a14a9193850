package newsfold.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A paper's site on loopback whose front page announces two feeds, of news and of sport. It writes about the footbridge of
 * the {@link InventedTown}, calls itself otherwise than its other site there does, and can fall ill.
 */
final class InventedSite implements AutoCloseable {
    static final String OUTLET = "Lantern on the Wend";

    private final HttpServer server;
    private final Instant published = Instant.now().minusSeconds(1_800);
    private volatile boolean ill;

    InventedSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on its feeds are answered with a fault. */
    void fallIll() {
        ill = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean feed = path.endsWith(".xml");
            String document =
                    switch (path) {
                        case "/" -> front();
                        case "/news.xml" ->
                            feed("Lantern news", "Millrace footbridge in Orrin breaks in the flood", "/bridge");
                        case "/sport.xml" -> feed("Lantern sport", "Orrin rowers win on the Wend", "/rowers");
                        case "/bridge" ->
                            page(
                                    "Millrace footbridge in Orrin breaks in the flood",
                                    "The Millrace footbridge in Orrin broke on Friday at about four in the morning when flood"
                                            + " timber struck its middle pier. Two of its five spans fell into the Wend and"
                                            + " nobody was hurt, engineer Petra Vollan said. Built in 1911, the bridge carried"
                                            + " some 900 people a day to the school and the market. From Monday on a ferry"
                                            + " takes them across.");
                        case "/rowers" ->
                            page(
                                    "Orrin rowers win on the Wend",
                                    "The four of Orrin won the autumn regatta by half a length. Cox Mira Tolle had trained them"
                                            + " since spring on a boat that they built themselves out of larch and old doors.");
                        default -> "";
                    };
            byte[] body = document.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", (feed ? "application/rss+xml" : "text/html") + "; charset=utf-8");
            int status = feed && ill ? 503 : body.length == 0 ? 404 : 200;
            exchange.sendResponseHeaders(status, status == 200 ? body.length : -1);
            if (status == 200) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static String front() {
        return "<!doctype html><html lang=\"en\"><head><title>" + OUTLET + "</title>"
                + "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"News\" href=\"/news.xml\">"
                + "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Sport\" href=\"/sport.xml\">"
                + "</head><body><h1>" + OUTLET + "</h1></body></html>";
    }

    private String feed(String title, String headline, String place) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>" + title
                + "</title><link>http://" + host() + "/</link><description>" + title + "</description><item><title>"
                + headline + "</title><link>http://" + host() + place + "</link><pubDate>"
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC))
                + "</pubDate></item></channel></rss>";
    }

    private String page(String headline, String text) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + headline + "</title>"
                + "<meta property=\"og:site_name\" content=\"" + OUTLET + "\">"
                + "<meta property=\"article:published_time\" content=\"" + published + "\"></head><body><article><h1>"
                + headline + "</h1><p>" + text + "</p></article></body></html>";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
