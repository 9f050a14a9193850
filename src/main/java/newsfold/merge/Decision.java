package newsfold.merge;

import java.util.List;

/**
 * What an editor decided about articles, whatever the program thinks of them.
 *
 * @param kind whether they belong together
 * @param articles their ids
 * @param others of {@link Kind#APART}, the ids of those that they are kept from; else empty
 */
public record Decision(Kind kind, List<String> articles, List<String> others) {

    /** What is decided. */
    public enum Kind {
        /** All articles are on one event. */
        TOGETHER,
        /** None of the articles is on one event with any of the others. */
        APART
    }

    public Decision {
        articles = List.copyOf(articles);
        others = List.copyOf(others);
        boolean whole = kind == Kind.TOGETHER
                ? articles.size() > 1 && others.isEmpty()
                : !articles.isEmpty() && !others.isEmpty();
        if (!whole) {
            throw new IllegalArgumentException("a decision is about two articles at least");
        }
        if (articles.stream().anyMatch(others::contains)) {
            throw new IllegalArgumentException("an article cannot be kept apart from itself");
        }
    }

    public static Decision together(List<String> articles) {
        return new Decision(Kind.TOGETHER, articles, List.of());
    }

    public static Decision apart(List<String> articles, List<String> others) {
        return new Decision(Kind.APART, articles, others);
    }
}
