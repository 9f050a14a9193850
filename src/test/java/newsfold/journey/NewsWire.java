package newsfold.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The sites of an invented press on loopback, each on an address of its own (127.1.x.y) with some feeds, whose reports appear as
 * the moved clock goes. Every other feed links to pages. Who asks is known by the user agent: it is counted who asked for
 * what, and told where two asked one site at the same time.
 */
final class NewsWire implements AutoCloseable {
    /** What a feed announces at most, the newest first. */
    private static final int SHOWN = 12;

    private static final String SYLLABLES =
            "ba de fi go lu mar nel ost pri quen ros sol tam und vel wex yor zin kra hul";

    private record Site(String host, HttpServer server, Map<String, AtomicInteger> asking) {}

    private final List<Site> sites = new ArrayList<>();
    private final int feedsEach;
    private final Duration pause;
    private final Instant first;
    private final Supplier<Instant> now;
    private final ExecutorService workers = Executors.newFixedThreadPool(16, task -> {
        Thread thread = new Thread(task, "news-wire");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Set<String> atOnce = ConcurrentHashMap.newKeySet();

    /**
     * @param pause between two reports of a feed
     * @param first when the first of all reports appeared
     */
    NewsWire(int hosts, int feedsEach, Duration pause, Instant first, Supplier<Instant> now) throws IOException {
        this.feedsEach = feedsEach;
        this.pause = pause;
        this.first = first;
        this.now = now;
        for (int i = 0; i < hosts; i++) {
            String host = "127.1." + i / 200 + "." + (1 + i % 200);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), 0), 64);
            Site site = new Site(host, server, new ConcurrentHashMap<>());
            server.createContext("/", exchange -> counted(site, exchange));
            server.setExecutor(workers);
            server.start();
            sites.add(site);
        }
    }

    List<String> feeds() {
        List<String> feeds = new ArrayList<>();
        for (Site site : sites) {
            for (int feed = 0; feed < feedsEach; feed++) {
                feeds.add(base(site) + "/" + feed + "/feed.xml");
            }
        }
        return feeds;
    }

    /** How much each instance asked for. */
    Map<String, AtomicInteger> asked() {
        return asked;
    }

    /** Sites that two instances asked at the same time, and which. */
    Set<String> askedAtOnce() {
        return atOnce;
    }

    private static String base(Site site) {
        return "http://" + site.host() + ":" + site.server().getAddress().getPort();
    }

    private void counted(Site site, HttpExchange exchange) throws IOException {
        String who = String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent"));
        asked.computeIfAbsent(who, name -> new AtomicInteger()).incrementAndGet();
        AtomicInteger mine = site.asking().computeIfAbsent(who, name -> new AtomicInteger());
        mine.incrementAndGet();
        site.asking().forEach((other, number) -> {
            if (!other.equals(who) && number.get() > 0) {
                atOnce.add(site.host() + " by " + who + " and " + other);
            }
        });
        try (exchange) {
            answer(site, exchange);
        } finally {
            mine.decrementAndGet();
        }
    }

    private void answer(Site site, HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        boolean feed = path.length == 3 && path[2].equals("feed.xml");
        boolean page = path.length == 3 && !feed;
        byte[] body = feed
                ? feed(site, Integer.parseInt(path[1])).getBytes(StandardCharsets.UTF_8)
                : page
                        ? page(site, Integer.parseInt(path[1]), Integer.parseInt(path[2]))
                                .getBytes(StandardCharsets.UTF_8)
                        : new byte[0];
        exchange.getResponseHeaders()
                .set("Content-Type", feed ? "application/rss+xml; charset=utf-8" : "text/html; charset=utf-8");
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private String feed(Site site, int feed) {
        int newest = (int) Duration.between(first, now.get()).dividedBy(pause);
        StringBuilder items = new StringBuilder();
        for (int report = newest; report >= 0 && report > newest - SHOWN; report--) {
            String link = base(site) + "/" + feed + "/" + report;
            items.append("<item><title>")
                    .append(headline(site, feed, report))
                    .append("</title><link>")
                    .append(link)
                    .append("</link><guid>")
                    .append(link)
                    .append("</guid><pubDate>")
                    .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            at(report).atOffset(ZoneOffset.UTC)))
                    .append("</pubDate>");
            if (feed % 2 == 0) {
                items.append("<content:encoded><![CDATA[")
                        .append(text(site, feed, report))
                        .append("]]></content:encoded>");
            }
            items.append("</item>");
        }
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>" + outlet(site, feed)
                + "</title><link>" + base(site) + "/" + feed + "/</link><description>News</description>" + items
                + "</channel></rss>";
    }

    private String page(Site site, int feed, int report) {
        return "<!doctype html><html lang=\"en\"><head><title>" + headline(site, feed, report)
                + "</title><meta property=\"og:site_name\" content=\"" + outlet(site, feed)
                + "\"><meta property=\"article:published_time\" content=\"" + at(report)
                + "\"></head><body><article><h1>"
                + headline(site, feed, report) + "</h1>" + text(site, feed, report) + "</article></body></html>";
    }

    private Instant at(int report) {
        return first.plus(pause.multipliedBy(report));
    }

    private static String outlet(Site site, int feed) {
        return "The Post of " + site.host().replace('.', '-') + " " + feed;
    }

    private static String headline(Site site, int feed, int report) {
        return sentence(random(site, feed, report), 7);
    }

    /** Each report is a story of its own. */
    private static String text(Site site, int feed, int report) {
        Random random = random(site, feed, report);
        StringBuilder text = new StringBuilder();
        for (int paragraph = 0; paragraph < 4; paragraph++) {
            text.append("<p>");
            for (int i = 0; i < 3; i++) {
                text.append(sentence(random, 14)).append(". ");
            }
            text.append("</p>");
        }
        return text.toString();
    }

    private static Random random(Site site, int feed, int report) {
        return new Random((site.host() + "/" + feed + "/" + report).hashCode());
    }

    private static String sentence(Random random, int words) {
        String[] syllables = SYLLABLES.split(" ");
        StringBuilder sentence = new StringBuilder();
        for (int word = 0; word < words; word++) {
            StringBuilder made = new StringBuilder();
            for (int i = 2 + random.nextInt(3); i > 0; i--) {
                made.append(syllables[random.nextInt(syllables.length)]);
            }
            sentence.append(word == 0 ? Character.toUpperCase(made.charAt(0)) + made.substring(1) : " " + made);
        }
        return sentence.toString();
    }

    @Override
    public void close() {
        sites.forEach(site -> site.server().stop(0));
        workers.shutdownNow();
    }
}
