package newsfold.desk;

import java.util.List;
import newsfold.gather.MissingFeed;
import newsfold.publish.ComingEdition;
import newsfold.publish.PublishedEdition;

/**
 * The sources that an edition could not hear from, for its page.
 *
 * @param missing those, with the reasons
 * @param sources how many there are
 * @param deaf whether there was nothing to send because not one could be read
 */
public record Unheard(List<MissingFeed> missing, int sources, boolean deaf) {
    static Unheard of(ComingEdition coming) {
        int sources = coming.edition().missing().sources();
        return new Unheard(
                coming.missing(),
                sources,
                coming.edition().isEmpty()
                        && !coming.missing().isEmpty()
                        && coming.missing().size() == sources);
    }

    static Unheard of(PublishedEdition edition, List<MissingFeed> missing) {
        return new Unheard(missing, edition.sources(), edition.deaf());
    }
}
