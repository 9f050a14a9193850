package newsfold.render;

import io.quarkus.qute.Engine;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import newsfold.compose.Edition;

/**
 * Prints an edition as the letter that goes to every reader. How it looks is in {@code templates/edition/} ({@link Blocks}) and in
 * settings ({@link Looks}); what stands where is in {@link Sheet}.
 */
public final class EditionRenderer {
    /**
     * Bytes of HTML with marks. Gmail shows about 102 kB of a message and hides the rest; the marks grow when a reader's
     * addresses take their places (254 characters for an address, RFC 5321, and a few hundred for the unsubscribe link).
     */
    static final int LARGEST_HTML = 100_000;

    private static final int TEXT_WIDTH = 72;

    private final Blocks blocks;
    private final Looks looks;

    public EditionRenderer(Blocks blocks, Looks looks) {
        this.blocks = blocks;
        this.looks = looks;
    }

    /** The program's own letter, as no operator changed it. */
    public static EditionRenderer plain() {
        return new EditionRenderer(new Blocks(null), Looks.plain());
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
        return render(edition, masthead, correction, edition.digest().locale());
    }

    /**
     * The letter with its own words, dates and numbers in another language; what outlets and editors wrote stays as it is.
     *
     * @param language one of {@link Languages}
     */
    public RenderedEdition render(Edition edition, Masthead masthead, String correction, Locale language) {
        Typesetter typesetter = new Typesetter(edition, masthead, correction, language);
        Printer printer = printer(edition);
        Shortening shortening = shortening(typesetter, printer, edition.items().size());
        return new RenderedEdition(
                typesetter.subjects(),
                printer.print("edition/letter.html", typesetter.set(shortening)),
                new LineWrap(TEXT_WIDTH)
                        .wrap(printer.print("edition/letter.txt", typesetter.set(shortening.ofText()))));
    }

    /** The edition set as its letter is, in full, for pages that show it otherwise. */
    public Sheet sheet(Edition edition, Masthead masthead) {
        return new Typesetter(edition, masthead, "").set(Shortening.NONE);
    }

    /** What {@link #render} shortens of it. */
    public Cuts cuts(Edition edition, Masthead masthead) {
        return Cuts.of(shortening(
                new Typesetter(edition, masthead, ""),
                printer(edition),
                edition.items().size()));
    }

    /** As few steps as bring the HTML below the limit. */
    private static Shortening shortening(Typesetter typesetter, Printer printer, int items) {
        if (items == 0 || fits(printer.print("edition/letter.html", typesetter.set(Shortening.NONE)))) {
            return Shortening.NONE;
        }
        int tooFew = 0;
        int enough = Shortening.most(items);
        while (enough - tooFew > 1) {
            int middle = (tooFew + enough) / 2;
            if (fits(printer.print("edition/letter.html", typesetter.set(new Shortening(middle, items))))) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return new Shortening(enough, items);
    }

    private Printer printer(Edition edition) {
        return new Printer(
                blocks.engine(),
                looks.light(edition.digest().slug()),
                looks.dark(edition.digest().slug()));
    }

    private record Printer(Engine engine, Look look, Look dark) {
        String print(String template, Sheet sheet) {
            return engine.getTemplate(template)
                    .data("sheet", sheet)
                    .data("look", look)
                    .data("dark", dark)
                    .render();
        }
    }

    /** With a greeting and all items: the longest letter there is. */
    private static boolean fits(String html) {
        return Passage.select(html, new Selection(true, false, Set.of())).getBytes(StandardCharsets.UTF_8).length
                <= LARGEST_HTML;
    }
}
