package newsfold.read.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import newsfold.read.Article;
import newsfold.read.Outlet;
import newsfold.read.Site;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutletRegisterTest {
    @Test
    void spellingsDifferInCasePunctuationAndTheOnly() {
        assertThat(Stream.of(
                                "Harbour Post",
                                "The Harbour Post",
                                "HARBOUR POST",
                                "The Harbour-Post",
                                "Harbour Post (blog)")
                        .map(name -> new Outlet(name).key())
                        .distinct())
                .containsExactly("harbour post");
        assertThat(new Outlet("Harbour Post Online").key()).isNotEqualTo("harbour post");
        assertThat(new Outlet("Quay & Dock").key()).isEqualTo(new Outlet("Quay and Dock").key());
        assertThat(new Outlet("O’Mara's").key()).isEqualTo(new Outlet("O'Mara’s").key());
        assertThat(new Outlet("El Pión").key()).isEqualTo(new Outlet("EL PION").key());
        assertThat(new Outlet("Ведомости").key()).isEqualTo("ведомости");
        assertThat(new Outlet("!!").key()).isEqualTo("!!");
    }

    @Test
    void namesAndAddressesOfOneSiteAreOneOutletUnderItsUsualName() {
        OutletRegister register = register(
                seen("Ridgeway Mail", "https://www.ridgewaymail.co.uk/a", 5),
                seen("The Ridgeway Mail", "https://m.ridgewaymail.co.uk/a", 2),
                seen("ridgewaymail.co.uk", "https://amp.ridgewaymail.co.uk/a", 9),
                seen("Ridgeway Mail Online", "https://ridgewaymail.co.uk/b", 1),
                seen("www.ridgewaymail.co.uk", null, 1));
        assertThat(register.outlets()).singleElement().satisfies(known -> {
            assertThat(known.outlet().name()).isEqualTo("Ridgeway Mail");
            assertThat(known.articles()).isEqualTo(18);
            assertThat(known.sites()).containsExactly(new Site("ridgewaymail.co.uk"));
        });
    }

    @Test
    void anotherNameIsOnlyJoinedWhereItsHostAgrees() {
        OutletRegister register = register(
                seen("QRT", "https://www.qrt.org/a", 5),
                seen("QRT News", "https://www.qrt.org/b", 5),
                seen("Ridge News", null, 1),
                seen("Ridge", null, 1));
        assertThat(names(register)).containsExactly("QRT", "Ridge", "Ridge News");
    }

    @Test
    void aNameWithAWordOfItsOwnJoinsItsSites() {
        OutletRegister register = register(
                seen("QRT", "https://www.qrt.co.uk/a", 2),
                seen("QRT", "https://www.qrt.com/a", 1),
                seen("qrt.com", null, 1));
        assertThat(names(register)).containsExactly("QRT");
    }

    @Test
    void newspapersOfOneNameAreToldApartByTheirSites() {
        OutletRegister register = register(
                seen("The Star", "https://thestar.com/a", 2),
                seen("The Star", "https://www.thestar.com.my/a", 1),
                seen("The Star", null, 1));
        assertThat(names(register)).containsExactly("The Star", "The Star (thestar.com)", "The Star (thestar.com.my)");
        assertThat(register.resolve(article("The Star", null, "https://m.thestar.com.my/b"))
                        .outlet())
                .extracting(Outlet::name)
                .isEqualTo("The Star (thestar.com.my)");
    }

    @Test
    void namesOfOthersOnACarriersSiteStayTheirOwn() {
        OutletRegister register = register(
                seen("Newsbarrow", "https://newsbarrow.com/a", 9),
                seen("Ridge Argus", "https://newsbarrow.com/b", 2),
                seen("Quay Tribune", "https://newsbarrow.com/c", 1),
                seen("Hill Echo", "https://parishgroup.com/c", 1),
                seen("Dale Echo", "https://parishgroup.com/d", 1),
                seen("parishgroup.com", "https://parishgroup.com/e", 1));
        assertThat(names(register))
                .containsExactly(
                        "Dale Echo", "Hill Echo", "Newsbarrow", "parishgroup.com", "Quay Tribune", "Ridge Argus");
    }

    @Test
    void theOnlyNameOfASiteIsItsName() {
        OutletRegister register = register(
                seen("Die Laterne", "https://dl-online.de/a", 1), seen("dl-online.de", "https://dl-online.de/b", 5));
        assertThat(names(register)).containsExactly("Die Laterne");
    }

    @Test
    void anAgencysNameOnAnothersSiteSaysWhoseTextItIs() {
        OutletRegister register = register(
                seen("AP", "https://www.ridgewaymail.co.uk/a", 1),
                seen("Ridgeway Mail", "https://www.ridgewaymail.co.uk/b", 1),
                seen("Associated Press", "https://apnews.com/a", 1));
        Article reprint = register.resolve(article("AP", null, "https://ridgewaymail.co.uk/a"));
        assertThat(reprint.outlet()).extracting(Outlet::name).isEqualTo("Ridgeway Mail");
        Article own = register.resolve(article("The Associated Press", null, "https://apnews.com/a"));
        assertThat(own.agency()).isEqualTo(own.outlet());
        assertThat(reprint.agency()).isEqualTo(own.outlet());
    }

    @Test
    void anAgencyThatIsSeenByItsAddressOnlyHasItsName() {
        assertThat(names(register(seen("www.apnews.com", "https://www.apnews.com/a", 1))))
                .containsExactly("AP");
    }

    @Test
    void aCarrierOfItsOwnArticleIsNone() {
        OutletRegister register = OutletRegister.of(List.<Article>of());
        Article article = article("Ridgeway Mail", "ridgewaymail.co.uk", "https://ridgewaymail.co.uk/a");
        assertThat(OutletRegister.of(List.of(article)).resolve(article).carrier())
                .isNull();
        assertThat(register.resolve(article(null, null, "https://ridgewaymail.co.uk/a"))
                        .outlet())
                .isNull();
    }

    @Test
    void blogsOnOneHostAreEachTheirOwn() {
        OutletRegister register = register(
                seen("fay.blogspot.com", "https://fay.blogspot.com/a", 1),
                seen("ada.blogspot.com", "https://ada.blogspot.com/a", 1));
        assertThat(register.outlets()).hasSize(2);
    }

    @Test
    void whatAnEditorSaidComesFirst() {
        List<Sighting> seen = List.of(
                seen("Ridgeway Mail", "https://ridgewaymail.co.uk/a", 5),
                seen("Mail Plus", "https://mailplus.com/a", 2),
                seen("QRT", "https://qrt.org/a", 1),
                seen("QRT Sport", "https://qrt.org/b", 1));
        OutletRegister register = OutletRegister.of(
                seen,
                List.of(
                        new OutletCorrection(
                                1,
                                "The Mail",
                                Set.of("ridgeway mail", "mail plus"),
                                Set.of("ridgeway mail"),
                                Set.of(new Site("ridgewaymail.co.uk"), new Site("mailplus.com")),
                                Set.of(),
                                false,
                                false),
                        new OutletCorrection(
                                2, null, Set.of("qrt"), Set.of(), Set.of(new Site("qrt.org")), Set.of(), false, false),
                        new OutletCorrection(
                                3, null, Set.of("qrt sport"), Set.of(), Set.of(), Set.of(), false, false)));
        assertThat(names(register)).containsExactly("QRT", "QRT Sport", "The Mail");
        assertThat(register.resolve(article("Mail Plus", null, "https://amp.mailplus.com/z"))
                        .outlet())
                .isEqualTo(new Outlet("The Mail", "outlet 1"));
    }

    @Test
    void aHostThatIsSaidToBeAnOutletsIsItWhateverNameStandsThere() {
        Set<Site> site = Set.of(new Site("newsbarrow.com"));
        Sighting seen = seen("Some Desk", "https://newsbarrow.com/a", 1);
        OutletCorrection whole =
                new OutletCorrection(7, "Barrow", Set.of("newsbarrow"), Set.of(), site, site, false, false);
        OutletRegister register = OutletRegister.of(List.of(seen), List.of(whole));
        assertThat(names(register)).containsExactly("Barrow");
        assertThat(register.resolve(article(null, null, "https://newsbarrow.com/b"))
                        .outlet())
                .hasToString("Barrow");
        assertThat(register.resolve(article(null, null, "https://elsewhere.com/b"))
                        .outlet())
                .isNull();
        assertThat(register.resolve(article(null, "Daily9", "https://newsbarrow.com/b"))
                        .outlet())
                .isNull();
    }

    @Test
    void aCarrierIsNobodysOutlet() {
        Set<Site> site = Set.of(new Site("newsbarrow.com"));
        OutletRegister register = OutletRegister.of(
                List.of(
                        seen("Newsbarrow", "https://newsbarrow.com/a", 3),
                        seen("Ridge Argus", "https://newsbarrow.com/a", 3)),
                List.of(new OutletCorrection(7, null, Set.of("newsbarrow"), Set.of(), site, Set.of(), true, false)));
        Article unnamed = register.resolve(article("Newsbarrow", null, "https://newsbarrow.com/a"));
        assertThat(unnamed.outlet()).isNull();
        assertThat(unnamed.carrier()).extracting(Outlet::name).isEqualTo("Newsbarrow");
        Article argus = register.resolve(article("Ridge Argus", null, "https://newsbarrow.com/b"));
        assertThat(argus.outlet()).extracting(Outlet::name).isEqualTo("Ridge Argus");
        assertThat(argus.carrier()).extracting(Outlet::name).isEqualTo("Newsbarrow");
    }

    @Test
    void theOrderOfTheSightingsDoesNotMatter() {
        List<Sighting> seen = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String word = List.of("Star", "QRT", "QRT News", "Ridge Mail", "ridgemail.com", "AP", "The Herald")
                    .get(i % 7);
            String host = List.of("thestar.com", "qrt.org", "ridgemail.com", "qrt.com", "herald.ie")
                    .get(i % 5);
            seen.add(seen(word, "https://" + host + "/a", 1 + i % 3));
        }
        List<KnownOutlet> once = OutletRegister.of(seen, List.of()).outlets();
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(seen, random);
            assertThat(OutletRegister.of(seen, List.of()).outlets()).isEqualTo(once);
        }
    }

    private static OutletRegister register(Sighting... seen) {
        return OutletRegister.of(List.of(seen), List.of());
    }

    private static List<String> names(OutletRegister register) {
        return register.outlets().stream().map(known -> known.outlet().name()).toList();
    }

    private static Sighting seen(String name, @Nullable String address, int articles) {
        return new Sighting(
                name, address == null ? null : Objects.requireNonNull(Site.of(URI.create(address))), articles);
    }

    private static Article article(@Nullable String outlet, @Nullable String carrier, String url) {
        return Article.builder(url)
                .url(URI.create(url))
                .outlet(outlet == null ? null : new Outlet(outlet))
                .carrier(carrier == null ? null : new Outlet(carrier))
                .build();
    }
}
