package newsfold.publish;

import java.util.List;
import newsfold.gather.MissingFeed;
import newsfold.render.RenderedEdition;

/**
 * An edition as it would be now.
 *
 * @param missing the sources that it could not hear from, with the reasons
 * @param sources how many the digest has
 * @param empty whether there is nothing to send
 */
public record EditionPreview(RenderedEdition rendered, List<MissingFeed> missing, int sources, boolean empty) {
    public EditionPreview {
        missing = List.copyOf(missing);
    }
}
