package newsfold.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that most articles of a story hold. */
final class SharedNames {
    /**
     * @param stems of its words in order
     * @param written as in the first article that holds it
     * @param telling how much it tells where it stands, in natural units
     */
    private record Name(String stems, String written, double telling, int holders) {
        Name oneMore() {
            return new Name(stems, written, telling, holders + 1);
        }

        double weight() {
            return holders * telling;
        }

        boolean within(Name other) {
            return (" " + other.stems + " ").contains(" " + stems + " ");
        }
    }

    private SharedNames() {}

    /** @return so many at most as they are written, those that tell most; none that is a part of another one */
    static List<String> most(List<Profile> articles, int most) {
        Map<String, Name> names = new HashMap<>();
        for (Profile article : articles) {
            Names own = article.names();
            for (int i = 0; i < own.count(); i++) {
                String stems = own.stems(i);
                Name known = names.get(stems);
                names.put(stems, known == null ? new Name(stems, own.written(i), own.telling(i), 1) : known.oneMore());
            }
        }
        List<Name> shared = new ArrayList<>(names.values());
        shared.removeIf(name -> 2 * name.holders <= articles.size());
        shared.sort(Comparator.comparingDouble((Name name) -> -name.weight()).thenComparing(Name::stems));
        List<Name> chosen = new ArrayList<>();
        for (Name name : shared) {
            if (chosen.size() < most && chosen.stream().noneMatch(name::within)) {
                chosen.add(name);
            }
        }
        return chosen.stream().map(Name::written).toList();
    }
}
