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
    private final Editors editors = new Editors(jdbi, new PasswordHasher());

    @Test
    void theFirstIsAnAdministratorAndEarlierLinksDieWithTheirWelcome() {
        String yesterday = editors.invite(NOW.minusSeconds(86_400));
        String today = editors.invite(NOW);
        assertThat(editors.welcome(today, new Credentials("Ada", PASSWORD), NOW))
                .isEqualTo(Welcome.WELCOMED);
        assertThat(editors.find("ada").orElseThrow().role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(editors.welcome(yesterday, new Credentials("Eve", PASSWORD), NOW))
                .isEqualTo(Welcome.LINK_IS_DEAD);
    }

    @Test
    void laterOnesAreEditors() {
        editors.welcome(editors.invite(NOW), new Credentials("Ada", PASSWORD), NOW);
        String link = editors.invite(NOW);
        String other = editors.invite(NOW);
        editors.welcome(link, new Credentials("Bo", PASSWORD), NOW);
        assertThat(editors.find("Bo").orElseThrow().role()).isEqualTo(Role.EDITOR);
        assertThat(editors.isInvited(other, NOW)).isTrue();
    }

    @Test
    void neitherPasswordsNorSecretsAreKeptAsTheyAre() {
        String secret = editors.invite(NOW);
        assertThat(column("select token from invitation"))
                .doesNotContain(secret)
                .hasSize(64);
        editors.welcome(secret, new Credentials("Ada", PASSWORD), NOW);
        assertThat(column("select password from editor")).startsWith("$2a$12$").doesNotContain(PASSWORD);
        assertThat(new Credentials("Ada", PASSWORD).toString()).doesNotContain(PASSWORD);
    }

    @Test
    void theLastAdministratorStays() {
        editors.welcome(editors.invite(NOW), new Credentials("Ada", PASSWORD), NOW);
        long ada = editors.find("Ada").orElseThrow().id();
        assertThat(editors.remove(ada)).isFalse();
        editors.welcome(editors.invite(Role.ADMINISTRATOR, NOW), new Credentials("Bo", PASSWORD), NOW);
        assertThat(editors.remove(ada)).isTrue();
    }

    private String column(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).one());
    }
}
