package newsfold.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/**
 * The web of a small invented town, on loopback: two papers with RSS and one with Atom, each with pages of its own. All three
 * write about the footbridge that broke; each has one story that no other has.
 */
final class InventedTown implements AutoCloseable {
    static final int ARTICLES = 6;
    static final int OUTLETS = 3;

    private final HttpServer server;
    private final Map<String, String> documents = new HashMap<>();
    private final Instant published = Instant.now().minusSeconds(3_600);

    InventedTown() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        outlet(
                "ferryman",
                "The Orrin Ferryman",
                false,
                new Story(
                        "footbridge",
                        "Orrin footbridge breaks under flood timber",
                        "The Millrace footbridge in Orrin broke early on Friday when flood timber struck its middle pier."
                                + " Nobody was hurt. Two of its five spans fell into the river Wend at about four in the morning,"
                                + " the town's engineer Petra Vollan said. The bridge, built in 1911, carried some 900 people a day"
                                + " between the school and the market. A ferry is to take them across from Monday on."),
                new Story(
                        "museum",
                        "Button museum finds a home in the old tannery",
                        "After nine years in a garage the button museum moves into the old tannery in autumn. Its keeper,"
                                + " Iwo Stadd, owns forty thousand buttons of bone, horn and mother-of-pearl, and hopes for visitors"
                                + " who bring their own."));
        outlet(
                "lantern",
                "Wend Valley Lantern",
                true,
                new Story(
                        "bridge-collapse",
                        "Two spans of Millrace footbridge collapse in Orrin flood",
                        "Two spans of the Millrace footbridge in Orrin collapsed on Friday morning after flood timber hit its"
                                + " middle pier, the town's engineer Petra Vollan said. Nobody was on the bridge. It was built in"
                                + " 1911 and is used by about 900 people a day, most of them on their way to school or to the"
                                + " market. The council plans a ferry across the Wend from Monday."),
                new Story(
                        "choir",
                        "Postal choir sings its last round",
                        "With a final concert in the sorting hall the postal choir of the valley ends after sixty years."
                                + " Its eleven remaining members are between seventy and ninety-one years old, and the tenors have"
                                + " long been outnumbered, says the conductor Leonie Marrack."));
        outlet(
                "anvil",
                "The Anvil",
                false,
                new Story(
                        "millrace",
                        "Ferry for Orrin after Millrace footbridge is lost to the flood",
                        "A ferry will cross the Wend at Orrin from Monday because the Millrace footbridge is lost: flood timber"
                                + " struck its middle pier on Friday at about four in the morning and two of the five spans fell."
                                + " Nobody was hurt. Some 900 people a day used the bridge of 1911 on the way to the school and the"
                                + " market. Engineer Petra Vollan would not say when it might be rebuilt."),
                new Story(
                        "chess",
                        "Smith's apprentice wins the chess cup",
                        "Joscha Lind, an apprentice in the third year, has won the chess cup of the trades with six wins and"
                                + " one draw. In the last game the chairmaker Ulla Bren gave up after forty moves, with two pawns less"
                                + " and no time on her clock."));
        server.createContext("/", this::answer);
        server.start();
    }

    private record Story(String name, String headline, String text) {}

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Writes the list of the town's feeds. */
    Path opml(Path file) throws IOException {
        return Files.writeString(file, """
                <opml version="2.0"><head><title>Orrin</title></head><body><outline text="Town">
                <outline type="rss" text="Ferryman" xmlUrl="http://%1$s/ferryman/feed"/>
                <outline type="rss" text="Lantern" xmlUrl="http://%1$s/lantern/feed"/>
                <outline type="rss" text="Anvil" xmlUrl="http://%1$s/anvil/feed"/>
                </outline></body></opml>
                """.formatted(host()));
    }

    private void outlet(String path, String name, boolean atom, Story... stories) {
        StringBuilder entries = new StringBuilder();
        for (Story story : stories) {
            String place = "/" + path + "/" + story.name();
            documents.put(place, page(name, story));
            entries.append(atom ? atomEntry(place, story) : rssItem(place, story));
        }
        String feed = atom
                ? "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>" + name + "</title><id>urn:x:" + path + "</id>"
                        + "<updated>" + published + "</updated>" + entries + "</feed>"
                : "<rss version=\"2.0\"><channel><title>" + name + "</title><link>http://" + host() + "/" + path
                        + "/</link><description>News</description>" + entries + "</channel></rss>";
        documents.put("/" + path + "/feed", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + feed);
    }

    private String rssItem(String place, Story story) {
        return "<item><title>" + story.headline() + "</title><link>http://" + host() + place + "</link><pubDate>"
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC))
                + "</pubDate></item>";
    }

    private String atomEntry(String place, Story story) {
        return "<entry><title>" + story.headline() + "</title><id>urn:x:" + place + "</id><link href=\"http://" + host()
                + place + "\"/><updated>" + published + "</updated><published>" + published
                + "</published></entry>";
    }

    private String page(String outlet, Story story) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + story.headline() + "</title>"
                + "<meta property=\"og:site_name\" content=\"" + outlet + "\">"
                + "<meta property=\"article:published_time\" content=\"" + published + "\"></head><body><nav>Home</nav>"
                + "<article><h1>" + story.headline() + "</h1><p>"
                + story.text().replaceAll("(?<=\\.) (?=[A-Z].{80})", "</p><p>") + "</p></article></body></html>";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = documents.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set(
                            "Content-Type",
                            path.endsWith("/feed") ? "application/xml; charset=utf-8" : "text/html; charset=utf-8");
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
