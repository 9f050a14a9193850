package newsfold.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import newsfold.merge.FollowUps;
import newsfold.merge.Story;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/**
 * Gives the stories of a run the identities of the stories that they continue. Deterministic: the same stories in any order and the
 * same archive give the same.
 *
 * <p>An earlier story goes on in the one story that took most of its articles; where it fell in two, the other gets an id of its
 * own. A story in which several earlier ones go on takes the id of the oldest, and the others are one with it; but one of
 * which only a straggler came along (less than {@value #FEW} of the largest's articles) names nobody. A story that continues another
 * stays in its thread; a new one takes the thread of the affair that it belongs to today, or else of the past item that it
 * {@linkplain FollowUps follows up}.
 */
public final class Succession {
    private static final double FEW = 1 / 3.;

    /** So many of a thread's past stories go along with an item. */
    private static final int EARLIER = 5;

    private final Archive archive;

    public Succession(Archive archive) {
        this.archive = archive;
    }

    /** @return in the order given */
    public List<RunningStory> of(List<Story> stories) {
        List<Story> sorted =
                stories.stream().sorted(Comparator.comparing(Story::id)).toList();
        Map<String, List<Claim>> claims = claims(sorted);
        Map<String, String> ids = ids(sorted, claims);
        Map<String, String> threads = threads(sorted, claims, ids);
        return stories.stream()
                .map(story -> running(
                        story.under(ids, Objects.requireNonNull(threads.get(story.id()))),
                        story,
                        claims.getOrDefault(story.id(), List.of())))
                .toList();
    }

    /** An earlier story that goes on in a story of today, with this many of its articles. */
    private record Claim(String earlier, @Nullable LocalDate since, int shared) {
        static final Comparator<Claim> OLDEST = Comparator.comparing(
                        Claim::since, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(claim -> -claim.shared())
                .thenComparing(Claim::earlier);
    }

    /** By the story's id of today, the earlier stories that go on in it, the one that names it first. */
    private Map<String, List<Claim>> claims(List<Story> stories) {
        Map<String, Map<String, Integer>> shared = new TreeMap<>();
        for (Story story : stories) {
            for (Article article : story.articles()) {
                Archive.File file = archive.files().get(article.id());
                if (file != null) {
                    shared.computeIfAbsent(file.story(), unseen -> new TreeMap<>())
                            .merge(story.id(), 1, Integer::sum);
                }
            }
        }
        Map<String, List<Claim>> claims = new HashMap<>();
        shared.forEach((earlier, takers) -> {
            // of equal ones the lowest id, since the map is sorted
            Map.Entry<String, Integer> heir = null;
            for (Map.Entry<String, Integer> taker : takers.entrySet()) {
                heir = heir == null || taker.getValue() > heir.getValue() ? taker : heir;
            }
            if (heir != null) {
                EarlierStory known = archive.stories().get(earlier);
                claims.computeIfAbsent(heir.getKey(), unseen -> new ArrayList<>())
                        .add(new Claim(earlier, known == null ? null : known.since(), heir.getValue()));
            }
        });
        claims.replaceAll((story, made) -> {
            int most = made.stream().mapToInt(Claim::shared).max().orElse(0);
            return made.stream()
                    .sorted(Comparator.comparing((Claim claim) -> claim.shared() < FEW * most)
                            .thenComparing(Claim.OLDEST))
                    .toList();
        });
        return claims;
    }

    private Map<String, String> ids(List<Story> stories, Map<String, List<Claim>> claims) {
        Map<String, String> ids = new HashMap<>();
        Set<String> taken = new HashSet<>(archive.stories().keySet());
        archive.files().values().forEach(file -> taken.add(file.story()));
        claims.forEach((story, made) -> ids.put(story, made.get(0).earlier()));
        for (Story story : stories) {
            if (!ids.containsKey(story.id())) {
                String id = story.id();
                // the part that was named by its earliest article has the name already
                for (int i = 2; !taken.add(id); i++) {
                    id = story.id() + "-" + i;
                }
                ids.put(story.id(), id);
            }
        }
        return ids;
    }

