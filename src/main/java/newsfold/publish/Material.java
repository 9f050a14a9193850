package newsfold.publish;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import newsfold.compose.RunningStory;
import newsfold.compose.Source;
import newsfold.gather.MissingFeed;

/**
 * What an edition is made of, before editors and ranking have their say.
 *
 * @param last number of the digest's edition before it, 0 before the first
 * @param from where that one ended (UTC)
 * @param to the moment it was put together (UTC)
 * @param sources how each article came, by article id
 * @param numbers of the articles in the database, by article id
 * @param missing feeds that could not be heard from, with the reasons
 * @param feeds how many the digest has
 */
record Material(
        StandingDigest digest,
        long last,
        Instant from,
        Instant to,
        List<RunningStory> stories,
        Map<String, Source> sources,
        Map<String, Long> numbers,
        List<MissingFeed> missing,
        int feeds) {
    Material {
        stories = List.copyOf(stories);
        sources = Map.copyOf(sources);
        numbers = Map.copyOf(numbers);
        missing = List.copyOf(missing);
    }
}
