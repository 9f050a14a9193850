package newsfold.desk.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import newsfold.database.TestDatabase;
import newsfold.desk.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class EditorsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final String PASSWORD = "four quiet words here";

    private final Jdbi jdbi = TestDatabase.fresh();
    private final Editors editors = new Editors(jdbi);
    private final Invitations invitations = new Invitations(jdbi, new PasswordHasher());

    @Test
    void theLastAdministratorStays() {
        invitations.welcome(invitations.invite(NOW), new Credentials("Ada", PASSWORD), NOW);
        long ada = editors.find("Ada").orElseThrow().id();
        assertThat(editors.remove(ada)).isFalse();
        invitations.welcome(invitations.invite(Role.ADMINISTRATOR, NOW), new Credentials("Bo", PASSWORD), NOW);
        assertThat(editors.remove(ada)).isTrue();
    }
}
