package newsfold.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A seeded fuzzer for documents: what it does to a document is what transmission, cut-off caches, careless templates and
 * people with bad intentions do. The same seed gives the same mutants. A mutant is at most twice as long as its document
 * and 64 kB.
 */
public final class Mutations {
    /** Bytes added to a mutant at most, beside the document's own length. */
    private static final int GROWTH = 1 << 16;

    private static final int MOST_STEPS = 30;

    private final Random random;
    private final List<byte[]> pieces;

    /** @param pieces that mean something in these documents: tags, entities, quotation marks */
    public Mutations(long seed, String... pieces) {
        this.random = new Random(seed);
        this.pieces = Arrays.stream(pieces)
                .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Pieces of markup and JSON that are somewhere in every feed. */
    public static Mutations ofFeeds(long seed) {
        return new Mutations(
                seed,
                ("< > & ; \" ' / ! ? - [ ] = : { } x \n \0 é <![CDATA[ ]]> <!-- --> <!DOCTYPE <!ENTITY &amp; &#0; &#x110000; &lt;b&gt;"
                                + " <item> </item> <entry> </entry> <channel> </rss> <title> </title> <link <link/> <content <source>"
                                + " xmlns= xmlns:a= xml:base= <url> <loc> <sitemapindex> <urlset> {\"items\":[ \\u0000 \\ud800 \ufeff"
                                + " encoding=\"UTF-16\" charset=")
                        .split(" "));
    }

    /** Pieces of HTML pages. */
    public static Mutations ofPages(long seed) {
        return new Mutations(
                seed,
                ("< > & ; \" ' / ! - = x \n \0 é <!-- --> <p> </p> <div> </div> <article> </article> <table> <td> <a href= <br> <script>"
                                + " </script> <style> <svg> <math> <template> <noscript> <iframe> <textarea> <title> <meta <base href= <h1>"
                                + " </body> </html> <html> &nbsp; &#x110000; {\"@type\":\"NewsArticle\", <script type=\"application/ld+json\">"
                                + " datetime= itemprop= charset= \ufeff")
                        .split(" "));
    }

    /** The next mutant of a document; the document stays as it is. */
    public byte[] next(byte[] document) {
        byte[] mutant = document.clone();
        int longest = document.length * 2 + GROWTH;
        for (int steps = random.nextInt(MOST_STEPS); steps >= 0; steps--) {
            mutant = step(mutant);
            if (mutant.length > longest) {
                mutant = Arrays.copyOf(mutant, longest);
            }
        }
        return mutant;
    }

    private byte[] step(byte[] body) {
        int at = random.nextInt(body.length + 1);
        int length = Math.min(random.nextInt(1 << random.nextInt(11)), body.length - at);
        return switch (random.nextInt(10)) {
            case 0 -> replaced(body, at, Math.min(1, length), new byte[] {(byte) random.nextInt(256)});
            case 1, 2 -> replaced(body, at, 0, pieces.get(random.nextInt(pieces.size())));
            case 3 -> replaced(body, at, length, pieces.get(random.nextInt(pieces.size())));
            case 4 -> replaced(body, at, length, new byte[0]);
            case 5 -> replaced(body, random.nextInt(body.length + 1), 0, Arrays.copyOfRange(body, at, at + length));
            case 6 -> replaced(body, at, 0, repeated(pieces.get(random.nextInt(pieces.size()))));
            case 7 -> replaced(body, at, length, repeated(Arrays.copyOfRange(body, at, at + length)));
            case 8 -> flipped(body, at, length);
            // rarer: the rest is missing
            default -> random.nextInt(4) == 0 ? Arrays.copyOf(body, at) : body;
        };
    }

    private static byte[] replaced(byte[] body, int at, int length, byte[] by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + by.length);
        out.write(body, 0, at);
        out.writeBytes(by);
        out.write(body, at + length, body.length - at - length);
        return out.toByteArray();
    }

    private byte[] repeated(byte[] piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int times = 1 << random.nextInt(12); times > 0 && out.size() + piece.length < GROWTH; times--) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private byte[] flipped(byte[] body, int at, int length) {
        byte[] flipped = body.clone();
        for (int i = at; i < at + length; i++) {
            flipped[i] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }
}
