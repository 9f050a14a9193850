package newsfold.desk;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import newsfold.deliver.Mailing;
import newsfold.deliver.Mailings;
import newsfold.deliver.QuietHours;
import newsfold.publish.Digests;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How a digest's letters go out, as an editor sets it on the page of its letter. */
@Path("/desk/coming/{digest}/mailing")
@Blocking
class MailingPages {
    private final Digests digests;
    private final Mailings mailings;
    private final Jdbi jdbi;

    MailingPages(Digests digests, Mailings mailings, Jdbi jdbi) {
        this.digests = digests;
        this.mailings = mailings;
        this.jdbi = jdbi;
    }

    /**
     * @param unknown hold or again
     * @param from when the quiet hours begin, such as 22:00, or empty
     * @param until when they end, or empty
     */
    @POST
    public Response set(
            @RestPath long digest,
            @RestForm @DefaultValue("") String unknown,
            @RestForm @DefaultValue("") String from,
            @RestForm @DefaultValue("") String until) {
        if (digests.find(digest).isEmpty()) {
            throw new NotFoundException();
        }
        Mailing mailing = mailing(unknown, from, until);
        jdbi.useTransaction(handle -> mailings.set(handle, digest, mailing));
        return Response.seeOther(URI.create("/desk/coming/" + digest + "/press?" + Notice.MAILING_SET.query()))
                .build();
    }

    private static Mailing mailing(String unknown, String from, String until) {
        try {
            return new Mailing(Mailing.Unknown.valueOf(unknown.toUpperCase(Locale.ROOT)), quiet(from, until));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadRequestException(e);
        }
    }

    private static @Nullable QuietHours quiet(String from, String until) {
        return from.isBlank() && until.isBlank()
                ? null
                : new QuietHours(LocalTime.parse(from.strip()), LocalTime.parse(until.strip()));
    }
}
