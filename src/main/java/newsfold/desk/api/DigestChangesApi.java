package newsfold.desk.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newsfold.compose.Digest;
import newsfold.desk.api.DigestsApi.DigestView;
import newsfold.desk.house.DigestDraft;
import newsfold.desk.house.DigestEntry;
import newsfold.desk.journal.DeedAtHand;
import newsfold.desk.token.Scope;
import newsfold.publish.Digests;
import newsfold.publish.LeaveRule;
import newsfold.publish.StandingDigest;
import newsfold.schedule.Timetable;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Digests are made and changed as on their page; the timetable follows at once. */
@Path("/api/v1/digests")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class DigestChangesApi {
    private static final String LEAVE =
            "leave: It is unless_held (the clock lets letters go) or when_approved (an editor does).";

    private final Digests digests;
    private final Timetable timetable;
    private final DeedAtHand deed;
    private final Clock clock;

    DigestChangesApi(Digests digests, Timetable timetable, DeedAtHand deed, Clock clock) {
        this.digests = digests;
        this.timetable = timetable;
        this.deed = deed;
        this.clock = clock;
    }

    /**
     * A digest as it is to be. In a change, what is left out stays as it is.
     *
     * @param name short, for addresses; it never changes
     * @param cron Quartz's fields, read in the zone
     * @param stories in full, at most
     * @param briefs at most
     * @param misfire what becomes of a missed time: once or skip
     * @param leave who lets its letters go, from the next edition on: unless_held (the clock) or when_approved (an editor)
     */
    public record DigestWish(
            @Schema(examples = "morning") @Nullable String name,
            @Schema(examples = "Morning Post") @Nullable String title,
            @Schema(examples = "Europe/London") @Nullable String zone,
            @Schema(examples = "en") @Nullable String language,

            @Schema(examples = "[\"World\", \"Sport\"]") @Nullable
            List<String> sections,

            @Schema(examples = "0 0 7 * * ?") @Nullable String cron,

            @Schema(examples = "Morning Post <news@example.org>") @Nullable
            String sender,

            @Schema(examples = "20") @Nullable Integer stories,
            @Schema(examples = "20") @Nullable Integer briefs,
            @Schema(examples = "30") @Nullable Integer reviewMinutes,
            @Schema(examples = "once") @Nullable String misfire,
            @Schema(examples = "when_approved") @Nullable String leave) {
        /** Over what stands, field by field. */
        DigestEntry over(DigestEntry entry) {
            entry.title = title == null ? entry.title : title;
            entry.zone = zone == null ? entry.zone : zone;
            entry.language = language == null ? entry.language : language;
            entry.sections = sections == null ? entry.sections : String.join("\n", sections);
            entry.cron = cron == null ? entry.cron : cron;
            entry.sender = sender == null ? entry.sender : sender;
            entry.stories = stories == null ? entry.stories : stories.toString();
            entry.briefs = briefs == null ? entry.briefs : briefs.toString();
            entry.review = reviewMinutes == null ? entry.review : reviewMinutes.toString();
            entry.misfire = misfire == null ? entry.misfire : misfire;
            return entry;
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a digest")
    @RolesAllowed(Scope.WRITE_DIGESTS)
    public Response make(@Nullable DigestWish wish) {
        if (wish == null
                || wish.name() == null
                || wish.zone() == null
                || wish.sender() == null
                || wish.cron() == null) {
            return Problem.unfit("A digest needs a name, a title, a zone, a sender and a cron expression.");
        }
        DigestEntry entry = wish.over(DigestEntry.fresh(wish.zone(), wish.sender()));
        entry.slug = wish.name();
        DigestDraft draft = DigestDraft.read(entry, clock.instant());
        Digest digest = draft.digest();
        if (digest == null) {
            return wrong(draft);
        }
        if (!isLeaveRule(wish.leave())) {
            return Problem.unfit(LEAVE);
        }
        if (digests.find(digest.slug()).isPresent()) {
            return Problem.conflict("There is, or was, a digest of this name.");
        }
        long id =
                digests.create(digest, draft.cron(), draft.misfire(), draft.sender(), draft.review(), clock.instant());
        let(id, wish);
        arrange();
        deed.on("digest " + id);
        return Response.created(URI.create("/api/v1/digests/" + id))
                .entity(view(id))
                .build();
    }

    @PUT
    @Path("{digest}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a digest")
    @RolesAllowed(Scope.WRITE_DIGESTS)
    public Response change(@RestPath long digest, @Nullable DigestWish wish) {
        StandingDigest standing = digests.find(digest).orElseThrow(NotFoundException::new);
        if (wish == null) {
            return Problem.unfit("There is nothing to change in an empty body.");
        }
        deed.on("digest " + digest);
        DigestDraft draft = DigestDraft.read(wish.over(DigestEntry.of(standing)), clock.instant());
        Digest wanted = draft.digest();
        if (wanted == null) {
            return wrong(draft);
        }
        if (!isLeaveRule(wish.leave())) {
            return Problem.unfit(LEAVE);
        }
        digests.change(digest, wanted, draft.cron(), draft.misfire(), draft.sender(), draft.review());
        let(digest, wish);
        arrange();
        return Response.ok(view(digest)).build();
    }

    private static boolean isLeaveRule(@Nullable String word) {
        return word == null
                || Arrays.stream(LeaveRule.values())
                        .anyMatch(rule -> rule.column().equals(word));
    }

    private void let(long id, DigestWish wish) {
        if (wish.leave() != null) {
            digests.let(id, LeaveRule.of(wish.leave()));
        }
    }

    private DigestView view(long id) {
        return DigestView.of(digests.find(id).orElseThrow(NotFoundException::new));
    }

    private static Response wrong(DigestDraft draft) {
        return Problem.unfit(draft.problems().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(problem -> problem.getKey() + ": " + problem.getValue())
                .collect(Collectors.joining(" ")));
    }

    private void arrange() {
        if (timetable.isKept()) {
            timetable.arrange();
        }
    }
}
