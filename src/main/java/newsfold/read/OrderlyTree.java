package newsfold.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import newsfold.read.TagName.Kind;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a page whose mark-up is in order, or forgets no more than most: built of its tags and text by the rules that
 * browsers follow (HTML Living Standard, section 13.2.6). Where these go on to move elements about, as they do with what
 * stands in a table beside its cells and with a phrase that reaches over the end of a block, the tree is given up.
 */
final class OrderlyTree {
    /** Marks where in the list of phrases a cell or an object begins. */
    private static final Phrase BEGINNING = new Phrase(TagName.BODY, new Element(TagName.BODY.tag(), null, null));

    private enum Phase {
        BEFORE_HEAD,
        HEAD,
        AFTER_HEAD,
        BODY
    }

    /** An element such as {@code b}, which goes on in the next block where the last one ended before it. */
    private static final class Phrase {
        private final TagName name;
        private Element element;
        private boolean open = true;

        Phrase(TagName name, Element element) {
            this.name = name;
            this.element = element;
        }
    }

    private final Document document;
    private final int deepest;
    private Phase phase = Phase.BEFORE_HEAD;
    private boolean odd;

    private TagName[] names = new TagName[32];
    private Element[] open = new Element[32];
    private @Nullable Phrase[] phraseAt = new Phrase[32];
    private int depth;

    private final List<Phrase> phrases = new ArrayList<>();
    private @Nullable Element root;
    private @Nullable Element head;
    private @Nullable Element form;
    private int preformatted;
    private int paragraphs;
    private int noscripts;
    private @Nullable String blank;
    /** Whether a paragraph ends where a table begins: not on pages of before the year 2000. */
    private boolean standard;

    /** @param deepest elements nested deeper are out of order */
    OrderlyTree(String address, int deepest) {
        document = new Document(address);
        this.deepest = deepest;
    }

    /** The page; null where its mark-up was too odd for this. */
    @Nullable
    Document finished() {
        blank = null;
        odd |= noscripts > 0;
        if (!odd && phase != Phase.BODY) {
            toBody();
        }
        return odd ? null : document;
    }

    boolean odd() {
        return odd;
    }

    void giveUp() {
        odd = true;
    }

    void doctype(boolean standard) {
        this.standard |= standard && phase == Phase.BEFORE_HEAD && root == null;
    }

    boolean inHead() {
        return phase == Phase.BEFORE_HEAD || phase == Phase.HEAD;
    }

    // what the scanner finds

    void text(String text) {
        if (phase != Phase.BODY) {
            toBody();
        }
        insertBlank();
        if (tablePart(current().kind())) {
            odd = true;
            return;
        }
        goOn();
        append(new TextNode(text));
    }

    /** White space alone: indentation, or what keeps two words apart. */
    void blank(String text) {
        if (phase == Phase.BODY) {
            if (preformatted > 0) {
                text(text);
            } else if (blank == null) {
                blank = text;
            }
        }
    }

    /** An element whose content was read as a whole. */
    void leaf(TagName name, @Nullable Attributes attributes, @Nullable Node content) {
        Element leaf = new Element(name.tag(), null, attributes);
        if (content != null) {
            leaf.appendChild(content);
        }
        if (phase != Phase.BODY && atHomeInHead(name.kind())) {
            intoHead(leaf);
            return;
        }
        if (phase != Phase.BODY) {
            toBody();
        }
        insertBlank();
        boolean script = name.kind() == Kind.SCRIPT;
        if (tablePart(current().kind()) && !script) {
            odd = true;
            return;
        }
        if (name.kind() == Kind.SELECT || name.kind() == Kind.DRAWING) {
            goOn();
        }
        append(leaf);
    }

    private static boolean atHomeInHead(Kind kind) {
        return kind == Kind.META || kind == Kind.TITLE || kind == Kind.SCRIPT || kind == Kind.NOSCRIPT;
    }

    private void intoHead(Element leaf) {
        toHead();
        if (head != null) {
            head.appendChild(leaf);
        }
    }

