package newsfold.read.page;

import newsfold.read.page.TagName.Kind;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What every page has, told by its tags or not: a root, a head and a body (HTML Living Standard, sections 13.2.6.4.2 to 6). */
final class PageFrame {
    private enum Phase {
        BEFORE_HEAD,
        HEAD,
        AFTER_HEAD,
        BODY
    }

    private final Document document;
    private final OpenElements open;
    private Phase phase = Phase.BEFORE_HEAD;
    private boolean odd;
    private @Nullable Element root;
    private @Nullable Element head;

    /** @param open what the body is put among, once it begins */
    PageFrame(Document document, OpenElements open) {
        this.document = document;
        this.open = open;
    }

    boolean odd() {
        return odd;
    }

    boolean begun() {
        return root != null;
    }

    boolean inHead() {
        return phase == Phase.BEFORE_HEAD || phase == Phase.HEAD;
    }

    boolean inBody() {
        return phase == Phase.BODY;
    }

    /** Begins the body, if it has not begun: something stands there that only bodies have. */
    void toBody() {
        if (phase != Phase.BODY) {
            toBody(null);
        }
    }

    /** Reads a start tag before the body; false where the body begins with what the tag starts. */
    boolean start(TagName name, @Nullable Attributes attributes) {
        switch (name.kind()) {
            case HTML -> {
                odd |= root != null;
                root(attributes);
            }
            case HEAD -> head(attributes);
            case META -> addToHead(new Element(name.tag(), null, attributes));
            case BODY -> toBody(attributes);
            default -> {
                toBody(null);
                return false;
            }
        }
        return true;
    }

    /** Reads an end tag before the body. */
    void end(TagName name) {
        switch (name.kind()) {
            case HEAD -> {
                head(null);
                phase = Phase.AFTER_HEAD;
            }
            case HTML, BODY -> toBody(null);
            default -> odd |= name.kind() == Kind.VOID;
        }
    }

    void addToHead(Element element) {
        head(null).appendChild(element);
    }

    private Element root(@Nullable Attributes attributes) {
        if (root == null) {
            root = new Element(TagName.HTML.tag(), null, attributes);
            document.appendChild(root);
        }
        return root;
    }

    private Element head(@Nullable Attributes attributes) {
        if (head == null) {
            head = new Element(TagName.HEAD.tag(), null, attributes);
            root(null).appendChild(head);
            phase = Phase.HEAD;
        }
        return head;
    }

    private void toBody(@Nullable Attributes attributes) {
        head(null);
        open.push(TagName.HTML, root(null));
        open.insert(TagName.BODY, attributes);
        phase = Phase.BODY;
    }
}
