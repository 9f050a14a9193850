package newsfold.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import newsfold.publish.Digests;
import newsfold.publish.EditionSearch;
import newsfold.publish.FoundEdition;
import newsfold.publish.FoundEditions;
import newsfold.publish.StandingDigest;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The editions of the past, found by their words, their digest and their day. */
@Path("/desk/editions")
@Blocking
class PastPages {
    private static final int PAGE = 30;

    private final FoundEditions past;
    private final Digests digests;

    PastPages(FoundEditions past, Digests digests) {
        this.past = past;
        this.digests = digests;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        /**
         * @param next where older ones begin, or null where there are none
         * @param problem with what was asked for, or null
         */
        static native TemplateInstance past(
                List<FoundEdition> editions,
                List<StandingDigest> digests,
                EditionLook look,
                @Nullable Long next,
                @Nullable String problem);
    }

    /** @param before the number of the last edition of the page before */
    @GET
    public TemplateInstance show(
            @RestQuery @DefaultValue("") String words,
            @RestQuery @DefaultValue("") String digest,
            @RestQuery @DefaultValue("") String from,
            @RestQuery @DefaultValue("") String to,
            @RestQuery @DefaultValue("9223372036854775807") long before) {
        EditionLook look = new EditionLook(words, digest, from, to);
        EditionSearch search;
        try {
            search = look.search();
        } catch (IllegalArgumentException e) {
            return Templates.past(List.of(), digests.list(), look, null, e.getMessage());
        }
        List<FoundEdition> found = past.search(search, before, PAGE + 1);
        List<FoundEdition> shown = found.subList(0, Math.min(PAGE, found.size()));
        Long next = found.size() > PAGE ? Long.valueOf(shown.get(PAGE - 1).id()) : null;
        return Templates.past(shown, digests.list(), look, next, null);
    }
}
