package newsfold.deliver;

import java.util.List;

/** A single letter as a message; where there are many alike, see {@link Stencil}. */
public final class LetterMessage {
    private final byte[] bytes;

    /** @throws IllegalArgumentException when a header of the letter cannot stand in a message; the sentence says which */
    public LetterMessage(Letter letter) {
        LetterHead head = new LetterHead(
                letter.from(),
                letter.replyTo(),
                letter.date(),
                letter.subject(),
                letter.listId(),
                letter.listName(),
                letter.feedbackId());
        bytes = new Stencil(head, letter.html(), letter.text(), List.of())
                .print(letter.messageId(), letter.to(), letter.unsubscribe(), List.of(), List.of());
    }

    /** The whole message as it goes over the wire: lines ended by CR LF and shorter than 998 bytes, ASCII only. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
