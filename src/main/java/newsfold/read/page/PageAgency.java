package newsfold.read.page;

import java.util.List;
import newsfold.read.Outlet;
import newsfold.read.Told;
import newsfold.read.words.Agencies;
import newsfold.read.words.AgencyCredit;
import newsfold.read.words.Surroundings;
import org.jspecify.annotations.Nullable;

/** The agency whose text a web page prints: by its structured data, its byline, its dateline, its last lines. */
final class PageAgency {
    private PageAgency() {}

    /**
     * The agency that the page credits.
     *
     * @param around what stands next to the text
     * @param its names of the site, which prints no agency's text where it is that agency
     */
    static @Nullable Told<Outlet> of(PageFacts facts, Surroundings around, List<String> body, List<String> its) {
        Told<Outlet> agency = AgencyCredit.inText(body);
        if (agency == null) {
            agency = first(facts.authors(), true);
        }
        if (agency == null) {
            agency = first(facts.rights(), false);
        }
        if (agency == null) {
            agency = around.agency();
        }
        if (agency == null) {
            return null;
        }
        for (String name : its) {
            if (agency.value().equals(Agencies.named(name))) {
                return null;
            }
        }
        return agency;
    }

    private static @Nullable Told<Outlet> first(List<Told<String>> statements, boolean byline) {
        for (Told<String> told : statements) {
            Told<Outlet> agency = told.as(words -> byline ? AgencyCredit.inByline(words) : AgencyCredit.inLine(words));
            if (agency != null) {
                return agency;
            }
        }
        return null;
    }
}