    void start(TagName name, @Nullable Attributes attributes) {
        Kind kind = name.kind();
        if (phase != Phase.BODY && begun(name, attributes)) {
            return;
        }
        if (blank != null && !(name.block() && !interrupted())) {
            insertBlank();
        }
        blank = null;
        if (kind == Kind.HTML || kind == Kind.BODY || kind == Kind.ODD || depth >= deepest) {
            odd = true;
        } else if (tablePart(current().kind())) {
            startInTable(name, attributes);
        } else {
            startInBody(name, attributes);
        }
    }

    void end(TagName name) {
        if (phase != Phase.BODY) {
            if (name.kind() == Kind.HEAD) {
                toHead();
                phase = Phase.AFTER_HEAD;
            } else if (name.kind() == Kind.HTML || name.kind() == Kind.BODY) {
                toBody();
            } else if (name.name().equals("br")) {
                odd = true;
            }
            return;
        }
        if (blank != null && !(name.block() && !interrupted())) {
            insertBlank();
        }
        blank = null;
        if (tablePart(current().kind())) {
            endInTable(name);
        } else {
            endInBody(name);
        }
    }

    // the head

    /** Reads a tag before the body; false where the body has begun and the tag is its. */
    private boolean begun(TagName name, @Nullable Attributes attributes) {
        switch (name.kind()) {
            case HTML -> {
                if (root != null) {
                    odd = true;
                } else {
                    root = new Element(TagName.HTML.tag(), null, attributes);
                    document.appendChild(root);
                }
                return true;
            }
            case HEAD -> {
                if (head == null) {
                    head = new Element(TagName.HEAD.tag(), null, attributes);
                    root().appendChild(head);
                    phase = Phase.HEAD;
                }
                return true;
            }
            case META -> {
                intoHead(new Element(name.tag(), null, attributes));
                return true;
            }
            case BODY -> {
                toHead();
                phase = Phase.BODY;
                push(TagName.HTML, root());
                Element body = new Element(TagName.BODY.tag(), null, attributes);
                root().appendChild(body);
                push(TagName.BODY, body);
                return true;
            }
            default -> {
                toBody();
                return false;
            }
        }
    }

    private Element root() {
        if (root == null) {
            root = new Element(TagName.HTML.tag(), null, null);
            document.appendChild(root);
        }
        return root;
    }

    private void toHead() {
        if (head == null) {
            head = new Element(TagName.HEAD.tag(), null, null);
            root().appendChild(head);
            phase = Phase.HEAD;
        }
    }

    private void toBody() {
        begun(TagName.BODY, null);
    }

    // the body

    private void startInBody(TagName name, @Nullable Attributes attributes) {
        switch (name.kind()) {
            case HEAD -> {}
            case META, MEDIA -> append(new Element(name.tag(), null, attributes));
            case BLOCK, PARAGRAPH, PREFORMATTED -> {
                closeParagraph();
                insert(name, attributes);
            }
            case HEADING -> {
                closeParagraph();
                if (current().kind() == Kind.HEADING) {
                    pop();
                }
                insert(name, attributes);
            }
            case FORM -> {
                if (form == null) {
                    closeParagraph();
                    form = insert(name, attributes);
                }
            }
            case ITEM, DEFINITION -> {
                closeItem(name.kind());
                closeParagraph();
                insert(name, attributes);
            }
            case BUTTON -> {
                odd |= inScope(other -> other.kind() == Kind.BUTTON);
                goOn();
                insert(name, attributes);
            }
            case ANCHOR -> {
                if (phrase(name) >= 0) {
                    endPhrase(name);
                    int left = phrase(name);
                    odd |= left >= 0;
                }
                goOn();
                insertPhrase(name, attributes);
            }
            case FORMATTING -> {
                goOn();
                insertPhrase(name, attributes);
            }
            case OBJECT -> {
                goOn();
                insert(name, attributes);
                phrases.add(BEGINNING);
            }
            case TABLE -> {
                odd |= paragraphs > 0 && !standard;
                closeParagraph();
                insert(name, attributes);
            }
            case VOID, INPUT -> {
                goOn();
                append(new Element(name.tag(), null, attributes));
            }
            case RULE -> {
                closeParagraph();
                append(new Element(name.tag(), null, attributes));
            }
            case CAPTION, COLUMNS, COLUMN, SECTION, ROW, CELL -> {
                int part = nearestPart();
                if (part >= 0 && names[part].kind() == Kind.CELL) {
                    closeCell(part);
                    startInTable(name, attributes);
                } else {
                    odd |= part >= 0;
                }
            }
            default -> {
                goOn();
                insert(name, attributes);
            }
        }
    }

