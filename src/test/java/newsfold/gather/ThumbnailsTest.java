package newsfold.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThumbnailsTest {
    private static final FetchLimits LIMITS = new FetchLimits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            100_000,
            400_000,
            2,
            Duration.ZERO,
            "Newsfold/0.1 (+https://harbour.example)");

    private MisbehavingSite site;
    private Fetcher fetcher;
    private Thumbnails thumbnails;

    @BeforeEach
    void start() throws IOException {
        site = new MisbehavingSite();
        fetcher =
                new Fetcher(LIMITS, new AddressGuard(List.of("127.0.0.1:" + site.port()), List::of), Clock.systemUTC());
        thumbnails = new Thumbnails(fetcher);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        site.close();
    }

    @Test
    void aPictureIsDrawnAnewAndSmall() throws IOException {
        serve("/pier.png", png(1600, 900));
        BufferedImage small = read(thumbnails.of(site.address("/pier.png")).orElseThrow());
        assertThat(small.getWidth()).isEqualTo(240);
        assertThat(small.getHeight()).isEqualTo(135);
        assertThat(new Color(small.getRGB(120, 60)).getRed()).isGreaterThan(200);
    }

    @Test
    void aSmallOneIsNotBlownUp() throws IOException {
        serve("/dot.png", png(40, 30));
        assertThat(read(thumbnails.of(site.address("/dot.png")).orElseThrow()).getWidth())
                .isEqualTo(40);
    }

    @Test
    void itIsFetchedOnce() throws IOException {
        serve("/pier.png", png(400, 300));
        thumbnails.of(site.address("/pier.png"));
        thumbnails.of(site.address("/pier.png"));
        assertThat(site.requests).hasSize(1);
    }

    @Test
    void whatIsNoPictureIsNone() {
        serve("/page", "<svg onload='alert(1)'></svg>".getBytes(StandardCharsets.UTF_8));
        serve("/half.png", java.util.Arrays.copyOf(png(400, 300), 60));
        assertThat(thumbnails.of(site.address("/page"))).isEmpty();
        assertThat(thumbnails.of(site.address("/half.png"))).isEmpty();
        assertThat(thumbnails.of(site.address("/missing.png"))).isEmpty();
    }

    /** 100,000 by 100,000 pixels in a hundred bytes. */
    @Test
    void aPictureThatWouldFillTheMemoryIsNotRead() {
        byte[] bomb = png(10, 10);
        for (int at : new int[] {16, 20}) {
            bomb[at] = 0;
            bomb[at + 1] = 1;
            bomb[at + 2] = (byte) 0x86;
            bomb[at + 3] = (byte) 0xa0;
        }
        serve("/bomb.png", bomb);
        assertThat(thumbnails.of(site.address("/bomb.png"))).isEmpty();
    }

    @Test
    void privateAddressesAreRefusedAsForPages() throws IOException {
        try (MisbehavingSite neighbour = new MisbehavingSite()) {
            assertThat(thumbnails.of(neighbour.address("/pier.png"))).isEmpty();
            assertThat(thumbnails.of(URI.create("file:///etc/hostname"))).isEmpty();
            assertThat(neighbour.requests).isEmpty();
        }
    }

    private void serve(String path, byte[] content) {
        site.on(path, (request, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: " + content.length
                            + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(content);
        });
    }

    private static byte[] png(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }
}
