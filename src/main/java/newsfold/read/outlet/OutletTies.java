package newsfold.read.outlet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import newsfold.read.OutletSpelling;
import newsfold.read.Site;
import newsfold.read.words.Agencies;
import org.jspecify.annotations.Nullable;

/**
 * Ties the names and sites that mean one outlet. Where both are known, a site and the names that agree with its address are
 * one outlet, or the only name that was seen there. Without a site, a name means the site that is called so. A name that
 * many newspapers bear (The Star) means at each site another one. What an editor said comes first: nothing ties two outlets
 * that editors told apart.
 */
final class OutletTies {
    private final Map<String, OutletSpelling> spellings = new HashMap<>();
    private final Map<String, Site> sites = new TreeMap<>();
    private final Map<String, Set<String>> namesAt = new TreeMap<>();
    private final Map<String, Set<String>> domainsOf = new HashMap<>();
    private final Map<String, Set<String>> ownDomains = new HashMap<>();
    private final Map<String, Set<String>> ownNames = new HashMap<>();
    private final Map<String, String> above = new HashMap<>();
    private final Map<String, Long> said = new HashMap<>();
    private final Set<String> agencyNames = new HashSet<>();
    private final Set<String> agencies = new HashSet<>();

    OutletTies(Collection<Sighting> sightings, Collection<OutletCorrection> corrections) {
        sightings.forEach(this::note);
        corrections.stream().flatMap(one -> one.sites().stream()).forEach(site -> sites.put(site.name(), site));
        Agencies.spellings().values().forEach(names -> names.forEach(name -> agencyNames.add(name.key())));
        corrections.stream()
                .filter(one -> Boolean.TRUE.equals(one.agency()))
                .forEach(one -> agencyNames.addAll(one.names()));
        sites.values().forEach(this::own);
        corrections.forEach(this::obey);
        Agencies.spellings().forEach((key, names) -> {
            agencies.add(outlet(nameNode(key)));
            names.forEach(name -> tie(nameNode(key), name.site() == null ? nameNode(name.key()) : node(name.site())));
        });
        ownNames.forEach((site, names) ->
                new TreeSet<>(names).forEach(name -> tie(node(site), node(spelling(name), sites.get(site)))));
        claimByAddress();
    }

    OutletSpelling spelling(String name) {
        return spellings.computeIfAbsent(name, OutletSpelling::of);
    }

    private void note(Sighting sighting) {
        OutletSpelling spelling = spelling(sighting.name());
        Site site = sighting.site();
        if (spelling.site() != null) {
            sites.put(spelling.site().name(), spelling.site());
        }
        if (site == null) {
            return;
        }
        sites.put(site.name(), site);
        if (spelling.site() == null) {
            spellings.putIfAbsent(spelling.key(), spelling);
            namesAt.computeIfAbsent(site.name(), unseen -> new TreeSet<>()).add(spelling.key());
            domainsOf.computeIfAbsent(spelling.key(), unseen -> new TreeSet<>()).add(site.domain());
        }
    }

    /** The names of those seen on a site that are its own. */
    private void own(Site site) {
        Set<String> seen = namesAt.getOrDefault(site.name(), Set.of());
        List<String> agreeing =
                seen.stream().filter(name -> site.agrees(spelling(name))).toList();
        boolean only = agreeing.isEmpty()
                && seen.size() == 1
                // the only name at a site may still be a reprint's
                && seen.stream()
                        .allMatch(name -> !agencyNames.contains(name)
                                && domainsOf.getOrDefault(name, Set.of()).size() == 1);
        for (String name : only ? seen : agreeing) {
            ownNames.computeIfAbsent(site.name(), unseen -> new HashSet<>()).add(name);
            ownDomains.computeIfAbsent(name, unseen -> new HashSet<>()).add(site.domain());
        }
    }

    private void obey(OutletCorrection correction) {
        List<String> nodes = nodes(correction);
        nodes.forEach(node -> said.put(node, correction.id()));
        nodes.forEach(node -> tie(nodes.get(0), node));
    }

    /** Names that stand alone in an address: "Daily Mail" means dailymail.co.uk, unless there are several it could mean. */
    private void claimByAddress() {
        Map<String, Set<String>> called = new TreeMap<>();
        for (Site site : sites.values()) {
            for (String label : site.called()) {
                called.computeIfAbsent(label, unseen -> new TreeSet<>()).add(site.name());
            }
        }
        for (String name : new TreeSet<>(spellings.keySet())) {
            OutletSpelling spelling = spelling(name);
            Set<String> claims = called.getOrDefault(spelling.letters(), Set.of());
            boolean elsewhere = claims.size() > 1 || ownDomains.containsKey(spelling.key());
            if (spelling.site() == null && !spelling.vague() && !(spelling.common() && elsewhere)) {
                claims.forEach(site -> tie(node(site), nameNode(spelling.key())));
            }
        }
    }

    /** Where a name stands at a site that it means there and nowhere else, both together; else the name, or the site. */
    String node(OutletSpelling spelling, @Nullable Site site) {
        if (spelling.site() != null) {
            return node(spelling.site());
        }
        String name = nameNode(spelling.key());
        boolean several = spelling.common()
                && ownDomains.getOrDefault(spelling.key(), Set.of()).size() > 1;
        return several
                        && site != null
                        && ownNames.getOrDefault(site.name(), Set.of()).contains(spelling.key())
                ? name + "@" + site.domain()
                : name;
    }

    static String node(Site site) {
        return node(site.name());
    }

    private static String node(String site) {
        return "site " + site;
    }

    private static String nameNode(String key) {
        return "name " + key;
    }

    Collection<Site> sites() {
        return sites.values();
    }

    /** The names and sites of a correction. */
    static List<String> nodes(OutletCorrection correction) {
        return Stream.concat(
                        correction.names().stream().map(OutletTies::nameNode),
                        correction.sites().stream().map(OutletTies::node))
                .sorted()
                .toList();
    }

    /** What stands for all that is tied to a node. */
    String outlet(String node) {
        String root = node;
        for (String next = above.get(root); next != null; next = above.get(root)) {
            root = next;
        }
        return root;
    }

    @Nullable
    Long correction(String outlet) {
        return said.get(outlet);
    }

    boolean agency(String outlet) {
        return agencies.contains(outlet);
    }

    /** Names and sites in a fixed order give the same outlets whatever the order of the articles. */
    private void tie(String one, String other) {
        String first = outlet(one);
        String second = outlet(other);
        Long saidOfOne = said.get(first);
        Long saidOfOther = said.get(second);
        if (first.equals(second) || saidOfOne != null && saidOfOther != null && !saidOfOne.equals(saidOfOther)) {
            return;
        }
        boolean under = first.compareTo(second) < 0;
        String root = under ? first : second;
        String leaf = under ? second : first;
        above.put(leaf, root);
        Long id = saidOfOne == null ? saidOfOther : saidOfOne;
        if (id != null) {
            said.put(root, id);
        }
        if (agencies.contains(leaf)) {
            agencies.add(root);
        }
    }
}
