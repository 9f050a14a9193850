package newsfold.desk.house;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import newsfold.deliver.Suppressions;
import newsfold.desk.Notice;
import newsfold.desk.Visitor;
import newsfold.desk.work.WorkAnswers;
import newsfold.desk.work.Workers;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import newsfold.subscribers.AddressFault;
import newsfold.subscribers.MailAddress;
import newsfold.subscribers.Reader;
import newsfold.subscribers.Readers;
import newsfold.subscribers.Subscriber;
import newsfold.subscribers.Subscribers;
import newsfold.subscribers.Subscriptions;
import newsfold.subscribers.UnfitAddressException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The readers of each digest: found, added, removed, suppressed, exported. */
@Path("/desk/subscribers")
@Blocking
class SubscriberPages {
    private static final int PAGE = 100;
    private static final int LONGEST_REASON = 300;

    private final Digests digests;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final Readers readers;
    private final Suppressions suppressions;
    private final Workers workers;
    private final Visitor visitor;
    private final Clock clock;

    SubscriberPages(
            Digests digests,
            Subscribers subscribers,
            Subscriptions subscriptions,
            Readers readers,
            Suppressions suppressions,
            Workers workers,
            Visitor visitor,
            Clock clock) {
        this.digests = digests;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.readers = readers;
        this.suppressions = suppressions;
        this.workers = workers;
        this.visitor = visitor;
        this.clock = clock;
    }

    /**
     * What of the readers is looked at.
     *
     * @param words part of an address or name, or empty
     * @param active how many there are in all
     */
    public record Look(String words, int page, boolean more, int active) {}

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        /** @param problem with the address that was to be added, or null */
        static native TemplateInstance subscribers(
                List<StandingDigest> digests,
                StandingDigest digest,
                List<Reader> readers,
                Look look,
                @Nullable String problem);

        static native TemplateInstance noDigest();
    }

    @GET
    public Response first() {
        List<StandingDigest> all = digests.list();
        return all.isEmpty()
                ? Response.ok(Templates.noDigest()).build()
                : Response.seeOther(URI.create("/desk/subscribers/" + all.get(0).id()))
                        .build();
    }

    @GET
    @Path("{digest}")
    public TemplateInstance show(
            @RestPath long digest, @RestQuery @DefaultValue("") String words, @RestQuery @DefaultValue("0") int page) {
        return page(digest, words, Math.max(0, page), null);
    }

    @POST
    @Path("{digest}/add")
    public Response add(
            @RestPath long digest,
            @RestForm @DefaultValue("") String address,
            @RestForm @DefaultValue("") String name) {
        digest(digest);
        try {
            int before = readers.count(digest);
            MailAddress given = MailAddress.parse(address);
            if (!subscriptions.admits(given)) {
                throw new UnfitAddressException(AddressFault.ERASED, given.text());
            }
            subscriptions.subscribe(given, name, digest, "desk", clock.instant());
            return back(digest, readers.count(digest) == before ? Notice.ALREADY_SUBSCRIBED : Notice.ADDED);
        } catch (UnfitAddressException e) {
            String problem = "Nobody was added: " + e.getMessage() + ".";
            return Response.status(422).entity(page(digest, "", 0, problem)).build();
        }
    }

    @POST
    @Path("{digest}/{subscriber}/remove")
    public Response remove(@RestPath long digest, @RestPath long subscriber) {
        subscriptions.end(subscriber(subscriber).id(), digest, "Removed at the desk.", clock.instant());
        return back(digest, Notice.REMOVED);
    }

    @POST
    @Path("{digest}/{subscriber}/suppress")
    public Response suppress(
            @RestPath long digest, @RestPath long subscriber, @RestForm @DefaultValue("") String reason) {
        String why = reason.replaceAll("\\p{Cntrl}+", " ").strip();
        suppressions.add(
                subscriber(subscriber).address(),
                why.isEmpty()
                        ? "suppressed at the desk by " + visitor.getName()
                        : why.substring(0, Math.min(LONGEST_REASON, why.length())),
                visitor.getName(),
                clock.instant());
        return back(digest, Notice.SUPPRESSED);
    }

    @POST
    @Path("{digest}/{subscriber}/lift")
    public Response lift(@RestPath long digest, @RestPath long subscriber) {
        suppressions.lift(subscriber(subscriber).address(), visitor.getName(), clock.instant());
        return back(digest, Notice.LIFTED);
    }

    @POST
    @Path("{digest}/export")
    public Response export(@RestPath long digest) {
        return WorkAnswers.to(workers.start(SubscriberExportTask.order(digest(digest), visitor.getName())));
    }

    private TemplateInstance page(long id, String words, int page, @Nullable String problem) {
        StandingDigest digest = digest(id);
        List<Reader> found = readers.search(id, words, page, PAGE);
        Look look = new Look(words.strip(), page, found.size() == PAGE, readers.count(id));
        return Templates.subscribers(digests.list(), digest, found, look, problem);
    }

    private StandingDigest digest(long id) {
        return digests.find(id).orElseThrow(NotFoundException::new);
    }

    private Subscriber subscriber(long id) {
        return subscribers.find(id).orElseThrow(NotFoundException::new);
    }

    private static Response back(long digest, Notice notice) {
        return Response.seeOther(URI.create("/desk/subscribers/" + digest + "?" + notice.query()))
                .build();
    }
}
