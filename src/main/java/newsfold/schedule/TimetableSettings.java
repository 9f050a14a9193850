package newsfold.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the press looks for work. */
@ConfigMapping(prefix = "newsfold.timetable")
interface TimetableSettings {
    @WithDefault("true")
    boolean enabled();

    @WithDefault("1M")
    Duration gatherEvery();

    @WithDefault("5S")
    Duration sendEvery();

    @WithDefault("1M")
    Duration bouncesEvery();

    @WithDefault("1M")
    Duration arrangeEvery();

    @WithDefault("1M")
    Duration weekliesEvery();

    @WithDefault("1H")
    Duration watchEvery();

    @WithDefault("10M")
    Duration cleanEvery();
}
