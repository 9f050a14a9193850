package newsfold.desk.proof;

import java.util.ArrayList;
import java.util.List;
import newsfold.lint.Remark;
import newsfold.publish.Proof;
import newsfold.render.Cuts;
import newsfold.subscribers.Reader;
import org.jspecify.annotations.Nullable;

/**
 * A proof on its page.
 *
 * @param base address of the page for the invented reader
 * @param reader the subscriber as whom it is looked at, or null for an invented one
 * @param mail where a test goes, or null where the editor's account names no address
 */
public record ProofSheet(
        String base,
        Proof proof,
        ProofLook look,
        List<Remark> remarks,
        @Nullable Reader reader,
        @Nullable String mail) {
    public ProofSheet {
        remarks = List.copyOf(remarks);
    }

    /** Address of the page with this reader. */
    public String here() {
        return reader == null ? base : base + "/as/" + reader.subscriber().id();
    }

    public int faults() {
        return (int) remarks.stream().filter(Remark::fault).count();
    }

    /** Why this reader would get no letter, or null where they would. */
    public @Nullable String spared() {
        if (reader == null) {
            return proof.spared();
        }
        if (!reader.subscription().active()) {
            return "They have left this digest: no letter goes to them.";
        }
        return reader.suppressed() == null ? proof.spared() : "Nothing is sent to this address: " + reader.suppressed();
    }

    /** What was shortened, in a sentence. */
    public String shortened() {
        Cuts cuts = proof.cuts();
        if (cuts.isNone()) {
            return "Nothing was shortened.";
        }
        List<String> said = new ArrayList<>();
        tell(said, cuts.sentences(), "one summary is one sentence", "% summaries are one sentence each");
        tell(said, cuts.summaries(), "one story has no summary", "% stories have no summary");
        tell(
                said,
                cuts.links(),
                "one story has no links of outlets either",
                "% stories have no links of outlets either");
        tell(said, cuts.stories(), "one story is left out", "% stories are left out");
        return "To stay below Gmail’s limit, the end of the HTML was shortened: " + String.join(", ", said)
                + ". The plain text has it all.";
    }

    private static void tell(List<String> said, int stories, String one, String many) {
        if (stories > 0) {
            said.add(stories == 1 ? one : many.replace("%", Integer.toString(stories)));
        }
    }
}
