package newsfold.desk;

import java.time.Instant;
import java.util.UUID;
import newsfold.desk.entrance.Credentials;
import newsfold.desk.entrance.Invitations;
import newsfold.desk.entrance.Welcome;

/** Editors for tests, each with a name of their own. */
public final class Places {
    public static final String PASSWORD = "four quiet words here";

    private Places() {}

    /** @return the name */
    public static String take(Invitations invitations, Role role, Instant now) {
        String name = "ed-" + UUID.randomUUID().toString().substring(0, 8);
        Welcome outcome = invitations.welcome(invitations.invite(role, now), new Credentials(name, PASSWORD), now);
        if (outcome != Welcome.WELCOMED) {
            throw new AssertionError(outcome);
        }
        return name;
    }

    /** Somebody new of this role, signed in. */
    public static DeskSession session(Invitations invitations, Role role, Instant now) {
        DeskSession session = new DeskSession();
        session.signIn(take(invitations, role, now), PASSWORD).then().statusCode(302);
        return session;
    }
}
