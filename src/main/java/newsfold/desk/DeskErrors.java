package newsfold.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What an editor sees of a form or page that is refused. */
class DeskErrors {
    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance problem(String title, String sentence);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return page(403, "This is for administrators", "Ask one of them to do it, or to give you their role.");
    }

    /** After a session ended under a form, sign-in leads to the form's own address, which has no page. */
    @ServerExceptionMapper
    Response formWithoutPage(NotAllowedException e, RoutingContext request) {
        if (request.request().method().name().equals("GET")
                && request.normalizedPath().startsWith("/desk")) {
            return Response.seeOther(URI.create("/desk?" + Notice.SIGNED_IN_AGAIN.query()))
                    .build();
        }
        return page(405, "This can't be done here", "Please go back and use the page's own buttons.");
    }

    /** The token filter refuses without a word. */
    @ServerResponseFilter
    void explain(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 400
                && !response.hasEntity()
                && request.getMethod().equals("POST")) {
            response.setEntity(
                    "This form could not be checked, so nothing was changed: it was open for too long, or the browser keeps"
                            + " no cookies. Please go back, load the page again and send the form once more.",
                    null,
                    MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"));
        }
    }

    static Response page(int status, String title, String sentence) {
        return Response.status(status)
                .entity(Templates.problem(title, sentence))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