    private Map<String, String> threads(List<Story> stories, Map<String, List<Claim>> claims, Map<String, String> ids) {
        Map<String, String> threads = new HashMap<>();
        Map<String, String> affairs = new HashMap<>();
        Stream<Map.Entry<String, Claim>> oldest = stories.stream()
                .filter(story -> claims.containsKey(story.id()))
                .map(story -> Map.entry(
                        story.id(), claims.getOrDefault(story.id(), List.of()).get(0)));
        Map<String, String> kin = new HashMap<>();
        stories.forEach(story -> kin.put(story.id(), story.thread()));
        oldest.sorted(Map.Entry.comparingByValue(Claim.OLDEST)).forEach(entry -> {
            EarlierStory earlier = archive.stories().get(entry.getValue().earlier());
            if (earlier != null) {
                threads.put(entry.getKey(), earlier.thread());
                affairs.putIfAbsent(Objects.requireNonNull(kin.get(entry.getKey())), earlier.thread());
            }
        });
        List<Story> orphans = stories.stream()
                .filter(story -> !affairs.containsKey(story.thread()))
                .toList();
        List<Integer> followed = new FollowUps()
                .of(orphans, archive.items().stream().map(EarlierItem::lead).toList());
        for (int i = 0; i < orphans.size(); i++) {
            if (followed.get(i) >= 0) {
                affairs.putIfAbsent(
                        orphans.get(i).thread(),
                        archive.items().get(followed.get(i)).thread());
            }
        }
        for (Story story : stories) {
            affairs.putIfAbsent(story.thread(), Objects.requireNonNull(ids.get(story.id())));
            threads.putIfAbsent(story.id(), Objects.requireNonNull(affairs.get(story.thread())));
        }
        return threads;
    }

    private RunningStory running(Story story, Story today, List<Claim> claims) {
        String id = story.id();
        List<EarlierStory> past = claims.stream()
                .map(claim -> archive.stories().get(claim.earlier()))
                .filter(Objects::nonNull)
                .toList();
        List<Archive.File> files = story.articles().stream()
                .map(article -> archive.files().get(article.id()))
                .filter(Objects::nonNull)
                .toList();
        LocalDate since = Stream.concat(
                        past.stream().map(EarlierStory::since),
                        files.stream()
                                .map(Archive.File::first)
                                .filter(Objects::nonNull)
                                .map(Standing::day))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Standing last = Stream.concat(
                        past.stream().map(EarlierStory::last), files.stream().map(Archive.File::last))
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Standing::edition))
                .orElse(null);
        Map<String, Article> told = new LinkedHashMap<>();
        past.stream().flatMap(earlier -> earlier.told().stream()).forEach(article -> told.put(article.id(), article));
        story.articles().stream()
                .filter(article -> isTold(archive.files().get(article.id())))
                .forEach(article -> told.put(article.id(), article));
        List<String> absorbed = claims.stream()
                .map(Claim::earlier)
                .filter(earlier -> !earlier.equals(id))
                .sorted()
                .toList();
        return new RunningStory(
                story,
                today.thread(),
                since,
                last,
                List.copyOf(told.values()),
                absorbed,
                earlier(id, story.thread(), absorbed));
    }

    private static boolean isTold(Archive.@Nullable File file) {
        return file != null && file.last() != null;
    }

    private List<EarlierItem> earlier(String id, String thread, List<String> absorbed) {
        Map<String, EarlierItem> latest = new LinkedHashMap<>();
        for (EarlierItem item : archive.items()) {
            boolean own = item.story().equals(id) || absorbed.contains(item.story());
            if (!own && item.thread().equals(thread)) {
                latest.putIfAbsent(item.story(), item);
            }
        }
        return latest.values().stream().limit(EARLIER).toList();
    }
}
