package newsfold.desk.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newsfold.database.TestDatabase;
import newsfold.desk.Places;
import newsfold.desk.Role;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final Duration IDLE = Duration.ofHours(2);
    private static final Duration LIMIT = Duration.ofHours(12);

    private final Jdbi jdbi = TestDatabase.fresh();
    private final PasswordHasher hasher = new PasswordHasher();
    private final Editors editors = new Editors(jdbi);
    private final Invitations invitations = new Invitations(jdbi, hasher);
    private final Passwords passwords = new Passwords(jdbi, hasher, editors);
    private final Sessions sessions = new Sessions(jdbi, IDLE, LIMIT);
    private Editor ada;
    private String session;

    @BeforeEach
    void signIn() {
        Places.take(invitations, Role.ADMINISTRATOR, NOW);
        ada = editors.find(Places.take(invitations, Role.EDITOR, NOW)).orElseThrow();
        session = sessions.begin(ada, NOW);
    }

    @Test
    void oneThatIsNotUsedEnds() {
        assertThat(sessions.use(session, NOW.plus(IDLE).minusSeconds(1))).contains(ada);
        assertThat(sessions.use(session, NOW.plus(IDLE).plus(IDLE).minusSeconds(2)))
                .contains(ada);
        assertThat(sessions.use(session, NOW.plus(IDLE.multipliedBy(4)))).isEmpty();
    }

    @Test
    void oneThatIsUsedAllTheTimeEndsToo() {
        Instant at = NOW;
        while (at.isBefore(NOW.plus(LIMIT))) {
            assertThat(sessions.use(session, at)).contains(ada);
            at = at.plus(Duration.ofHours(1));
        }
        assertThat(sessions.use(session, at)).isEmpty();
    }

    @Test
    void aSessionIsNobodysBeforeSignInAndAFreshOneAfterIt() {
        assertThat(sessions.use("chosen-by-a-stranger", NOW)).isEmpty();
        assertThat(sessions.begin(ada, NOW)).isNotEqualTo(session);
        List<String> kept = jdbi.withHandle(handle -> handle.createQuery("select token from desk_session")
                .mapTo(String.class)
                .list());
        assertThat(kept).hasSize(2).doesNotContain(session);
    }

    @Test
    void closingAPlaceEndsItsSessionsAndOpeningItBringsNoneBack() {
        assertThat(editors.disable(ada.id(), NOW)).isTrue();
        assertThat(sessions.use(session, NOW)).isEmpty();
        assertThat(passwords.authenticate(ada.name(), Places.PASSWORD)).isEmpty();
        editors.enable(ada.id());
        assertThat(sessions.use(session, NOW)).isEmpty();
        assertThat(passwords.authenticate(ada.name(), Places.PASSWORD)).isPresent();
    }

    @Test
    void aNewPasswordByALinkEndsAllSessionsAndTheLinkWorksOnce() {
        String link = passwords.link(ada.id(), NOW);
        assertThat(passwords.reset(link, "five other quiet words", NOW)).isTrue();
        assertThat(sessions.use(session, NOW)).isEmpty();
        assertThat(passwords.authenticate(ada.name(), "five other quiet words")).isPresent();
        assertThat(passwords.reset(link, "a second password with it", NOW)).isFalse();
        String late = passwords.link(ada.id(), NOW);
        assertThat(passwords.reset(late, "five other quiet words", NOW.plus(Passwords.TERM)))
                .isFalse();
    }

    @Test
    void aRoleHoldsAtOnceAndTheLastAdministratorStaysOne() {
        assertThat(editors.changeRole(ada.id(), Role.ADMINISTRATOR)).isTrue();
        assertThat(sessions.use(session, NOW).orElseThrow().role()).isEqualTo(Role.ADMINISTRATOR);
        editors.list().stream()
                .filter(editor -> editor.id() != ada.id())
                .forEach(editor -> assertThat(editors.remove(editor.id())).isTrue());
        assertThat(editors.changeRole(ada.id(), Role.READER)).isFalse();
        assertThat(editors.disable(ada.id(), NOW)).isFalse();
        assertThat(editors.remove(ada.id())).isFalse();
    }
}
