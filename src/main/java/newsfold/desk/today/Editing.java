package newsfold.desk.today;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import newsfold.publish.ComingEdition;
import newsfold.publish.ComingEditions;
import newsfold.publish.ComingEdits;
import newsfold.publish.EditOutcome;
import newsfold.publish.Stand;

/** Changes a coming edition as a form or a program asks for it. */
@ApplicationScoped
public class Editing {
    private final ComingEditions editions;
    private final ComingEdits edits;

    Editing(ComingEditions editions, ComingEdits edits) {
        this.editions = editions;
        this.edits = edits;
    }

    /**
     * @param seen the stand on which it was decided
     * @param who for the edition's journal
     * @return empty where there is no such digest
     * @throws IllegalArgumentException where it cannot be; the message is a sentence for the editor
     */
    public Optional<EditOutcome> make(long digest, Stand seen, EditForm form, String who) {
        ComingEdition coming = editions.glance(digest).orElse(null);
        if (coming == null) {
            return Optional.empty();
        }
        EditForm.Wanted wanted = form.on(coming);
        return Optional.of(edits.make(digest, seen, wanted.edit(), wanted.about(), wanted.merging(), who));
    }
}
