package newsfold.read.page;

import newsfold.read.page.TagName.Kind;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a page whose mark-up is in order, or out of order in no worse ways than most: built by the rules that browsers
 * follow (HTML Living Standard, section 13.2.6). Where these would change what has been built, as for what stands in a table
 * beside its cells, the tree is given up.
 */
final class OrderlyTree {
    private final Document document;
    private final int deepest;
    private final OpenElements open = new OpenElements();
    private final PageFrame frame;
    private final Phrases phrases = new Phrases(open);
    private final TableTags tables = new TableTags(open, phrases);
    private boolean odd;
    private @Nullable Element form;

    /** White space that is dropped beside a block. */
    private @Nullable String blank;

    /** Whether the body's end was told: white space behind it is none of what follows it all the same. */
    private boolean closed;

    /** Whether a table ends the paragraph before it: on pages in the manner of the nineties it does not. */
    private boolean standard;

    /** @param deepest elements nested deeper are out of order */
    OrderlyTree(String address, int deepest) {
        document = new Document(address);
        frame = new PageFrame(document, open);
        this.deepest = deepest;
    }

    /** The page; null where the tree was given up. */
    @Nullable
    Document finished() {
        blank = null;
        frame.toBody();
        return odd() || open.any(Kind.NOSCRIPT) ? null : document;
    }

    boolean odd() {
        return odd || frame.odd() || phrases.entangled() || open.brokenUp() || tables.odd();
    }

    void giveUp() {
        odd = true;
    }

    void doctype(boolean html5) {
        standard |= html5 && !frame.begun();
    }

    boolean inHead() {
        return frame.inHead();
    }

    void text(String text) {
        frame.toBody();
        insertBlank();
        odd |= open.kind().tablePart();
        phrases.goOn();
        open.append(new TextNode(closed ? withoutBlank(text) : text));
        closed = false;
    }

    private static String withoutBlank(String text) {
        int begin = 0;
        while (begin < text.length() && TagReader.white(text.charAt(begin))) {
            begin++;
        }
        return text.substring(begin);
    }

    /** White space alone: indentation, or what keeps two words apart. */
    void blank(String text) {
        if (frame.inBody() && !closed) {
            if (open.any(Kind.PREFORMATTED)) {
                text(text);
            } else if (blank == null) {
                blank = text;
            }
        }
    }

    private void insertBlank() {
        String text = blank;
        blank = null;
        if (text != null && !open.kind().tablePart()) {
            phrases.goOn();
            open.append(new TextNode(text));
        }
    }

    private void insertBlankBefore(Kind kind) {
        if (blank != null) {
            if (kind.block() && !phrases.interrupted()) {
                blank = null;
            } else {
                insertBlank();
            }
        }
    }

    /** An element whose content was read as a whole. */
    void leaf(TagName name, @Nullable Attributes attributes, @Nullable Node content) {
        Element leaf = new Element(name.tag(), null, attributes);
        if (content != null) {
            leaf.appendChild(content);
        }
        Kind kind = name.kind();
        if (!frame.inBody() && (kind == Kind.TITLE || kind == Kind.SCRIPT)) {
            frame.addToHead(leaf);
            return;
        }
        frame.toBody();
        insertBlank();
        closed = false;
        odd |= open.kind().tablePart() && kind != Kind.SCRIPT;
        if (kind == Kind.SELECT || kind == Kind.DRAWING) {
            phrases.goOn();
        }
        open.append(leaf);
    }

    void start(TagName name, @Nullable Attributes attributes) {
        Kind kind = name.kind();
        if (!frame.inBody() && frame.start(name, attributes)) {
            return;
        }
        insertBlankBefore(kind);
        closed = false;
        if (kind == Kind.HTML || kind == Kind.BODY || kind == Kind.ODD || open.depth() >= deepest) {
            odd = true;
        } else if (open.kind().tablePart()) {
            tables.start(name, attributes);
        } else {
            startInBody(name, attributes);
        }
    }

