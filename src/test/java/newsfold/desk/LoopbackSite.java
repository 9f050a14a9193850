package newsfold.desk;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** A site on loopback with two feeds, a page without any, and a picture, that the press may read. */
public final class LoopbackSite implements QuarkusTestResourceLifecycleManager {
    static final String PICTURE = "/pier.png";

    private final Map<String, String> pages = new HashMap<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        pages.put(
                "/",
                "<title>Tide</title><link rel=alternate type='application/rss+xml' href='/sea'>"
                        + "<link rel=alternate type='application/rss+xml' href='/town'>");
        pages.put("/sea", rss("Tide <b>&amp;</b> Sea", "crane"));
        pages.put("/town", rss("Town", "bus"));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            String body = pages.get(exchange.getRequestURI().getPath());
            byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.createContext(PICTURE, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, 0);
            ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", exchange.getResponseBody());
            exchange.close();
        });
        server.start();
        String place = "127.0.0.1:" + server.getAddress().getPort();
        return Map.of("newsfold.gather.allow-private", place);
    }

    private static String rss(String title, String slug) {
        return "<rss><channel><title><![CDATA[" + title + "]]></title><item><title>About " + slug + "</title><link>/"
                + slug + "</link></item></channel></rss>";
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
