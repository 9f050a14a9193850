package newsfold.read.outlet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsfold.read.Article;
import newsfold.read.Outlet;
import newsfold.read.OutletSpelling;
import newsfold.read.Site;
import org.jspecify.annotations.Nullable;

/**
 * Who is who among the outlets: one identity and one name for each, whatever its spellings and addresses. Made anew of what was
 * seen lately and what editors said; the same sightings in any order give the same register.
 */
public final class OutletRegister {
    private final OutletTies ties;
    private final Map<String, KnownOutlet> known = new HashMap<>();
    private final Map<Site, OutletCorrection> whole = new HashMap<>();

    private OutletRegister(Collection<Sighting> sightings, Collection<OutletCorrection> corrections) {
        ties = new OutletTies(sightings, corrections);
        Map<Long, OutletCorrection> said = new HashMap<>();
        for (OutletCorrection correction : corrections) {
            said.put(correction.id(), correction);
            correction.whole().forEach(site -> whole.put(site, correction));
        }
        Map<String, OutletNames> outlets = new HashMap<>();
        for (Sighting sighting : sightings) {
            String node = outletOf(sighting.name(), sighting.site());
            outlets.computeIfAbsent(node, unseen -> new OutletNames()).add(ties.spelling(sighting.name()), sighting);
        }
        corrections.stream()
                .flatMap(one -> OutletTies.nodes(one).stream())
                .forEach(node -> outlets.computeIfAbsent(ties.outlet(node), unseen -> new OutletNames()));
        ties.sites().forEach(site -> Optional.ofNullable(outlets.get(ties.outlet(OutletTies.node(site))))
                .ifPresent(names -> names.add(site)));
        outlets.forEach((node, names) -> {
            OutletCorrection correction = said.get(ties.correction(node));
            boolean agency =
                    correction == null || correction.agency() == null ? ties.agency(node) : correction.agency();
            boolean carrier = correction != null && correction.carrier();
            known.put(node, names.known(node, correction, carrier, agency));
        });
        tellApart();
    }

    /**
     * @param sightings of some weeks
     * @param corrections by editors; of joined outlets only the one that they were joined into
     */
    public static OutletRegister of(Collection<Sighting> sightings, Collection<OutletCorrection> corrections) {
        return new OutletRegister(sightings, corrections);
    }

    /** Knows no more than these articles tell. */
    public static OutletRegister of(Collection<Article> articles) {
        return new OutletRegister(
                articles.stream().flatMap(OutletRegister::sightings).toList(), List.of());
    }

    /** What an article tells of outlets. */
    private static Stream<Sighting> sightings(Article article) {
        Site site = Site.of(article.url());
        boolean own = article.carrier() == null;
        return Stream.of(
                        sighting(article.outlet(), own ? site : null),
                        sighting(article.carrier(), site),
                        sighting(article.agency(), null))
                .flatMap(Optional::stream);
    }

    private static Optional<Sighting> sighting(@Nullable Outlet outlet, @Nullable Site site) {
        return outlet == null ? Optional.empty() : Optional.of(new Sighting(outlet.name(), site, 1));
    }

    /** Every outlet seen or corrected, in the order of the alphabet. */
    public List<KnownOutlet> outlets() {
        return known.values().stream()
                .sorted(Comparator.comparing((KnownOutlet one) ->
                                OutletSpelling.fold(one.outlet().name()))
                        .thenComparing(one -> one.outlet().key()))
                .toList();
    }

    /** The outlet with this key, as {@link #outlets} gives it. */
    public Optional<KnownOutlet> find(String key) {
        return outlets().stream().filter(one -> one.outlet().key().equals(key)).findFirst();
    }

    /** Whom a name means that stands alone. */
    public Optional<KnownOutlet> named(String name) {
        return Optional.ofNullable(known.get(outletOf(name, null)));
    }