    void end(TagName name) {
        if (!frame.inBody()) {
            frame.end(name);
            return;
        }
        insertBlankBefore(name.kind());
        closed = name.kind() == Kind.HTML || name.kind() == Kind.BODY;
        if (open.kind().tablePart()) {
            tables.end(name);
        } else {
            endInBody(name);
        }
    }

    private void startInBody(TagName name, @Nullable Attributes attributes) {
        switch (name.kind()) {
            case HEAD -> odd |= open.any(Kind.NOSCRIPT);
            case META, MEDIA -> open.appendEmpty(name, attributes);
            case BLOCK, PARAGRAPH, PREFORMATTED -> {
                closeParagraph();
                open.insert(name, attributes);
            }
            case HEADING -> {
                closeParagraph();
                if (open.kind() == Kind.HEADING) {
                    open.pop();
                }
                open.insert(name, attributes);
            }
            case FORM -> {
                if (form == null) {
                    closeParagraph();
                    form = open.insert(name, attributes);
                }
            }
            case ITEM, DEFINITION -> {
                open.closeItem(name.kind());
                closeParagraph();
                open.insert(name, attributes);
            }
            case TABLE -> {
                odd |= open.any(Kind.PARAGRAPH) && !standard;
                closeParagraph();
                open.insert(name, attributes);
            }
            case RULE -> {
                closeParagraph();
                open.appendEmpty(name, attributes);
            }
            case ANCHOR, PHRASE -> phrases.start(name, attributes);
            case VOID, INPUT -> {
                phrases.goOn();
                open.appendEmpty(name, attributes);
            }
            case CAPTION, COLUMNS, COLUMN, SECTION, ROW, CELL -> {
                odd |= open.any(Kind.NOSCRIPT);
                tables.startInCell(name, attributes);
            }
            default -> {
                odd |= name.kind() == Kind.BUTTON && open.any(Kind.BUTTON);
                phrases.goOn();
                open.insert(name, attributes);
                if (name.kind() == Kind.OBJECT) {
                    phrases.begin();
                }
            }
        }
    }

    /** What begins ends the paragraph before it, but Jsoup reads what is shown without programs by rules of its own. */
    private void closeParagraph() {
        odd |= open.any(Kind.NOSCRIPT) && open.paragraph() >= 0;
        open.closeParagraph();
    }

    private void endInBody(TagName name) {
        odd |= open.any(Kind.NOSCRIPT) && name != open.name();
        switch (name.kind()) {
            case HTML, HEAD, BODY, META, MEDIA, RULE, COLUMNS, COLUMN -> {}
            case PARAGRAPH -> {
                if (open.paragraph() < 0) {
                    open.insert(name, null);
                }
                open.closeParagraph();
            }
            case BLOCK, BUTTON, PREFORMATTED, DEFINITION -> open.close(name);
            case OBJECT -> {
                if (open.close(name)) {
                    phrases.forget();
                }
            }
            case ITEM -> close(open.inScope(name::equals, OrderlyTree::list));
            case HEADING -> close(open.inScope(other -> other.kind() == Kind.HEADING, other -> false));
            case FORM -> endForm();
            case ANCHOR, PHRASE -> phrases.end(name);
            case CAPTION, SECTION, ROW, CELL, TABLE -> tables.endInCell(name);
            case NOSCRIPT -> open.closeNoscript();
            case VOID -> odd |= name.name().equals("br");
            case ODD -> odd = true;
            default -> open.closeOther(name);
        }
    }

    private void close(int at) {
        if (at >= 0) {
            open.popTo(at);
        }
    }

    private static boolean list(TagName name) {
        return name.name().equals("ul") || name.name().equals("ol");
    }

    private void endForm() {
        Element its = form;
        form = null;
        if (its != null && open.inScope(TagName.named("form")) >= 0) {
            open.closeImplied(null);
            // one that ends before what stands in it stays around that
            odd |= open.element() != its;
            open.pop();
        }
    }
}