    private void endInBody(TagName name) {
        switch (name.kind()) {
            case HTML, HEAD, BODY, META, MEDIA, RULE, COLUMNS, COLUMN -> {}
            case PARAGRAPH -> {
                if (!paragraphInScope()) {
                    insert(TagName.P, null);
                }
                closeParagraph();
            }
            case BLOCK, BUTTON, PREFORMATTED -> closeInScope(name);
            case OBJECT -> {
                if (closeInScope(name)) {
                    forgetPhrases();
                }
            }
            case ITEM -> {
                int at = inListScope(name);
                if (at >= 0) {
                    closeImplied(name);
                    popTo(at);
                }
            }
            case DEFINITION -> {
                if (inScope(other -> other == name)) {
                    closeImplied(name);
                    popTo(last(name));
                }
            }
            case HEADING -> {
                if (inScope(other -> other.kind() == Kind.HEADING)) {
                    closeImplied(null);
                    int at = depth - 1;
                    while (names[at].kind() != Kind.HEADING) {
                        at--;
                    }
                    popTo(at);
                }
            }
            case FORM -> endForm();
            case ANCHOR, FORMATTING -> endPhrase(name);
            case CAPTION, SECTION, ROW, CELL, TABLE -> endPartInBody(name);
            case VOID -> odd |= name.name().equals("br");
            case ODD -> odd = true;
            case NOSCRIPT -> endNoscript(name);
            default -> endOther(name);
        }
    }

    private boolean closeInScope(TagName name) {
        if (!inScope(other -> other == name)) {
            return false;
        }
        closeImplied(null);
        popTo(last(name));
        return true;
    }

    private void endForm() {
        Element its = form;
        form = null;
        if (its == null || !inScope(other -> other.kind() == Kind.FORM)) {
            return;
        }
        closeImplied(null);
        if (open[depth - 1] == its) {
            pop();
        } else {
            odd = true;
        }
    }

    private void endNoscript(TagName name) {
        if (noscripts == 0) {
            return;
        }
        closeImplied(null);
        if (current() == name) {
            noscripts--;
            depth--;
        } else {
            odd = true;
        }
    }

    private void endOther(TagName name) {
        for (int i = depth - 1; i >= 0; i--) {
            if (names[i].name().equals(name.name())) {
                closeImplied(name);
                popTo(i);
                return;
            }
            if (names[i].special()) {
                return;
            }
        }
    }

    /** A new item ends the one before, but none of a list around this one. */
    private void closeItem(Kind kind) {
        for (int i = depth - 1; i >= 0; i--) {
            TagName name = names[i];
            if (name.kind() == kind) {
                closeImplied(name);
                popTo(i);
                return;
            }
            boolean through = name.name().equals("div") || name.name().equals("address") || name == TagName.P;
            if (name.special() && !through) {
                return;
            }
        }
    }

    private boolean paragraphInScope() {
        if (paragraphs > 0) {
            for (int i = depth - 1; i >= 0; i--) {
                if (names[i] == TagName.P) {
                    return true;
                }
                if (names[i].barrier() || names[i].kind() == Kind.BUTTON) {
                    return false;
                }
            }
        }
        return false;
    }

    private void closeParagraph() {
        if (paragraphInScope()) {
            closeImplied(TagName.P);
            popTo(last(TagName.P));
        }
    }

    private boolean inScope(Predicate<TagName> wanted) {
        for (int i = depth - 1; i >= 0; i--) {
            if (wanted.test(names[i])) {
                return true;
            }
            if (names[i].barrier()) {
                return false;
            }
        }
        return false;
    }

    private int inListScope(TagName item) {
        for (int i = depth - 1; i >= 0; i--) {
            TagName name = names[i];
            if (name == item) {
                return i;
            }
            if (name.barrier() || name.name().equals("ul") || name.name().equals("ol")) {
                return -1;
            }
        }
        return -1;
    }

