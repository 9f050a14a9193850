package newsfold.publish;

import java.util.List;
import newsfold.compose.Unchanged;
import newsfold.gather.MissingFeed;
import newsfold.render.RenderedEdition;

/**
 * An edition as it would be now.
 *
 * @param missing the sources that it could not hear from, with the reasons
 * @param sources how many the digest has
 * @param empty whether there is nothing to send
 * @param unchanged stories left out because nothing of them is new
 * @param candidates all stories that it was made of
 */
public record EditionPreview(
        RenderedEdition rendered,
        List<MissingFeed> missing,
        int sources,
        boolean empty,
        List<Unchanged> unchanged,
        List<Candidate> candidates) {
    public EditionPreview {
        unchanged = List.copyOf(unchanged);
        candidates = List.copyOf(candidates);
        missing = List.copyOf(missing);
    }
}
