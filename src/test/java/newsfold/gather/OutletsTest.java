package newsfold.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import newsfold.database.TestDatabase;
import newsfold.read.Article;
import newsfold.read.Outlet;
import newsfold.read.Site;
import newsfold.read.outlet.KnownOutlet;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutletsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
    private static final String ED = "ed";

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private Jdbi jdbi;
    private Outlets outlets;
    private OutletCorrections corrections;
    private long feed;

    @BeforeEach
    void aWeekOfThePress() {
        jdbi = TestDatabase.fresh();
        outlets = new Outlets(jdbi, clock);
        corrections = new OutletCorrections(jdbi, clock);
        feed = new Feeds(jdbi).add("https://quay.example/feed", FeedKind.FEED, null, NOW);
        seen("Ridgeway Mail", null, "https://www.ridgewaymail.co.uk/1");
        seen("ridgewaymail.co.uk", null, "https://m.ridgewaymail.co.uk/2");
        seen("Mail Plus", null, "https://mailplus.com/1");
        seen("Ridge Argus", "Newsbarrow", "https://newsbarrow.com/1");
        seen("QRT", null, "https://qrt.org/1");
        seen("QRT Sport", null, "https://sport.qrt.org/1");
        seen("Fay", null, "https://medium.com/@fay/one");
    }

    @Test
    void outletsAreThoseOfTheArticlesOneEach() {
        assertThat(names()).containsExactly("Fay", "Mail Plus", "Newsbarrow", "QRT", "Ridge Argus", "Ridgeway Mail");
        assertThat(outlet("Ridgeway Mail").articles()).isEqualTo(2);
        assertThat(outlet("Fay").sites()).containsExactly(new Site("medium.com/@fay"));
    }

    @Test
    void whatIsLongPastIsForgotten() {
        seen("Old Lantern", null, "https://oldlantern.com/1", NOW.minus(Duration.ofDays(31)));
        assertThat(names()).doesNotContain("Old Lantern");
    }

    @Test
    void whatAnOutletWeighsHoldsForAllItsArticles() {
        Article there = resolved("ridgewaymail.co.uk", null, "https://m.ridgewaymail.co.uk/2");
        Article elsewhere = resolved("Old Lantern", null, "https://lantern.example.org/3");
        assertThat(outlets.weights().of(there)).isEqualTo(1);
        assertThat(corrections.weigh(key("Ridgeway Mail"), 2.5, ED)).isPresent();
        there = resolved("ridgewaymail.co.uk", null, "https://m.ridgewaymail.co.uk/2");
        assertThat(outlets.weights().of(there)).isEqualTo(2.5);
        assertThat(outlets.weights().of(elsewhere)).isEqualTo(1);
        corrections.weigh(key("Ridgeway Mail"), 1, ED);
        assertThat(outlets.weights().byKey()).isEmpty();
    }

    @Test
    void aNewNameHoldsForArticlesBeforeAndAfter() {
        assertThat(corrections.rename(key("Ridgeway Mail"), "The Mail", ED)).isPresent();
        seen("Ridgeway Mail Online", null, "https://amp.ridgewaymail.co.uk/3");
        assertThat(outlet("The Mail").articles()).isEqualTo(3);
        assertThat(resolved("RIDGEWAY MAIL", null, null).outlet()).hasToString("The Mail");
        corrections.rename(key("The Mail"), null, ED);
        assertThat(outlet("Ridgeway Mail").articles()).isEqualTo(3);
    }

    @Test
    void twoAreJoinedAndSeparatedAgain() {
        assertThat(corrections.join(key("Mail Plus"), key("Ridgeway Mail"), ED)).isPresent();
        assertThat(names()).containsExactly("Fay", "Newsbarrow", "QRT", "Ridge Argus", "Ridgeway Mail");
        KnownOutlet joined = outlet("Ridgeway Mail");
        assertThat(joined.sites()).extracting(Site::name).containsExactly("mailplus.com", "ridgewaymail.co.uk");
        assertThat(resolved("Mail Plus", null, "https://mailplus.com/9").outlet())
                .isEqualTo(joined.outlet());

        List<OutletHistory.Joined> said = outlets.history(joined.correction()).joined();
        assertThat(said).extracting(OutletHistory.Joined::name).containsExactly("mailplus.com");
        assertThat(corrections.separate(said.get(0).id(), ED)).isPresent();
        assertThat(names()).contains("Mail Plus", "Ridgeway Mail");
    }

    @Test
    void joiningInARingLeavesOneOutlet() {
        String mail = key("Ridgeway Mail");
        String plus = key("Mail Plus");
        corrections.join(plus, mail, ED);
        assertThat(corrections.join(mail, plus, ED)).isEmpty();
        assertThat(corrections.join(key("Ridgeway Mail"), key("Ridgeway Mail"), ED))
                .isPresent();
        corrections.join(key("Ridgeway Mail"), key("Fay"), ED);
        assertThat(names()).containsExactly("Fay", "Newsbarrow", "QRT", "Ridge Argus");
        assertThat(outlet("Fay").articles()).isEqualTo(4);
    }

    @Test
    void aNameIsSplitOffAndGivenBack() {
        assertThat(corrections.name(new Outlet("QRT Sport"), null, ED)).isPresent();
        assertThat(names()).contains("QRT", "QRT Sport");
        assertThat(resolved("QRT Sport", null, "https://sport.qrt.org/5").outlet())
                .hasToString("QRT Sport");
        assertThat(resolved("QRT", null, "https://sport.qrt.org/5").outlet()).hasToString("QRT");
        assertThat(corrections.unsay("name", "qrt sport", ED)).isTrue();
        assertThat(names()).contains("QRT").doesNotContain("QRT Sport");
        assertThat(corrections.unsay("name", "qrt sport", ED)).isFalse();
    }

    @Test
    void aNameIsSaidToMeanAnother() {
        assertThat(corrections.name(new Outlet("The Plus"), key("Mail Plus"), ED))
                .isPresent();
        assertThat(resolved("Plus", null, null).outlet()).hasToString("Mail Plus");
    }

    @Test
    void allOfASiteIsAnOutletsOnceAnEditorSaysSo() {
        seen("Staff", null, "https://mailplus.com/2");
        seen("Desk", null, "https://mailplus.com/3");
        assertThat(names()).contains("Desk", "Staff");
        Site site = new Site("mailplus.com");
        assertThat(corrections.site(site, key("Ridgeway Mail"), ED)).isPresent();
        assertThat(names()).doesNotContain("Desk", "Staff");
        assertThat(resolved("Staff", null, "https://mailplus.com/9").outlet()).hasToString("Ridgeway Mail");
        assertThat(corrections.unsay("site", "mailplus.com", ED)).isTrue();
        assertThat(names()).contains("Desk", "Staff", "Mail Plus");
    }

    @Test
    void aCarrierIsNoOutletOfWhatItShows() {
        assertThat(corrections.carrier(key("Newsbarrow"), true, ED)).isPresent();
        Article unnamed = resolved("Newsbarrow", null, "https://newsbarrow.com/7");
        assertThat(unnamed.outlet()).isNull();
        assertThat(unnamed.carrier()).hasToString("Newsbarrow");
        corrections.carrier(key("Newsbarrow"), false, ED);
        assertThat(resolved("Newsbarrow", null, "https://newsbarrow.com/7").outlet())
                .hasToString("Newsbarrow");
    }

    @Test
    void anAgencyWritesForOthers() {
        corrections.agency(key("QRT"), true, ED);
        Article reprint = resolved("QRT", null, "https://mailplus.com/7");
        assertThat(reprint.outlet()).hasToString("Mail Plus");
        assertThat(reprint.agency()).hasToString("QRT");
    }

    @Test
    void allThatWasSaidCanBeTakenBack() {
        List<String> before = names();
        corrections.join(key("Mail Plus"), key("Ridgeway Mail"), ED);
        corrections.join(key("Ridgeway Mail"), key("Fay"), ED);
        corrections.rename(key("Fay"), "Fay & Co", ED);
        assertThat(corrections.forget(outlet("Fay & Co").correction(), ED)).isTrue();
        assertThat(names()).isEqualTo(before);
        assertThat(rows()).isZero();
    }

    @Test
    void whatIsGoneMeanwhileIsSaidToBe() {
        assertThat(corrections.rename("name nobody", "X", ED)).isEmpty();
        assertThat(corrections.join(key("Fay"), "name nobody", ED)).isEmpty();
        assertThat(corrections.forget(4711, ED)).isFalse();
    }

    @Test
    void aSplitOfTheOnlyNameLeavesNoEmptyOutlet() {
        corrections.name(new Outlet("Ridge Argus"), null, ED);
        assertThat(rows()).isOne();
        assertThat(outlet("Ridge Argus").correction()).isNotNull();
    }

    private int rows() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from outlet")
                .mapTo(Integer.class)
                .one());
    }

    private List<String> names() {
        return outlets.register().outlets().stream()
                .filter(known -> known.articles() > 0)
                .map(known -> known.outlet().name())
                .toList();
    }

    private KnownOutlet outlet(String name) {
        return outlets.register().outlets().stream()
                .filter(known -> known.outlet().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String key(String name) {
        return outlet(name).outlet().key();
    }

    private Article resolved(@Nullable String outlet, @Nullable String carrier, @Nullable String url) {
        return outlets.register().resolve(article(outlet, carrier, url));
    }

    private static Article article(@Nullable String outlet, @Nullable String carrier, @Nullable String url) {
        return Article.builder(url == null ? UUID.randomUUID().toString() : url)
                .url(url == null ? null : URI.create(url))
                .outlet(outlet == null ? null : new Outlet(outlet))
                .carrier(carrier == null ? null : new Outlet(carrier))
                .build();
    }

    private void seen(String outlet, @Nullable String carrier, String url) {
        seen(outlet, carrier, url, NOW.minusSeconds(60));
    }

    private void seen(String outlet, @Nullable String carrier, String url, Instant when) {
        Articles articles = new Articles(jdbi, Clock.fixed(when, ZoneOffset.UTC));
        jdbi.useTransaction(handle -> articles.store(handle, feed, url, article(outlet, carrier, url)));
    }
}
