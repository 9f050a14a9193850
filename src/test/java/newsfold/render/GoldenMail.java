package newsfold.render;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import newsfold.deliver.LetterHead;
import newsfold.deliver.Stencil;

/** A reader's letter as it would go over the wire: date, Message-ID and boundary are the same in each run. */
final class GoldenMail {
    private static final Instant DATE = Instant.parse("2026-03-02T06:00:00Z");

    private GoldenMail() {}

    static String of(RenderedEdition rendered, Addressee reader) {
        RenderedEdition segment = rendered.of(reader.selection());
        List<String> values = rendered.values(reader);
        LetterHead head = new LetterHead(
                "The Harrow Morning <news@example.org>",
                null,
                DATE,
                segment.subject(),
                "harrow.example.org",
                "The Harrow Morning",
                "7:harrow:edition:newsfold");
        byte[] message = new Stencil(head, segment.html(), segment.text(), RenderedEdition.marks())
                .print(
                        "golden.7@example.org",
                        reader.address(),
                        reader.unsubscribe(),
                        RenderedEdition.asHtml(values),
                        values);
        return new String(message, StandardCharsets.US_ASCII);
    }
}
