package newsfold.desk.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import newsfold.database.TestDatabase;
import newsfold.desk.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class InvitationsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final String PASSWORD = "four quiet words here";

    private final Jdbi jdbi = TestDatabase.fresh();
    private final Editors editors = new Editors(jdbi);
    private final Invitations invitations = new Invitations(jdbi, new PasswordHasher());

    @Test
    void theFirstIsAnAdministratorAndEarlierLinksDieWithTheirWelcome() {
        String yesterday = invitations.invite(NOW.minusSeconds(86_400));
        String today = invitations.invite(NOW);
        assertThat(invitations.welcome(today, new Credentials("Ada", PASSWORD), NOW))
                .isEqualTo(Welcome.WELCOMED);
        assertThat(editors.find("ada").orElseThrow().role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(invitations.welcome(yesterday, new Credentials("Eve", PASSWORD), NOW))
                .isEqualTo(Welcome.LINK_IS_DEAD);
    }

    @Test
    void laterOnesAreEditors() {
        invitations.welcome(invitations.invite(NOW), new Credentials("Ada", PASSWORD), NOW);
        String link = invitations.invite(NOW);
        String other = invitations.invite(NOW);
        invitations.welcome(link, new Credentials("Bo", PASSWORD), NOW);
        assertThat(editors.find("Bo").orElseThrow().role()).isEqualTo(Role.EDITOR);
        assertThat(invitations.isInvited(other, NOW)).isTrue();
    }

    @Test
    void neitherPasswordsNorSecretsAreKeptAsTheyAre() {
        String secret = invitations.invite(NOW);
        assertThat(column("select token from invitation"))
                .doesNotContain(secret)
                .hasSize(64);
        invitations.welcome(secret, new Credentials("Ada", PASSWORD), NOW);
        assertThat(column("select password from editor")).startsWith("$2a$12$").doesNotContain(PASSWORD);
        assertThat(new Credentials("Ada", PASSWORD).toString()).doesNotContain(PASSWORD);
    }

    private String column(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).one());
    }
}
