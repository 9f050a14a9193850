package newsfold.desk.entrance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import newsfold.publish.NoteReaders;

/** The editors who left a mail address in their account get the press's notes. */
@ApplicationScoped
class EditorAddresses implements NoteReaders {
    private final Editors editors;

    EditorAddresses(Editors editors) {
        this.editors = editors;
    }

    @Override
    public List<String> addresses() {
        return editors.mails();
    }
}