    private int last(TagName name) {
        int at = depth - 1;
        while (at >= 0 && names[at] != name) {
            at--;
        }
        return at;
    }

    private void closeImplied(@Nullable TagName but) {
        while (names[depth - 1].implied() && names[depth - 1] != but) {
            pop();
        }
    }

    // tables

    private static boolean tablePart(Kind kind) {
        return kind == Kind.TABLE || kind == Kind.SECTION || kind == Kind.ROW || kind == Kind.COLUMNS;
    }

    private void startInTable(TagName name, @Nullable Attributes attributes) {
        Kind kind = name.kind();
        if (current().kind() == Kind.COLUMNS && kind != Kind.COLUMN) {
            pop();
        }
        switch (kind) {
            case CAPTION, COLUMNS -> {
                popToTable();
                insert(name, attributes);
                if (kind == Kind.CAPTION) {
                    phrases.add(BEGINNING);
                }
            }
            case COLUMN -> {
                if (current().kind() != Kind.COLUMNS) {
                    popToTable();
                    insert(TagName.named("colgroup"), null);
                }
                append(new Element(name.tag(), null, attributes));
            }
            case SECTION -> {
                popToTable();
                insert(name, attributes);
            }
            case ROW -> {
                if (current().kind() == Kind.ROW) {
                    pop();
                }
                toSection();
                insert(name, attributes);
            }
            case CELL -> {
                toSection();
                if (current().kind() == Kind.SECTION) {
                    insert(TagName.TR, null);
                }
                insert(name, attributes);
                phrases.add(BEGINNING);
            }
            case INPUT -> {
                odd |= attributes == null || !attributes.get("type").equalsIgnoreCase("hidden");
                append(new Element(name.tag(), null, attributes));
            }
            default -> odd = true;
        }
    }

    private void toSection() {
        if (current().kind() == Kind.TABLE) {
            insert(TagName.TBODY, null);
        }
    }

    private void popToTable() {
        while (current().kind() != Kind.TABLE) {
            pop();
        }
    }

    private void endInTable(TagName name) {
        Kind kind = name.kind();
        Kind in = current().kind();
        switch (kind) {
            case TABLE -> {
                popToTable();
                pop();
            }
            case ROW -> {
                if (in == Kind.ROW) {
                    pop();
                }
            }
            case SECTION -> {
                int section = in == Kind.ROW ? depth - 2 : depth - 1;
                if (names[section] == name) {
                    popTo(section);
                } else {
                    odd = true;
                }
            }
            case COLUMNS -> {
                if (in == Kind.COLUMNS) {
                    pop();
                }
            }
            case CELL, CAPTION, COLUMN, BODY, HTML, BLOCK, HEADING, ITEM, DEFINITION, BUTTON, ORDINARY -> {}
            default -> odd = true;
        }
    }

    /** Where the cell, row, caption or table around stands that a table's tag belongs to; -1 where there is none. */
    private int nearestPart() {
        for (int i = depth - 1; i >= 0; i--) {
            Kind kind = names[i].kind();
            if (kind == Kind.CELL || kind == Kind.CAPTION || tablePart(kind)) {
                return i;
            }
        }
        return -1;
    }

    private void endPartInBody(TagName name) {
        int part = nearestPart();
        if (part < 0) {
            return;
        }
        Kind around = names[part].kind();
        if (name == names[part] && (around == Kind.CELL || around == Kind.CAPTION)) {
            closeCell(part);
        } else if (around == Kind.CELL && (name.kind() == Kind.TABLE || name.kind() == Kind.ROW)) {
            closeCell(part);
            endInTable(name);
        } else {
            odd |= !(around == Kind.CELL && (name.kind() == Kind.CELL || name.kind() == Kind.CAPTION));
        }
    }

    private void closeCell(int cell) {
        popTo(cell);
        forgetPhrases();
    }

    // phrases

    /** Whether a phrase that the last block's end cut off goes on here. */
    private boolean interrupted() {
        Phrase last = phrases.isEmpty() ? null : phrases.get(phrases.size() - 1);
        return last != null && last != BEGINNING && !last.open;
    }

