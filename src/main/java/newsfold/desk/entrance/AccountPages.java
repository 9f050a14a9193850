package newsfold.desk.entrance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import newsfold.desk.Notice;
import newsfold.desk.Visitor;
import newsfold.subscribers.MailAddress;
import newsfold.subscribers.UnfitAddressException;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** An editor's own password, and where notes to them go. */
@Path("/desk/account")
@Blocking
class AccountPages {
    private final Editors editors;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Visitor visitor;
    private final Clock clock;

    AccountPages(Editors editors, Passwords passwords, Sessions sessions, Visitor visitor, Clock clock) {
        this.editors = editors;
        this.passwords = passwords;
        this.sessions = sessions;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        /**
         * @param problem with the password
         * @param mail where notes go, or what was entered
         * @param mailProblem with that
         * @param others how many sessions there are besides this one
         */
        static native TemplateInstance account(
                @Nullable String problem, int shortest, String mail, @Nullable String mailProblem, int others);
    }

    @GET
    public TemplateInstance show() {
        return page(null, mail(), null);
    }

    private String mail() {
        return editors.mail(visitor.getName()).orElse("");
    }

    private TemplateInstance page(@Nullable String problem, String mail, @Nullable String mailProblem) {
        return Templates.account(
                problem,
                Credentials.SHORTEST_PASSWORD,
                mail,
                mailProblem,
                sessions.others(visitor.id(), visitor.session(), clock.instant()));
    }

    /** @param mail empty for no notes */
    @POST
    @Path("mail")
    public Response changeMail(@RestForm @DefaultValue("") String mail) {
        try {
            editors.changeMail(
                    visitor.getName(),
                    mail.isBlank() ? null : MailAddress.parse(mail).text());
        } catch (UnfitAddressException e) {
            TemplateInstance again = page(null, mail, "No notes can go there: " + e.getMessage() + ".");
            return Response.status(422).entity(again).build();
        }
        return Response.seeOther(URI.create("/desk/account?" + Notice.MAIL_CHANGED.query()))
                .build();
    }

    @POST
    @Path("password")
    public Response change(
            @RestForm @DefaultValue("") String old,
            @RestForm @DefaultValue("") String password,
            @RestForm @DefaultValue("") String repeated) {
        Optional<String> problem = new Credentials(visitor.getName(), password).problem();
        if (!password.equals(repeated)) {
            problem = Optional.of("The two passwords differ.");
        } else if (problem.isEmpty()
                && passwords.authenticate(visitor.getName(), old).isEmpty()) {
            problem = Optional.of("The old password is not right.");
        }
        if (problem.isPresent()) {
            return Response.status(422)
                    .entity(page(problem.get(), mail(), null))
                    .build();
        }
        passwords.change(visitor.getName(), password);
        sessions.endOthers(visitor.id(), visitor.session());
        return Response.seeOther(URI.create("/desk/account?" + Notice.PASSWORD_CHANGED.query()))
                .build();
    }

    /** Ends all of the editor's sessions but this one. */
    @POST
    @Path("sessions")
    public Response endOtherSessions() {
        int ended = sessions.endOthers(visitor.id(), visitor.session());
        return Response.seeOther(URI.create("/desk/account?" + Notice.SESSIONS_ENDED.query(ended)))
                .build();
    }
}
