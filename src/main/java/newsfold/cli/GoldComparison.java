package newsfold.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsfold.merge.Story;
import newsfold.read.Article;

/**
 * Stories beside those that a person drew up (the gold): B-cubed precision and recall, which are the means over the articles
 * of the share of their story, or of their event, that the two have in common (Bagga and Baldwin, 1998), and what cost most.
 *
 * @param falseMerges stories of several events, each in a part for each event; the costliest first
 * @param splits events in several stories, each in a part for each story; the costliest first
 */
record GoldComparison(int articles, double precision, double recall, List<Mistake> falseMerges, List<Mistake> splits) {

    /**
     * A group that should be several, or should be one with others.
     *
     * @param cost by how much it lowers precision or recall
     * @param parts the largest first
     */
    record Mistake(String name, double cost, List<Part> parts) {}

    /**
     * Articles that belong together and stand together.
     *
     * @param name of the event, or the headline of the story
     * @param whole how many articles that event or story has in all
     */
    record Part(String name, int whole, List<Article> articles) {}

    /** @param events the event of each article, by its id */
    static GoldComparison of(List<Story> stories, Map<String, String> events) {
        Map<String, Group> found = new LinkedHashMap<>();
        Map<String, Group> gold = new LinkedHashMap<>();
        int articles = 0;
        for (Story story : stories) {
            for (Article article : story.articles()) {
                String event = events.getOrDefault(article.id(), "");
                found.computeIfAbsent(story.id(), unused -> new Group(story.headline()))
                        .add(event, event, article);
                gold.computeIfAbsent(event, Group::new).add(story.id(), story.headline(), article);
                articles++;
            }
        }
        return new GoldComparison(
                articles,
                1 - lost(found, articles),
                1 - lost(gold, articles),
                mistakes(found, gold, articles),
                mistakes(gold, found, articles));
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double lost(Map<String, Group> groups, int articles) {
        return groups.values().stream().mapToDouble(Group::lost).sum() / Math.max(1, articles);
    }

    private static List<Mistake> mistakes(Map<String, Group> groups, Map<String, Group> wholes, int articles) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Group group : groups.values()) {
            if (group.parts.size() > 1) {
                List<Part> parts = new ArrayList<>();
                group.parts.forEach((key, members) -> {
                    Group whole = wholes.get(key);
                    parts.add(new Part(
                            group.names.getOrDefault(key, key),
                            whole == null ? members.size() : whole.size(),
                            members));
                });
                parts.sort(Comparator.comparingInt((Part part) -> -part.articles.size())
                        .thenComparing(Part::name));
                mistakes.add(new Mistake(group.name, group.lost() / articles, parts));
            }
        }
        mistakes.sort(
                Comparator.comparingDouble((Mistake mistake) -> -mistake.cost).thenComparing(Mistake::name));
        return mistakes;
    }

    /** The articles of a story by event, or of an event by story. */
    private static final class Group {
        private final String name;
        private final Map<String, List<Article>> parts = new LinkedHashMap<>();
        private final Map<String, String> names = new LinkedHashMap<>();

        Group(String name) {
            this.name = name;
        }

        void add(String part, String partName, Article article) {
            parts.computeIfAbsent(part, unused -> new ArrayList<>()).add(article);
            names.putIfAbsent(part, partName);
        }

        int size() {
            return parts.values().stream().mapToInt(List::size).sum();
        }

        /** Sum over its articles of the share that is not of their part. */
        double lost() {
            double size = size();
            return parts.values().stream()
                    .mapToDouble(part -> part.size() * (1 - part.size() / size))
                    .sum();
        }
    }
}
