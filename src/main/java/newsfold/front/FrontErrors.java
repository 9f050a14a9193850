package newsfold.front;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.ConnectionException;

/** What somebody sees of a page that is not there, or cannot be made at this moment. */
class FrontErrors {
    private static final Logger LOG = Logger.getLogger(FrontErrors.class);

    @CheckedTemplate(basePath = "front")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance missing(Words words);
    }

    @ServerExceptionMapper
    Response missing(NotFoundException e, HttpHeaders headers) {
        return Response.status(404)
                .entity(Templates.missing(Words.of(null, null, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    /** Too many wait for the database, or it is being restarted. */
    @ServerExceptionMapper
    Response busy(ConnectionException e) {
        LOG.warnf("A page could not be made: %s", e.getMessage());
        return Response.status(503)
                .header("Retry-After", "5")
                .header("Cache-Control", "no-store")
                .entity("The press is busy at this moment. Please come again in a few seconds.\n")
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .build();
    }
}
