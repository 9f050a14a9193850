package newsfold.read.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Elements such as {@code b} and {@code a} that have no end tag yet: where the end of a block cuts one off, it goes on in the
 * next (HTML Living Standard, section 13.2.4.3).
 */
final class Phrases {
    /** Of more than so many alike, browsers forget the first. */
    private static final int MOST = 3;

    static final class Phrase {
        private final @Nullable TagName name;
        private @Nullable Element element;
        private boolean open;

        private Phrase(@Nullable TagName name, @Nullable Element element) {
            this.name = name;
            this.element = element;
            this.open = element != null;
        }

        void cutOff() {
            open = false;
        }
    }

    /** Stands where a cell, caption or object begins, out of which no phrase goes on. */
    private static final Phrase BEGINNING = new Phrase(null, null);

    private final OpenElements open;
    private final List<Phrase> phrases = new ArrayList<>();
    private boolean entangled;

    Phrases(OpenElements open) {
        this.open = open;
    }

    /** Whether phrases and blocks were closed in an order for which browsers move elements about. */
    boolean entangled() {
        return entangled;
    }

    void begin() {
        phrases.add(BEGINNING);
    }

    /** Forgets those since the last beginning. */
    void forget() {
        while (!phrases.isEmpty() && phrases.remove(phrases.size() - 1) != BEGINNING) {}
    }

    /** Whether one was cut off that goes on here. */
    boolean interrupted() {
        return !phrases.isEmpty() && cut(phrases.size() - 1);
    }

    private boolean cut(int at) {
        return phrases.get(at) != BEGINNING && !phrases.get(at).open;
    }

    void goOn() {
        if (!interrupted()) {
            return;
        }
        entangled |= open.any(TagName.Kind.NOSCRIPT);
        int from = phrases.size() - 1;
        while (from > 0 && cut(from - 1)) {
            from--;
        }
        for (Phrase phrase : phrases.subList(from, phrases.size())) {
            if (phrase.name != null && phrase.element != null) {
                boolean plain = phrase.element.attributesSize() == 0;
                phrase.element = open.insert(
                        phrase.name, plain ? null : phrase.element.attributes().clone());
                phrase.open = true;
                open.mark(phrase);
            }
        }
    }

    void start(TagName name, @Nullable Attributes attributes) {
        if (name.kind() == TagName.Kind.ANCHOR && last(name) >= 0) {
            // no link stands in another
            end(name);
            entangled |= last(name) >= 0;
        }
        goOn();
        int same = 0;
        for (int i = phrases.size() - 1; i >= 0 && phrases.get(i) != BEGINNING; i--) {
            same += phrases.get(i).name == name ? 1 : 0;
        }
        entangled |= same >= MOST;
        Phrase phrase = new Phrase(name, open.insert(name, attributes));
        open.mark(phrase);
        phrases.add(phrase);
    }

    void end(TagName name) {
        if (open.name() == name && open.phrase() == null) {
            open.pop();
            return;
        }
        int listed = last(name);
        Phrase phrase = listed < 0 ? null : phrases.get(listed);
        if (phrase == null || phrase.element == null) {
            open.closeOther(name);
        } else if (!phrase.open) {
            phrases.remove(listed);
        } else if (open.around(phrase.element, TagName::special)) {
            // the end of a phrase around a block: the one case in which the tree built so far would have to change
            entangled = true;
        } else {
            open.popTo(phrase.element);
            phrases.remove(listed);
        }
    }

    /** Where the last of this name stands since the last beginning; or -1. */
    private int last(TagName name) {
        for (int i = phrases.size() - 1; i >= 0 && phrases.get(i) != BEGINNING; i--) {
            if (phrases.get(i).name == name) {
                return i;
            }
        }
        return -1;
    }
}
