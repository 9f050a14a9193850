package newsfold.deliver;

import java.net.URI;
import java.time.Instant;

/** Letters of an invented press, as tests need them. */
final class Letters {
    static final String TEXT = "The Quay Letter, 21 November\n\n"
            + "HARBOUR BRIDGE CLOSED AFTER A BARGE STRIKES A PIER\n"
            + "Engineers inspect the second pier of the Ostermouth harbour bridge; ferries carry those on foot.\n"
            + "Ostermouth Courier: https://courier.example/bridge\n"
            + "Tidewater Radio via Coastwire: https://coastwire.example/bridge\n"
            + "\u201eDer Pfeiler h\u00e4lt\u201c, says the harbour master.\n\n"
            + "Unsubscribe: https://press.example.org/unsubscribe/abc\n";

    static final String HTML = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<title>The Quay Letter</title></head><body>\n"
            + "<h1>Harbour bridge closed after a barge strikes a pier</h1>\n"
            + "<p>Engineers inspect the second pier of the Ostermouth harbour bridge; ferries carry those on foot."
            + " \u201eDer Pfeiler h\u00e4lt\u201c, says the harbour master.</p>\n"
            + "<p><a href=\"https://courier.example/bridge\">Ostermouth Courier</a></p>\n"
            + "<p><a href=\"https://press.example.org/unsubscribe/abc\">Unsubscribe</a></p>\n</body></html>\n";

    private Letters() {}

    static Envelope envelope(Letter letter) {
        return new Envelope(letter.envelopeFrom(), new LetterMessage(letter).bytes());
    }

    static Letter to(String address) {
        return to(address, "0123456789abcdef@press.example.org", "Bridge closed: the day\u2019s news");
    }

    static Letter to(String address, String messageId, String subject) {
        return new Letter(
                messageId,
                "The Quay Letter <letter@press.example.org>",
                "bounces@press.example.org",
                address,
                null,
                Instant.parse("2026-11-21T06:00:00Z"),
                subject,
                HTML,
                TEXT,
                "quay.press.example.org",
                "The Quay Letter",
                URI.create("https://press.example.org/unsubscribe/abc"),
                "17:quay:edition:newsfold");
    }
}
