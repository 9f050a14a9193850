package newsfold.read.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import newsfold.read.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedWishesTest {
    private static FeedDocument channel(String parts) throws UnreadableException {
        return InventedFeeds.read("<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel>"
                + parts + "<item><title>Quay closed</title></item></channel></rss>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <ttl>15</ttl>                                                                     | PT15M
            <TTL> 60 </TTL>                                                                   | PT1H
            <sy:updatePeriod>hourly</sy:updatePeriod>                                         | PT1H
            <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency> | PT6H
            <sy:updatePeriod>weekly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency> | P7D
            <ttl>0</ttl><sy:updatePeriod>hourly</sy:updatePeriod>                             | PT1H
            <ttl>30</ttl><sy:updatePeriod>daily</sy:updatePeriod>                             | PT30M
            <schedule><intervaltime hour='2' min='30'/></schedule>                            | PT2H30M
            """)
    void aFeedSaysHowLongItWantsToBeLeftAlone(String parts, Duration interval) throws UnreadableException {
        assertThat(channel(parts).wishedInterval()).isEqualTo(interval);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<ttl></ttl>",
                "<ttl>-5</ttl>",
                "<ttl>soon</ttl>",
                "<ttl>0</ttl>",
                "<ttl>999999999999</ttl>",
                "<ttl>999999</ttl>",
                "<sy:updatePeriod>now and then</sy:updatePeriod>",
                "<sy:updateFrequency>2</sy:updateFrequency>",
                "<schedule><intervaltime/></schedule>"
            })
    void whatIsNoIntervalIsNoWish(String parts) throws UnreadableException {
        assertThat(channel(parts).wishedInterval()).isNull();
    }

    @Test
    void quietHoursAndDaysArePassedOver() throws UnreadableException {
        FeedWishes wishes = channel("<skipHours><hour>0</hour><hour>1</hour><hour>24</hour><hour>99</hour></skipHours>"
                        + "<skipDays><day>Sunday</day><day>Blursday</day></skipDays>")
                .wishes();
        assertThat(wishes.quietHours()).isEqualTo(Set.of(0, 1));
        assertThat(wishes.quietDays()).isEqualTo(Set.of(DayOfWeek.SUNDAY));
        // 8 March 2026 is a Sunday
        assertThat(wishes.afterQuiet(Instant.parse("2026-03-08T10:20:30Z"))).isEqualTo("2026-03-09T02:00:00Z");
        assertThat(wishes.afterQuiet(Instant.parse("2026-03-09T10:20:30Z"))).isEqualTo("2026-03-09T10:20:30Z");
    }

    @Test
    void aFeedThatIsNeverToBeAskedIsAskedAllTheSame() throws UnreadableException {
        StringBuilder all = new StringBuilder("<skipHours>");
        for (int hour = 0; hour < 24; hour++) {
            all.append("<hour>").append(hour).append("</hour>");
        }
        FeedWishes wishes = channel(all + "</skipHours>").wishes();
        assertThat(wishes.quietHours()).isEmpty();
    }
}
