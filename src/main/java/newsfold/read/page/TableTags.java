package newsfold.read.page;

import newsfold.read.page.TagName.Kind;
import org.jsoup.nodes.Attributes;
import org.jspecify.annotations.Nullable;

/** Tags of tables (HTML Living Standard, sections 13.2.6.4.9 to 15): cells in rows in sections, each of which may be left out. */
final class TableTags {
    private static final TagName TBODY = TagName.named("tbody");
    private static final TagName TR = TagName.named("tr");
    private static final TagName COLGROUP = TagName.named("colgroup");

    private final OpenElements open;
    private final Phrases phrases;
    private boolean odd;

    TableTags(OpenElements open, Phrases phrases) {
        this.open = open;
        this.phrases = phrases;
    }

    /** Whether anything stood in a table that browsers move out of it, or a table was closed in an unusual way. */
    boolean odd() {
        return odd;
    }

    /** A start tag beside the cells. */
    void start(TagName name, @Nullable Attributes attributes) {
        Kind kind = name.kind();
        if (open.kind() == Kind.COLUMNS && kind != Kind.COLUMN) {
            open.pop();
        }
        switch (kind) {
            case CAPTION -> {
                toTable();
                open.insert(name, attributes);
                phrases.begin();
            }
            case COLUMNS, SECTION -> {
                toTable();
                open.insert(name, attributes);
            }
            case COLUMN -> {
                if (open.kind() != Kind.COLUMNS) {
                    toTable();
                    open.insert(COLGROUP, null);
                }
                open.appendEmpty(name, attributes);
            }
            case ROW -> {
                if (open.kind() == Kind.ROW) {
                    open.pop();
                }
                toSection();
                open.insert(name, attributes);
            }
            case CELL -> {
                toSection();
                if (open.kind() == Kind.SECTION) {
                    open.insert(TR, null);
                }
                open.insert(name, attributes);
                phrases.begin();
            }
            case INPUT -> {
                odd |= attributes == null || !attributes.get("type").equalsIgnoreCase("hidden");
                open.appendEmpty(name, attributes);
            }
            default -> odd = true;
        }
    }

    private void toTable() {
        while (open.kind() != Kind.TABLE) {
            open.pop();
        }
    }

    private void toSection() {
        if (open.kind() == Kind.TABLE) {
            open.insert(TBODY, null);
        }
    }

    /** An end tag beside the cells. */
    void end(TagName name) {
        switch (name.kind()) {
            case TABLE -> open.popTo(Kind.TABLE);
            case ROW, COLUMNS -> {
                if (open.name() == name) {
                    open.pop();
                }
            }
            case SECTION -> {
                int section = open.kind() == Kind.ROW ? open.depth() - 2 : open.depth() - 1;
                odd |= open.name(section) != name;
                open.popTo(section);
            }
            case CELL, CAPTION, COLUMN, BODY, HTML, BLOCK, HEADING, ITEM, DEFINITION, BUTTON, ORDINARY -> {}
            default -> odd = true;
        }
    }

    /** A table's start tag within a cell, or where there is no table. */
    void startInCell(TagName name, @Nullable Attributes attributes) {
        int part = open.tablePart();
        if (part >= 0) {
            odd |= open.name(part).kind() != Kind.CELL;
            closeCell(part);
            start(name, attributes);
        }
    }

    /** A table's end tag within a cell, or where there is no table. */
    void endInCell(TagName name) {
        int part = open.tablePart();
        if (part < 0) {
            return;
        }
        boolean cell = open.name(part).kind() == Kind.CELL;
        if (open.name(part) == name) {
            closeCell(part);
        } else if (cell && (name.kind() == Kind.TABLE || name.kind() == Kind.ROW)) {
            closeCell(part);
            end(name);
        } else {
            odd |= !cell || name.kind() == Kind.SECTION;
        }
    }

    private void closeCell(int at) {
        open.popTo(at);
        phrases.forget();
    }
}
