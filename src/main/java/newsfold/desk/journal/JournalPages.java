package newsfold.desk.journal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who did what, by person, thing and day. */
@Path("/desk/journal")
@Blocking
class JournalPages {
    private static final int PAGE = 100;

    private final Deeds deeds;

    JournalPages(Deeds deeds) {
        this.deeds = deeds;
    }

    /** What of the journal is looked at. */
    public record Look(String who, String thing, String day, int page, boolean more) {}

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        /** @param problem with the day that was asked for, or null */
        static native TemplateInstance journal(
                List<Deed> deeds, Look look, List<String> people, ZoneOffset zone, @Nullable String problem);
    }

    @GET
    public TemplateInstance show(
            @RestQuery @DefaultValue("") String who,
            @RestQuery @DefaultValue("") String thing,
            @RestQuery @DefaultValue("") String day,
            @RestQuery @DefaultValue("0") int page) {
        int from = Math.max(0, page);
        LocalDate date = day(day);
        List<Deed> found = deeds.list(new Deeds.Search(who, thing, date), from, PAGE);
        boolean unread = date == null && !day.isBlank();
        return Templates.journal(
                found,
                new Look(who.strip(), thing.strip(), unread ? "" : day.strip(), from, found.size() == PAGE),
                deeds.people(),
                ZoneOffset.UTC,
                unread ? "“" + day.strip() + "” is no day: write it as 2027-03-28. All days are shown." : null);
    }

    private static @Nullable LocalDate day(String day) {
        try {
            return day.isBlank() ? null : LocalDate.parse(day.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
