package newsfold.merge;

import newsfold.read.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * Who stands for a text.
 *
 * @param outlet null where it cannot be known
 * @param carrier who reprinted it, or null
 * @param agency whose text it is, where it is an agency's; on the agency's own page the outlet itself
 */
public record Credit(
        @Nullable Outlet outlet,
        @Nullable Outlet carrier,
        @Nullable Outlet agency) {

    /** The agency where it is another than the outlet, else null. */
    public @Nullable Outlet supplier() {
        return agency == null || outlet != null && outlet.key().equals(agency.key()) ? null : agency;
    }

    /** In English: "The Mirror via Newszop", "AP text in The Mirror", "an unnamed outlet via Daily8". */
    @Override
    public String toString() {
        String name = outlet == null ? "an unnamed outlet" : outlet.name();
        String place = carrier == null ? name : name + " via " + carrier.name();
        Outlet supplier = supplier();
        return supplier == null ? place : supplier.name() + " text in " + place;
    }
}
