package newsfold.desk.house;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import newsfold.compose.Digest;
import newsfold.desk.Notice;
import newsfold.desk.journal.DeedAtHand;
import newsfold.publish.Digests;
import newsfold.publish.LeaveRule;
import newsfold.publish.StandingDigest;
import newsfold.publish.Visibility;
import newsfold.schedule.Timetable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The standing digests: made, changed and ended; the timetable follows at once, on all instances. */
@Path("/desk/digests")
@Blocking
class DigestPages {
    private final Digests digests;
    private final Timetable timetable;
    private final DeedAtHand deed;
    private final Clock clock;
    private final String sender;

    DigestPages(
            Digests digests,
            Timetable timetable,
            DeedAtHand deed,
            Clock clock,
            @ConfigProperty(name = "newsfold.mail.from") String sender) {
        this.digests = digests;
        this.timetable = timetable;
        this.deed = deed;
        this.clock = clock;
        this.sender = sender;
    }

    /** A digest and when it comes next. */
    public record Line(StandingDigest standing, List<ComingTimes.Line> next) {}

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance digests(List<Line> digests);

        /**
         * @param standing null for one that is to be made
         * @param times null where the schedule is none
         * @param problems by field
         */
        static native TemplateInstance digest(
                @Nullable StandingDigest standing,
                DigestEntry entry,
                Map<String, String> problems,
                @Nullable ComingTimes times,
                List<String> days,
                TreeSet<String> zones);
    }

    @GET
    public TemplateInstance list() {
        return Templates.digests(digests.list().stream()
                .map(standing -> {
                    List<ComingTimes.Line> next = ComingTimes.of(
                                    standing.cron(), standing.digest().zone(), clock.instant())
                            .next();
                    return new Line(standing, next.subList(0, Math.min(1, next.size())));
                })
                .toList());
    }

    @GET
    @Path("new")
    public TemplateInstance fresh() {
        DigestEntry entry = DigestEntry.fresh(ZoneId.systemDefault().getId(), sender);
        return page(null, entry, DigestDraft.read(entry, clock.instant()), Map.of());
    }

    @POST
    @Path("new/preview")
    public TemplateInstance previewFresh(DigestEntry entry) {
        DigestDraft draft = DigestDraft.read(entry, clock.instant());
        return page(null, entry, draft, draft.problems());
    }

    @POST
    @Path("new")
    public Response create(DigestEntry entry) {
        DigestDraft draft = DigestDraft.read(entry, clock.instant());
        Digest digest = draft.digest();
        if (digest == null) {
            return refused(null, entry, draft, draft.problems());
        }
        if (digests.find(digest.slug()).isPresent()) {
            return refused(
                    null,
                    entry,
                    draft,
                    Map.of("slug", "There is, or was, a digest of this short name; choose another."));
        }
        long id =
                digests.create(digest, draft.cron(), draft.misfire(), draft.sender(), draft.review(), clock.instant());
        arrange();
        deed.on("digest " + id);
        deed.tell(digest.title() + ", " + draft.cron() + " " + draft.zone());
        return to("/desk/digests/" + id, Notice.DIGEST_MADE);
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath long id) {
        StandingDigest standing = standing(id);
        DigestEntry entry = DigestEntry.of(standing);
        return page(standing, entry, DigestDraft.read(entry, clock.instant()), Map.of());
    }

    @POST
    @Path("{id}/preview")
    public TemplateInstance preview(@RestPath long id, DigestEntry entry) {
        StandingDigest standing = standing(id);
        entry.slug = standing.digest().slug();
        DigestDraft draft = DigestDraft.read(entry, clock.instant());
        return page(standing, entry, draft, draft.problems());
    }

    @POST
    @Path("{id}")
    public Response change(@RestPath long id, DigestEntry entry) {
        StandingDigest standing = standing(id);
        entry.slug = standing.digest().slug();
        DigestDraft draft = DigestDraft.read(entry, clock.instant());
        Digest digest = draft.digest();
        if (digest == null) {
            return refused(standing, entry, draft, draft.problems());
        }
        digests.change(id, digest, draft.cron(), draft.misfire(), draft.sender(), draft.review());
        arrange();
        deed.tell(standing.cron() + " " + standing.digest().zone() + " → " + draft.cron() + " " + draft.zone());
        return to("/desk/digests/" + id, Notice.DIGEST_CHANGED);
    }

    @POST
    @Path("{id}/leave")
    public Response leave(@RestPath long id, @RestForm String leave) {
        standing(id);
        LeaveRule chosen = Arrays.stream(LeaveRule.values())
                .filter(one -> one.name().equals(leave))
                .findFirst()
                .orElseThrow(BadRequestException::new);
        digests.let(id, chosen);
        deed.tell(chosen.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        return to("/desk/digests/" + id, Notice.LEAVE_RULE_SET);
    }

    @POST
    @Path("{id}/archive")
    public Response archive(@RestPath long id, @RestForm String archive) {
        standing(id);
        Visibility chosen = Arrays.stream(Visibility.values())
                .filter(one -> one.name().equals(archive))
                .findFirst()
                .orElseThrow(BadRequestException::new);
        digests.show(id, chosen);
        deed.tell(chosen.name().toLowerCase(Locale.ROOT));
        return to("/desk/digests/" + id, Notice.DIGEST_CHANGED);
    }

    /** @param sure ticked in the form */
    @POST
    @Path("{id}/rest")
    public Response rest(@RestPath long id, @RestForm boolean sure) {
        StandingDigest standing = standing(id);
        if (!sure) {
            DigestEntry entry = DigestEntry.of(standing);
            return refused(
                    standing,
                    entry,
                    DigestDraft.read(entry, clock.instant()),
                    Map.of("sure", "Nothing was ended: tick the box to say that it is meant."));
        }
        digests.rest(id);
        arrange();
        deed.tell(standing.digest().title());
        return to("/desk/digests", Notice.DIGEST_ENDED);
    }

    private void arrange() {
        if (timetable.isKept()) {
            timetable.arrange();
        }
    }

    private StandingDigest standing(long id) {
        return digests.list().stream()
                .filter(standing -> standing.id() == id)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Response refused(
            @Nullable StandingDigest standing, DigestEntry entry, DigestDraft draft, Map<String, String> problems) {
        return Response.status(422)
                .entity(page(standing, entry, draft, problems))
                .build();
    }

    private TemplateInstance page(
            @Nullable StandingDigest standing, DigestEntry entry, DigestDraft draft, Map<String, String> problems) {
        boolean scheduled = !draft.problems().containsKey("cron")
                && !draft.problems().containsKey("time")
                && !draft.problems().containsKey("zone");
        return Templates.digest(
                standing,
                entry,
                problems,
                scheduled ? ComingTimes.of(draft.cron(), draft.zone(), clock.instant()) : null,
                WeekTimes.DAYS,
                new TreeSet<>(ZoneId.getAvailableZoneIds()));
    }

    private static Response to(String path, Notice notice) {
        return Response.seeOther(URI.create(path + "?" + notice.query())).build();
    }
}
