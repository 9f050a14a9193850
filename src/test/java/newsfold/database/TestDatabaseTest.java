package newsfold.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void eachCallerHasADatabaseOfItsOwn() {
        Jdbi one = TestDatabase.fresh();
        Jdbi other = TestDatabase.fresh();
        one.useHandle(handle -> handle.execute("insert into setting values ('k', 'v')"));
        assertThat(count(one)).isOne();
        assertThat(count(other)).isZero();
    }

    private static int count(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from setting")
                .mapTo(Integer.class)
                .one());
    }
}
