package newsfold.deliver;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsfold.render.Addressee;
import newsfold.render.Mark;
import newsfold.render.RenderedEdition;
import newsfold.subscribers.ReaderLinks;

/** Letters of an edition of 40 kB, written as the program writes them: the frozen edition with each reader's address and links. */
final class InventedLetter implements LetterWriter {
    private final ReaderLinks links = new ReaderLinks(new byte[] {7}, "https://press.example.org");
    private final ReturnAddresses returns =
            new ReturnAddresses(new byte[] {8}, Optional.of("bounces@press.example.org"));
    private final RenderedEdition edition = new RenderedEdition("Bridge closed", html(), text());
    private final Stencil stencil = new Stencil(head(), edition.html(), edition.text(), RenderedEdition.marks());

    @Override
    public Envelope write(Delivery delivery) {
        return new Envelope(
                returns.of(delivery, "letter@press.example.org"),
                print(delivery.messageId(), reader(delivery.address(), delivery.subscriber())));
    }

    /** Of a letter. */
    int bytes() {
        return print("1@press.example.org", reader("reader1@reader.example", 1)).length;
    }

    private byte[] print(String messageId, Addressee reader) {
        List<String> values = edition.values(reader);
        return stencil.print(messageId, reader.address(), reader.unsubscribe(), RenderedEdition.asHtml(values), values);
    }

    Addressee reader(String address, long subscriber) {
        return new Addressee(
                address,
                "Reader " + subscriber,
                false,
                Set.of(),
                links.unsubscribe(subscriber, 1),
                links.preferences(subscriber, 1));
    }

    /** The same as it is before it is anybody's. */
    RenderedEdition edition() {
        return edition;
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
        return "<!doctype html>\n<html lang=\"en\"><body>\n<p>Hello " + Mark.NAME.token() + ",</p>\n"
                + story.repeat(30_000 / story.length())
                + "<p>You get this at " + Mark.ADDRESS.token() + ". <a href=\""
                + Mark.UNSUBSCRIBE.token() + "\">Unsubscribe</a> <a href=\"" + Mark.PREFERENCES.token()
                + "\">What you wish to read</a></p>\n</body></html>\n";
    }

    /** 10 kB. */
    private static String text() {
        String story = "Engineers inspect the second pier of the Ostermouth harbour bridge (Ostermouth Courier).\n";
        return "Hello " + Mark.NAME.token() + ",\n\n" + story.repeat(10_000 / story.length()) + "\nUnsubscribe: "
                + Mark.UNSUBSCRIBE.token() + "\n";
    }
}
