package newsfold.desk.today;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import newsfold.publish.Candidate;
import newsfold.publish.ComingEdition;
import newsfold.publish.ComingEditions;
import newsfold.publish.Departures;
import newsfold.publish.EditLine;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The coming edition of a digest as it stands now: what is in it and why, what is not and why, and the means to change it. */
@Path("/desk/coming/{digest}")
@Blocking
class TodayPages {
    /** Stories left out that the page itself shows. */
    private static final int FIRST = 15;

    private static final int PAGE = 60;
    private static final int LATELY = 8;
    /** Articles of a story that its page shows. */
    private static final int ARTICLES = 100;

    private final ComingEditions editions;
    private final Departures departures;
    private final Clock clock;

    TodayPages(ComingEditions editions, Departures departures, Clock clock) {
        this.editions = editions;
        this.departures = departures;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk/today")
    static final class Templates {
        private Templates() {}

        /**
         * @param awaiting earlier editions that nobody approved yet
         * @param undo what undoing would take back, or null
         * @param redo what redoing would bring back, or null
         * @param lately what was done last, the newest first
         */
        static native TemplateInstance today(
                ComingEdition coming,
                String base,
                Deadline deadline,
                List<Departures.Awaiting> awaiting,
                List<TodayPart> parts,
                LeftOut left,
                LineLength subject,
                LineLength preheader,
                @Nullable EditLine undo,
                @Nullable EditLine redo,
                List<EditLine> lately);

        static native TemplateInstance left(ComingEdition coming, String base, LeftOut left);

        /**
         * @param pieces the first of its articles
         * @param others stories that articles may move to
         */
        static native TemplateInstance story(
                ComingEdition coming,
                String base,
                Candidate story,
                List<Candidate.Piece> pieces,
                List<Candidate> others);
    }

    @GET
    public TemplateInstance show(@RestPath long digest) {
        ComingEdition coming = coming(digest);
        List<EditLine> lines = coming.journal().lines();
        return Templates.today(
                coming,
                base(digest),
                Deadline.of(coming.digest(), clock.instant()),
                departures.awaiting(digest),
                TodayPart.of(coming),
                LeftOut.of(coming, "", 0, FIRST),
                LineLength.ofSubject(coming.subject()),
                LineLength.ofPreheader(coming.preheader()),
                coming.journal().undoable().orElse(null),
                coming.journal().redoable().orElse(null),
                lines.stream()
                        .skip(Math.max(0, lines.size() - LATELY))
                        .sorted(Comparator.comparing((EditLine line) -> -line.version()))
                        .toList());
    }

    /** All stories that are not in it, with a search. */
    @GET
    @Path("left")
    public TemplateInstance left(
            @RestPath long digest, @RestQuery @DefaultValue("") String words, @RestQuery @DefaultValue("0") int page) {
        ComingEdition coming = coming(digest);
        return Templates.left(coming, base(digest), LeftOut.of(coming, words, page, PAGE));
    }

    /** @param article number of any of the story's articles */
    @GET
    @Path("story/{article}")
    public TemplateInstance story(@RestPath long digest, @RestPath long article) {
        ComingEdition coming = coming(digest);
        Candidate story = coming.storyOf(article).orElseThrow(NotFoundException::new);
        return Templates.story(
                coming,
                base(digest),
                story,
                story.articles().stream().limit(ARTICLES).toList(),
                coming.candidates().stream()
                        .filter(other -> other.place() > 0 && other != story)
                        .toList());
    }

    private ComingEdition coming(long digest) {
        return editions.glance(digest).orElseThrow(NotFoundException::new);
    }

    private static String base(long digest) {
        return "/desk/coming/" + digest;
    }
}
