package newsfold.deliver;

import java.util.Map;
import java.util.Optional;

/**
 * How fast letters may leave as the operator set it.
 *
 * @param whole altogether
 * @param domain to any one receiving domain
 * @param domains to these, by name in lower case
 */
public record RateLimits(Optional<Rate> whole, Optional<Rate> domain, Map<String, Rate> domains) {
    public static final RateLimits NONE = new RateLimits(Optional.empty(), Optional.empty(), Map.of());

    public RateLimits {
        domains = Map.copyOf(domains);
    }

    /** @param name of a domain, or {@link Pace#WHOLE} */
    Optional<Rate> of(String name) {
        if (name.equals(Pace.WHOLE)) {
            return whole;
        }
        return Optional.ofNullable(domains.get(name)).or(() -> domain);
    }
}
