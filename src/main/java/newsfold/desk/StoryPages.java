package newsfold.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import newsfold.publish.Candidate;
import newsfold.publish.Digests;
import newsfold.publish.MergeDecisions;
import newsfold.publish.StandingDigest;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The stories of a coming edition: editors merge them and split articles off, and take back what they decided. */
@Path("/desk/coming/{digest}/stories")
@Blocking
class StoryPages {
    private static final int PAGE = 100;
    private static final int JOURNAL = 30;

    private final Digests digests;
    private final Previews previews;
    private final MergeDecisions decisions;
    private final Visitor visitor;

    StoryPages(Digests digests, Previews previews, MergeDecisions decisions, Visitor visitor) {
        this.digests = digests;
        this.previews = previews;
        this.decisions = decisions;
        this.visitor = visitor;
    }

    /**
     * What of the stories is looked at.
     *
     * @param words part of a headline or outlet's name, or empty
     * @param found how many there are of them
     */
    public record Look(String words, int page, boolean more, int found) {}

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        /** @param problem with a form, or null */
        static native TemplateInstance stories(
                StandingDigest digest,
                List<Candidate> stories,
                Look look,
                List<MergeDecisions.Entry> journal,
                String base,
                @Nullable String problem);

        static native TemplateInstance story(
                StandingDigest digest, Candidate story, String base, @Nullable String problem);
    }

    @GET
    public TemplateInstance show(
            @RestPath long digest, @RestQuery @DefaultValue("") String words, @RestQuery @DefaultValue("0") int page) {
        return list(digest, words, page, previews.fresh(digest), null);
    }

    /** @param id of the story, as the list gives it */
    @GET
    @Path("one")
    public TemplateInstance one(@RestPath long digest, @RestQuery @DefaultValue("") String id) {
        return story(digest, id, null);
    }

    /** @param story for each that was ticked the numbers of its articles as the page showed them */
    @POST
    @Path("merge")
    public Response merge(@RestPath long digest, @RestForm List<String> story) {
        digest(digest);
        List<Long> articles =
                story.stream().flatMap(StoryPages::numbers).distinct().toList();
        if (story.size() < 2) {
            return refused(list(
                    digest,
                    "",
                    0,
                    previews.last(digest),
                    "Tick two stories or more: what is merged becomes one story."));
        }
        return back(
                digest, decisions.together(articles, visitor.getName()) ? Notice.STORIES_MERGED : Notice.STORIES_GONE);
    }

    /**
     * @param id of the story
     * @param article numbers of those that were ticked
     * @param all the numbers of all its articles as the page showed them
     */
    @POST
    @Path("split")
    public Response split(
            @RestPath long digest,
            @RestForm @DefaultValue("") String id,
            @RestForm List<String> article,
            @RestForm @DefaultValue("") String all) {
        digest(digest);
        List<Long> off = article.stream().flatMap(StoryPages::numbers).toList();
        List<Long> rest = new ArrayList<>(numbers(all).toList());
        rest.removeAll(off);
        if (off.isEmpty() || rest.isEmpty()) {
            return refused(story(
                    digest,
                    id,
                    off.isEmpty()
                            ? "Tick the articles that are on something else."
                            : "Leave one article at least: if all are ticked, there is nothing to split them from."));
        }
        return back(digest, decisions.apart(off, rest, visitor.getName()) ? Notice.STORY_SPLIT : Notice.STORIES_GONE);
    }

    @POST
    @Path("take-back")
    public Response takeBack(@RestPath long digest, @RestForm long decision) {
        digest(digest);
        return back(
                digest,
                decisions.takeBack(decision, visitor.getName())
                        ? Notice.DECISION_TAKEN_BACK
                        : Notice.DECISION_NOT_IN_FORCE);
    }

    private TemplateInstance list(
            long digest, String words, int page, Previews.Preview preview, @Nullable String problem) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        int from = Math.max(0, page);
        List<Candidate> found = preview.coming().candidates().stream()
                .filter(story -> wanted.isEmpty()
                        || texts(story)
                                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList();
        return Templates.stories(
                digest(digest),
                found.stream().skip((long) from * PAGE).limit(PAGE).toList(),
                new Look(words.strip(), from, found.size() > (from + 1L) * PAGE, found.size()),
                decisions.journal(JOURNAL),
                base(digest),
                problem);
    }

    private TemplateInstance story(long digest, String id, @Nullable String problem) {
        Candidate story = previews.last(digest).coming().candidates().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Templates.story(digest(digest), story, base(digest), problem);
    }

    private StandingDigest digest(long id) {
        return digests.find(id).orElseThrow(NotFoundException::new);
    }

    private static Stream<String> texts(Candidate story) {
        return Stream.concat(
                Stream.of(story.headline()),
                story.articles().stream().flatMap(article -> Stream.of(article.title(), article.outlet())));
    }

    private static Stream<Long> numbers(String written) {
        try {
            return Arrays.stream(written.split(","))
                    .filter(number -> !number.isBlank())
                    .map(Long::valueOf)
                    .toList()
                    .stream();
        } catch (NumberFormatException e) {
            throw new BadRequestException(e);
        }
    }

    private static String base(long digest) {
        return "/desk/coming/" + digest + "/stories";
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(422).entity(page).build();
    }

    private static Response back(long digest, Notice notice) {
        return Response.seeOther(URI.create(base(digest) + "?" + notice.query()))
                .build();
    }
}
