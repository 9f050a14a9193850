package newsfold.merge;

import java.util.List;

/**
 * The story most like another, and what kept the two apart.
 *
 * @param story its id
 * @param headline its headline, or empty
 * @param similarity mean similarity of the two stories' articles; see {@link Tuning#threshold}
 * @param apart what speaks against one event, a plain sentence each
 */
public record Lookalike(String story, String headline, double similarity, List<String> apart) {
    public Lookalike {
        apart = List.copyOf(apart);
    }
}
