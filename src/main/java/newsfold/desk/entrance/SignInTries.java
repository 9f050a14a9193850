package newsfold.desk.entrance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * Slows the guessing of passwords: a try costs a point that is forgotten after a while, and who has none left waits. One
 * name from one network address has few; a whole network address, which a newsroom may share, has more; a name from
 * everywhere has most, so that a stranger can't easily lock an editor out. All instances count together.
 */
@ApplicationScoped
class SignInTries {
    private static final Duration FORGOTTEN = Duration.ofMinutes(1);
    private static final int OF_NAME_AND_ADDRESS = 6;
    private static final int OF_ADDRESS = 30;
    private static final int OF_NAME = 60;

    private final Jdbi jdbi;

    SignInTries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param key as it is kept */
    private record Allowance(String key, int tries) {}

    /** Counts a try before the password is looked at, so that many at once don't slip through. False: wait. */
    boolean admits(String name, String address, Instant now) {
        List<Allowance> allowances = allowances(name, address);
        return jdbi.inTransaction(handle -> {
            forgetOld(handle, now);
            // the keys in one order, so that two tries wait for each other and never both
            handle.createUpdate("""
                            insert into sign_in_try (key, clear_at) select k, :now from unnest(:keys) as k order by k
                            on conflict do nothing""")
                    .bindArray("keys", String.class, keys(allowances))
                    .bind("now", at(now))
                    .execute();
            if (!longest(handle, allowances, now, "order by key for update").isZero()) {
                return false;
            }
            change(handle, "greatest(clear_at, :now) + make_interval(secs => :step)", keys(allowances))
                    .bind("now", at(now))
                    .bind("step", FORGOTTEN.toSeconds())
                    .execute();
            return true;
        });
    }

    /**
     * The right password came: what was counted against this name from this address is forgotten, and the try itself is given
     * back to the rest, so that a newsroom of many editors behind one address signs in freely.
     */
    void succeeded(String name, String address, Instant now) {
        List<String> keys = keys(allowances(name, address));
        jdbi.useTransaction(handle -> {
            handle.createQuery("select key from sign_in_try where key = any(:keys) order by key for update")
                    .bindArray("keys", String.class, keys)
                    .mapTo(String.class)
                    .list();
            change(handle, ":now", keys.subList(0, 1)).bind("now", at(now)).execute();
            change(handle, "clear_at - make_interval(secs => :step)", keys.subList(1, keys.size()))
                    .bind("step", FORGOTTEN.toSeconds())
                    .execute();
        });
    }

    /** How long until the next try from this address is looked at, for whatever name; zero when at once. */
    Duration wait(String address, Instant now) {
        return jdbi.withHandle(handle -> longest(handle, List.of(ofAddress(address)), now, ""));
    }

    private static Update change(Handle handle, String clearAt, List<String> keys) {
        return handle.createUpdate("update sign_in_try set clear_at = " + clearAt + " where key = any(:keys)")
                .bindArray("keys", String.class, keys);
    }

    private static void forgetOld(Handle handle, Instant now) {
        handle.createUpdate("""
                        delete from sign_in_try where key in
                            (select key from sign_in_try where clear_at < :old limit 100 for update skip locked)""").bind("old", at(now.minus(Duration.ofHours(1)))).execute();
    }

    private static Duration longest(Handle handle, List<Allowance> allowances, Instant now, String lock) {
        Map<String, Instant> clear = new HashMap<>();
        handle.createQuery("select key, clear_at from sign_in_try where key = any(:keys) " + lock)
                .bindArray("keys", String.class, keys(allowances))
                .map((row, context) -> Map.entry(
                        row.getString("key"),
                        row.getObject("clear_at", OffsetDateTime.class).toInstant()))
                .forEach(entry -> clear.put(entry.getKey(), entry.getValue()));
        Duration longest = Duration.ZERO;
        for (Allowance allowance : allowances) {
            Duration wait = Duration.between(now, clear.getOrDefault(allowance.key(), now))
                    .minus(FORGOTTEN.multipliedBy(allowance.tries() - 1L));
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        return longest;
    }

    private static List<Allowance> allowances(String name, String address) {
        String who = name.strip().toLowerCase(Locale.ROOT);
        return List.of(
                new Allowance(Secret.hash("both " + network(address) + " " + who), OF_NAME_AND_ADDRESS),
                ofAddress(address),
                new Allowance(Secret.hash("name " + who), OF_NAME));
    }

    private static Allowance ofAddress(String address) {
        return new Allowance(Secret.hash("address " + network(address)), OF_ADDRESS);
    }

    private static List<String> keys(List<Allowance> allowances) {
        return allowances.stream().map(Allowance::key).toList();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
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
