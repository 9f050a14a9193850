package newsfold.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import newsfold.database.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class WorksTest {
    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

    private final Jdbi jdbi = TestDatabase.fresh();
    private final Works works = new Works(jdbi, new ObjectMapper());

    @Test
    void whatIsOneTransactionIsFollowedAndCancelledFromElsewhereMeanwhile() throws Exception {
        long id = works.begin(new Order("resend", "Send it again", "ed", Map.of("edition", "7")), null, NOW)
                .id();
        jdbi.useTransaction(work -> {
            work.execute("select 1");
            assertThat(works.reach(id, 500, 2_000)).isFalse();
            assertThat(elsewhere(() -> works.find(id).orElseThrow().done())).isEqualTo(500);
            assertThat(elsewhere(() -> works.cancel(id, "another"))).isTrue();
            assertThat(works.reach(id, 1_000, 2_000)).isTrue();
        });
        assertThat(works.cancelledBy(id)).contains("another");
    }

    private static <T> T elsewhere(Supplier<T> question) throws Exception {
        return CompletableFuture.supplyAsync(question)
                .get(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS);
    }
}
