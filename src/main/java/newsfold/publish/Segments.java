package newsfold.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import newsfold.deliver.LetterHead;
import newsfold.deliver.Stencil;
import newsfold.render.Addressee;
import newsfold.render.RenderedEdition;
import newsfold.render.Selection;

/**
 * The letters of a round. What a segment of readers shares, those who wish the same items, is taken from the frozen rendering
 * and encoded once; a letter then is that with the reader's own in its places.
 */
final class Segments {
    /** Segments kept at once, each of some 100 kB. One that was let go is encoded again, in a few milliseconds. */
    private static final int KEPT = 32;

    private final RenderedEdition rendered;
    private final Function<String, LetterHead> head;
    private final Map<Selection, Stencil> stencils = new LinkedHashMap<>(16, .75f, true);

    /** @param head of the letters with a subject */
    Segments(RenderedEdition rendered, Function<String, LetterHead> head) {
        this.rendered = rendered;
        this.head = head;
    }

    /**
     * @return the message's bytes
     * @throws IllegalArgumentException when a header cannot stand in a message; the sentence says which
     */
    byte[] print(String messageId, Addressee reader) {
        return print(messageId, reader, reader.address());
    }

    /** @param to the address it goes to, where that is not the reader's */
    byte[] print(String messageId, Addressee reader, String to) {
        List<String> values = rendered.values(reader);
        return stencil(reader.selection())
                .print(messageId, to, reader.unsubscribe(), RenderedEdition.asHtml(values), values);
    }

    private Stencil stencil(Selection selection) {
        synchronized (stencils) {
            Stencil stencil = stencils.computeIfAbsent(selection, this::cut);
            if (stencils.size() > KEPT) {
                stencils.remove(stencils.keySet().iterator().next());
            }
            return stencil;
        }
    }

    private Stencil cut(Selection selection) {
        RenderedEdition segment = rendered.of(selection);
        return new Stencil(head.apply(segment.subject()), segment.html(), segment.text(), RenderedEdition.marks());
    }
}
