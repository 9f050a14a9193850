package newsfold.desk.entrance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Slows the guessing of passwords: a try costs a point that is forgotten after a while, and who has none left waits. One
 * name from one network address has few; a whole network address, which a newsroom may share, has more; a name from
 * everywhere has most, so that a stranger can't easily lock an editor out. Each process counts for itself.
 */
@ApplicationScoped
class SignInLimiter {
    private static final Duration FORGOTTEN = Duration.ofMinutes(1);
    private static final int OF_NAME_AND_ADDRESS = 6;
    private static final int OF_ADDRESS = 30;
    private static final int OF_NAME = 60;
    private static final int REMEMBERED = 20_000;

    /** Until when the points of a key are forgotten, the least lately used first. */
    private final Map<String, Instant> clearAt = new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Allowance(String key, int tries) {}

    /** Counts a try before the password is looked at, so that many at once don't slip through. False: wait. */
    synchronized boolean admits(String name, String address, Instant now) {
        if (!wait(name, address, now).isZero()) {
            return false;
        }
        for (Allowance allowance : allowances(name, address)) {
            clearAt.merge(
                    allowance.key(),
                    now.plus(FORGOTTEN),
                    (old, fresh) -> old.isAfter(now) ? old.plus(FORGOTTEN) : fresh);
        }
        return true;
    }

    /**
     * The right password came: what was counted against this name from this address is forgotten, and the try itself is given
     * back to the rest, so that a newsroom of many editors behind one address signs in freely.
     */
    synchronized void succeeded(String name, String address) {
        List<Allowance> allowances = allowances(name, address);
        clearAt.remove(allowances.get(0).key());
        allowances.stream()
                .skip(1)
                .forEach(
                        allowance -> clearAt.computeIfPresent(allowance.key(), (key, clear) -> clear.minus(FORGOTTEN)));
    }

    /** How long until the next try is looked at; zero when at once. */
    synchronized Duration wait(String name, String address, Instant now) {
        return longest(allowances(name, address), now);
    }

    /** As {@link #wait}, for whatever name. */
    synchronized Duration wait(String address, Instant now) {
        return longest(List.of(ofAddress(address)), now);
    }

    private Duration longest(List<Allowance> allowances, Instant now) {
        Duration longest = Duration.ZERO;
        for (Allowance allowance : allowances) {
            Instant clear = clearAt.getOrDefault(allowance.key(), now);
            Duration wait = Duration.between(now, clear).minus(FORGOTTEN.multipliedBy(allowance.tries() - 1L));
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        return longest;
    }

    private static List<Allowance> allowances(String name, String address) {
        String who = name.strip().toLowerCase(Locale.ROOT);
        return List.of(
                new Allowance("both " + network(address) + " " + who, OF_NAME_AND_ADDRESS),
                ofAddress(address),
                new Allowance("name " + who, OF_NAME));
    }

    private static Allowance ofAddress(String address) {
        return new Allowance("address " + network(address), OF_ADDRESS);
    }

    /** Whoever has one IPv6 address has the 64 bits behind it too. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.split(":", -1);
        return String.join(":", List.of(groups).subList(0, Math.min(4, groups.length)));
    }
}
