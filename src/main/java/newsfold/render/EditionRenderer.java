package newsfold.render;

import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import newsfold.compose.Edition;

/**
 * Prints an edition as the letter that goes to every reader. How it looks is in {@code templates/edition/letter.html} and {@code
 * letter.txt}; what stands where is in {@link Sheet}.
 */
@Singleton
public final class EditionRenderer {
    /**
     * Bytes of HTML with marks. Gmail shows about 102 kB of a message and hides the rest; the marks grow when a reader's
     * addresses take their places (254 characters for an address, RFC 5321, and a few hundred for the unsubscribe link).
     */
    static final int LARGEST_HTML = 100_000;

    private static final int TEXT_WIDTH = 72;

    private final Engine engine;

    /** @param engine that finds the templates by name: Quarkus's own, or {@link ClassPathEngine}'s where Quarkus does not run */
    public EditionRenderer(Engine engine) {
        this.engine = engine;
    }

    public RenderedEdition render(Edition edition, Masthead masthead) {
        return render(edition, masthead, "");
    }

    /** What mailboxes would show of its letter, without the work of printing it. */
    public HeadLines headLines(Edition edition) {
        Typesetter typesetter = new Typesetter(edition, new Masthead(null, ""), "");
        return new HeadLines(typesetter.subjects().get(0), typesetter.preheader(edition.items()));
    }

    /**
     * The letter of a correction, labelled as one.
     *
     * @param correction the editor's note, plain text, paragraphs apart by empty lines; blank where it is none
     */
    public RenderedEdition render(Edition edition, Masthead masthead, String correction) {
        Typesetter typesetter = new Typesetter(edition, masthead, correction);
        return new RenderedEdition(
                typesetter.subjects(), html(typesetter, edition.items().size()), text(typesetter));
    }

    /** The edition set as its letter is, in full, for pages that show it otherwise. */
    public Sheet sheet(Edition edition, Masthead masthead) {
        return new Typesetter(edition, masthead, "").set(Shortening.NONE);
    }

    /** With as few steps of shortening as bring it below the limit. */
    private String html(Typesetter typesetter, int items) {
        String whole = print("edition/letter.html", typesetter.set(Shortening.NONE));
        if (fits(whole) || items == 0) {
            return whole;
        }
        int tooFew = 0;
        int enough = Shortening.most(items);
        String shortened = print("edition/letter.html", typesetter.set(new Shortening(enough, items)));
        while (enough - tooFew > 1) {
            int middle = (tooFew + enough) / 2;
            String attempt = print("edition/letter.html", typesetter.set(new Shortening(middle, items)));
            if (fits(attempt)) {
                enough = middle;
                shortened = attempt;
            } else {
                tooFew = middle;
            }
        }
        return shortened;
    }

    private String text(Typesetter typesetter) {
        return new LineWrap(TEXT_WIDTH).wrap(print("edition/letter.txt", typesetter.set(Shortening.NONE)));
    }

    private String print(String template, Sheet sheet) {
        return engine.getTemplate(template).data("sheet", sheet).render();
    }

    /** With a greeting and all items: the longest letter there is. */
    private static boolean fits(String html) {
        return Passage.select(html, new Selection(true, false, Set.of())).getBytes(StandardCharsets.UTF_8).length
                <= LARGEST_HTML;
    }
}
