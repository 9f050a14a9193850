package newsfold.deliver;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsfold.render.RenderedEdition;
import newsfold.subscribers.UnsubscribeLinks;

/** Letters of an edition of 40 kB, written as the program writes them: the frozen edition with each reader's address and links. */
final class InventedLetter implements LetterWriter {
    private final UnsubscribeLinks links = new UnsubscribeLinks(new byte[] {7}, "https://press.example.org");
    private final ReturnAddresses returns =
            new ReturnAddresses(new byte[] {8}, Optional.of("bounces@press.example.org"));
    private final Stencil stencil = new Stencil(head(), html(), text(), RenderedEdition.marks());

    @Override
    public Envelope write(Delivery delivery) {
        URI unsubscribe = unsubscribe(delivery.subscriber());
        List<String> values = RenderedEdition.values(delivery.address(), unsubscribe);
        return new Envelope(
                returns.of(delivery, "letter@press.example.org"),
                stencil.print(
                        delivery.messageId(), delivery.address(), unsubscribe, RenderedEdition.asHtml(values), values));
    }

    /** Of a letter. */
    int bytes() {
        URI unsubscribe = unsubscribe(1);
        List<String> values = RenderedEdition.values("reader1@reader.example", unsubscribe);
        return stencil.print("1@press.example.org", "reader1@reader.example", unsubscribe, values, values).length;
    }

    URI unsubscribe(long subscriber) {
        return links.link(subscriber, 1);
    }

    /** The same as it is before it is anybody's. */
    RenderedEdition edition() {
        return new RenderedEdition("Bridge closed", html(), text());
    }

    private static LetterHead head() {
        return new LetterHead(
                "The Quay Letter <letter@press.example.org>",
                null,
                Instant.parse("2026-11-21T06:00:00Z"),
                "Bridge closed: the day\u2019s news",
                "quay.press.example.org",
                "The Quay Letter",
                "17:quay:edition:newsfold");
    }

    /** 30 kB. */
    private static String html() {
        String story =
                "<p class=\"b\" style=\"margin:0 0 12px;font-size:17px\">Engineers inspect the second pier of the"
                        + " Ostermouth harbour bridge; \u201eder Pfeiler h\u00e4lt\u201c, says the harbour master."
                        + " <a href=\"https://courier.example/bridge\">Ostermouth Courier</a></p>\n";
        return "<!doctype html>\n<html lang=\"en\"><body>\n" + story.repeat(30_000 / story.length())
                + "<p>You get this at " + RenderedEdition.marks().get(1) + ". <a href=\""
                + RenderedEdition.marks().get(0) + "\">Unsubscribe</a></p>\n</body></html>\n";
    }

    /** 10 kB. */
    private static String text() {
        String story = "Engineers inspect the second pier of the Ostermouth harbour bridge (Ostermouth Courier).\n";
        return story.repeat(10_000 / story.length()) + "\nUnsubscribe: "
                + RenderedEdition.marks().get(0) + "\n";
    }
}
