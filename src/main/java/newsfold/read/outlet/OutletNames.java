package newsfold.read.outlet;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newsfold.read.Outlet;
import newsfold.read.OutletSpelling;
import newsfold.read.Site;
import newsfold.read.words.Agencies;
import org.jspecify.annotations.Nullable;

/** Collects the spellings and sites of one outlet, and chooses the name to show. */
final class OutletNames {
    private final Map<String, Long> articles = new TreeMap<>();
    private final Map<String, OutletSpelling> spellings = new HashMap<>();
    private final Map<String, Long> byKey = new HashMap<>();
    private final TreeSet<String> sites = new TreeSet<>();

    void add(OutletSpelling spelling, Sighting sighting) {
        articles.merge(sighting.name(), sighting.articles(), Long::sum);
        byKey.merge(spelling.key(), sighting.articles(), Long::sum);
        spellings.put(sighting.name(), spelling);
    }

    void add(Site site) {
        sites.add(site.name());
    }

    KnownOutlet known(String node, @Nullable OutletCorrection correction, boolean carrier, boolean agency) {
        Set<String> own = correction == null ? Set.of() : correction.own();
        List<String> sorted = articles.keySet().stream()
                .sorted(Comparator.comparing(
                                (String seen) -> !own.contains(spelling(seen).key()))
                        .thenComparing(best))
                .toList();
        String name = correction == null ? null : correction.name();
        String key = correction == null ? node : Outlet.corrected(correction.id());
        return new KnownOutlet(
                new Outlet(name != null ? name : sorted.isEmpty() ? fallback(node) : shown(sorted.get(0)), key),
                sites.stream().map(Site::new).toList(),
                articles.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList(),
                articles.values().stream().mapToLong(Long::longValue).sum(),
                carrier,
                agency,
                correction == null ? null : correction.id());
    }

    /** A name before an address, the most frequent name, its most frequent spelling; one in capitals and small letters. */
    private final Comparator<String> best = Comparator.comparing((String name) -> address(name))
            .thenComparing(name -> -byKey.getOrDefault(spelling(name).key(), 0L))
            .thenComparing(name -> spelling(name).key())
            .thenComparing(name -> -articles.getOrDefault(name, 0L))
            .thenComparing(name -> name.equals(name.toUpperCase(Locale.ROOT)))
            .thenComparing(Comparator.reverseOrder());

    private OutletSpelling spelling(String name) {
        return Objects.requireNonNull(spellings.get(name), name);
    }

    private boolean address(String name) {
        return spelling(name).site() != null;
    }

    /** An address is shown as its host without "www."; where the site's own is among them, that. */
    private String shown(String name) {
        Site site = spelling(name).site();
        if (site == null) {
            return OutletSpelling.withoutRemark(name);
        }
        Outlet agency = sites.stream()
                .map(Agencies::named)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (agency != null) {
            return agency.name();
        }
        return name.equalsIgnoreCase(site.name()) ? name : name.replaceFirst("(?i)^(?:https?://)?(?:www\\.)?", "");
    }

    private String fallback(String node) {
        return sites.isEmpty() ? node.substring(node.indexOf(' ') + 1) : sites.first();
    }
}