    /** Whose site it is, as far as was seen or said. */
    public Optional<KnownOutlet> at(Site site) {
        return Optional.ofNullable(known.get(ties.outlet(OutletTies.node(site))));
    }

    /** The keys of an outlet's names that mean it wherever they stand. */
    public Set<String> names(KnownOutlet outlet) {
        return outlet.spellings().stream()
                .filter(name -> named(name).equals(Optional.of(outlet)))
                .map(ties::spelling)
                .filter(spelling -> spelling.site() == null)
                .map(OutletSpelling::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The article with its outlet, carrier and agency as the register knows them. Who is unknown stays so, unless editors said
     * whose all of the site is. An outlet that editors know to reprint only is the article's carrier, and an agency on another
     * outlet's page wrote for that outlet. What stands on an agency's own page is its text.
     */
    public Article resolve(Article article) {
        Site site = Site.of(article.url());
        @Nullable KnownOutlet outlet = entry(article.outlet(), article.carrier() == null ? site : null);
        @Nullable KnownOutlet carrier = entry(article.carrier(), site);
        @Nullable KnownOutlet agency = entry(article.agency(), null);
        @Nullable KnownOutlet owner = article.carrier() == null ? owner(site) : null;
        if (article.outlet() == null && owner != null && !owner.carrier() && whole.containsKey(site)) {
            outlet = owner;
        }
        if (owner != null && owner.carrier() && !owner.equals(outlet)) {
            carrier = owner;
        } else if (outlet != null && owner != null && outlet.agency() && !owner.equals(outlet)) {
            agency = outlet;
            outlet = owner;
        }
        if (outlet != null && outlet.carrier()) {
            carrier = carrier == null ? outlet : carrier;
            outlet = null;
        }
        if (agency == null && outlet != null && outlet.agency()) {
            agency = outlet;
        }
        return article.change()
                .outlet(named(outlet))
                .carrier(Objects.equals(outlet, carrier) ? null : named(carrier))
                .agency(named(agency))
                .build();
    }

    public List<Article> resolve(List<Article> articles) {
        return articles.stream().map(this::resolve).toList();
    }

    private static @Nullable Outlet named(@Nullable KnownOutlet one) {
        return one == null ? null : one.outlet();
    }

    private @Nullable KnownOutlet entry(@Nullable Outlet outlet, @Nullable Site site) {
        if (outlet == null) {
            return null;
        }
        String node = outletOf(outlet.name(), site);
        KnownOutlet seen = known.get(node);
        return seen != null ? seen : unseen(outlet.name(), node);
    }

    private KnownOutlet unseen(String name, String node) {
        return new KnownOutlet(new Outlet(name, node), List.of(), List.of(), 0, false, ties.agency(node), null);
    }

    /** Whose site it is; called by its address where nothing else is known. */
    private @Nullable KnownOutlet owner(@Nullable Site site) {
        if (site == null) {
            return null;
        }
        String node = ties.outlet(OutletTies.node(site));
        KnownOutlet seen = known.get(node);
        return seen != null ? seen : unseen(site.name(), node);
    }

    private String outletOf(String name, @Nullable Site site) {
        OutletSpelling spelling = ties.spelling(name);
        String node = ties.outlet(ties.node(spelling, site));
        OutletCorrection told = site == null ? null : whole.get(site);
        // on a carrier's site other names are those of its sources
        return site == null || told == null || told.carrier() ? node : ties.outlet(OutletTies.node(site));
    }

    /** Different outlets of one name are shown with their sites. */
    private void tellApart() {
        Map<String, List<String>> named = new HashMap<>();
        known.forEach((node, one) -> named.computeIfAbsent(
                        OutletSpelling.of(one.outlet().name()).key(), unseen -> new ArrayList<>())
                .add(node));
        named.values().stream()
                .filter(nodes -> nodes.size() > 1)
                .flatMap(List::stream)
                .forEach(node -> known.computeIfPresent(node, (same, one) -> one.withSite()));
    }
}
