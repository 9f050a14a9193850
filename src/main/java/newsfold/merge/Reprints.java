package newsfold.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsfold.read.Article;

/** Tells reprints from texts of their own, as {@link Coverage} counts them. */
public final class Reprints {
    private final CommonWords common = CommonWords.shipped();

    /**
     * @param told articles that are known
     * @param fresh further ones on the same event
     * @return of the fresh ones those with a text that none of the told ones prints, by text; the first of each text first
     */
    public List<List<Article>> own(List<Article> told, List<Article> fresh) {
        List<Article> all = new ArrayList<>(told);
        all.addAll(fresh);
        Profiles reader = new Profiles(common);
        // with all that stands on their pages: an outlet that prints a text again would pass for one that repeats its
        // furniture
        List<Integer> texts = SameCopy.number(reader.of(reader.read(all), Boilerplate.learn(List.of())));
        Set<Integer> known = new HashSet<>(texts.subList(0, told.size()));
        Map<Integer, List<Article>> own = new LinkedHashMap<>();
        for (int i = told.size(); i < all.size(); i++) {
            if (!known.contains(texts.get(i))) {
                own.computeIfAbsent(texts.get(i), text -> new ArrayList<>()).add(all.get(i));
            }
        }
        return List.copyOf(own.values());
    }
}