    private void goOn() {
        if (!interrupted()) {
            return;
        }
        odd |= noscripts > 0;
        int from = phrases.size() - 1;
        while (from > 0 && phrases.get(from - 1) != BEGINNING && !phrases.get(from - 1).open) {
            from--;
        }
        for (Phrase phrase : phrases.subList(from, phrases.size())) {
            boolean plain = phrase.element.attributesSize() == 0;
            phrase.element = insert(
                    phrase.name, plain ? null : phrase.element.attributes().clone());
            phrase.open = true;
            phraseAt[depth - 1] = phrase;
        }
    }

    private void insertPhrase(TagName name, @Nullable Attributes attributes) {
        int same = 0;
        for (int i = phrases.size() - 1; i >= 0 && phrases.get(i) != BEGINNING; i--) {
            same += phrases.get(i).name == name ? 1 : 0;
        }
        // of more than three alike, browsers forget the first
        odd |= same >= 3;
        Phrase phrase = new Phrase(name, insert(name, attributes));
        phraseAt[depth - 1] = phrase;
        phrases.add(phrase);
    }

    /** Where the last phrase of this name stands in the list, of those that the cell or object holds; or -1. */
    private int phrase(TagName name) {
        for (int i = phrases.size() - 1; i >= 0 && phrases.get(i) != BEGINNING; i--) {
            if (phrases.get(i).name == name) {
                return i;
            }
        }
        return -1;
    }

    private void endPhrase(TagName name) {
        if (current() == name && phraseAt[depth - 1] == null) {
            pop();
            return;
        }
        int listed = phrase(name);
        if (listed < 0) {
            endOther(name);
            return;
        }
        Phrase phrase = phrases.get(listed);
        if (!phrase.open) {
            phrases.remove(listed);
            return;
        }
        boolean shut = false;
        for (int i = depth - 1; open[i] != phrase.element; i--) {
            shut |= names[i].barrier();
            odd |= names[i].special();
        }
        if (!shut && !odd) {
            popTo(depthOf(phrase.element));
            phrases.remove(listed);
        }
    }

    private int depthOf(Element element) {
        int at = depth - 1;
        while (open[at] != element) {
            at--;
        }
        return at;
    }

    private void forgetPhrases() {
        while (!phrases.isEmpty() && phrases.remove(phrases.size() - 1) != BEGINNING) {}
    }

    // the open elements

    private TagName current() {
        return names[depth - 1];
    }

    private void insertBlank() {
        String text = blank;
        blank = null;
        if (text != null && !tablePart(current().kind())) {
            goOn();
            append(new TextNode(text));
        }
    }

    private void append(Node node) {
        open[depth - 1].appendChild(node);
    }

    private Element insert(TagName name, @Nullable Attributes attributes) {
        Element element = new Element(name.tag(), null, attributes);
        append(element);
        push(name, element);
        return element;
    }

    private void push(TagName name, Element element) {
        if (depth == names.length) {
            names = Arrays.copyOf(names, 2 * depth);
            open = Arrays.copyOf(open, 2 * depth);
            phraseAt = Arrays.copyOf(phraseAt, 2 * depth);
        }
        names[depth] = name;
        open[depth] = element;
        phraseAt[depth] = null;
        depth++;
        preformatted += name.kind() == Kind.PREFORMATTED ? 1 : 0;
        paragraphs += name == TagName.P ? 1 : 0;
        noscripts += name.kind() == Kind.NOSCRIPT ? 1 : 0;
    }

    private void pop() {
        depth--;
        TagName name = names[depth];
        preformatted -= name.kind() == Kind.PREFORMATTED ? 1 : 0;
        paragraphs -= name == TagName.P ? 1 : 0;
        // a noscript is a page of its own: nothing in it ends it, or goes on behind it
        odd |= name.kind() == Kind.NOSCRIPT;
        Phrase phrase = phraseAt[depth];
        if (phrase != null) {
            phrase.open = false;
        }
    }

    /** Ends all down to the one that stands here, and that one. */
    private void popTo(int at) {
        while (depth > at) {
            pop();
        }
    }
}
