package newsfold.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://harbourpost.co.uk/a",
                "https://www.harbourpost.co.uk/a",
                "http://m.harbourpost.co.uk/a?x=1",
                "https://mobile.harbourpost.co.uk/a",
                "https://amp.harbourpost.co.uk/a",
                "https://www.harbourpost.co.uk/a/amp",
                "https://edition.harbourpost.co.uk/a",
                "https://news.harbourpost.co.uk/a",
                "https://rss.harbourpost.co.uk/a",
                "https://feeds.harbourpost.co.uk/a",
                "https://uk.sport.harbourpost.co.uk/a",
                "https://harbourpost30.harbourpost.co.uk/a",
                "https://WWW.HarbourPost.co.uk./a",
                "https://www-harbourpost-co-uk.cdn.ampproject.org/c/s/www.harbourpost.co.uk/a.amp",
                "https://www-harbourpost-co-uk.cdn.ampproject.org/x",
                "https://www.google.com/amp/s/www.harbourpost.co.uk/a",
                "https://www.google.co.uk/amp/s/amp.harbourpost.co.uk/a",
                "https://www-harbourpost-co-uk.translate.goog/a"
            })
    void anOutletsAddressesAreOneSite(String address) {
        assertThat(Site.of(URI.create(address))).isEqualTo(new Site("harbourpost.co.uk"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://harbourpost.com/a, harbourpost.com",
        "https://dockside.harbourgroup.com/a, dockside.harbourgroup.com",
        "https://www.fay.blogspot.de/a, fay.blogspot.com",
        "https://fay.blogspot.com/a, fay.blogspot.com",
        "https://ada.blogspot.com/a, ada.blogspot.com",
        "https://news.substack.com/p/a, news.substack.com",
        "https://fay.wordpress.com/a, fay.wordpress.com",
        "https://fay.github.io/a, fay.github.io",
        "https://medium.com/@Fay/a-1, medium.com/@fay",
        "https://medium.com/the-quay/a-1, medium.com/the-quay",
        "https://fay.medium.com/a-1, fay.medium.com",
        "https://one.quay.example/a, one.quay.example",
        "https://a--b-quay-com.cdn.ampproject.org/x, a-b.quay.com",
    })
    void differentOutletsAreDifferentSites(String address, String site) {
        assertThat(Site.of(URI.create(address))).isEqualTo(new Site(site));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:8080/a",
                "http://localhost/a",
                "https://[::1]/a",
                "https://medium.com/p/1234",
                "https://wordpress.com/",
                "mailto:a@b.example",
                "file:///tmp/a.txt"
            })
    void anAddressThatTellsNothingIsNoSite(String address) {
        assertThat(Site.of(URI.create(address))).isNull();
    }

    @Test
    void aNameWrittenLikeAnAddressMeansItsSite() {
        assertThat(Site.named("www.HarbourPost.co.uk")).isEqualTo(new Site("harbourpost.co.uk"));
        assertThat(Site.named("https://harbourpost.co.uk/")).isEqualTo(new Site("harbourpost.co.uk"));
        assertThat(Site.named("Harbourpost.com")).isEqualTo(new Site("harbourpost.com"));
        assertThat(Site.named("U.S. News")).isNull();
        assertThat(Site.named("N.Y.Post")).isNull();
        assertThat(Site.named("Inquay Ltd.")).isNull();
        assertThat(Site.named("co.uk")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "quaytimes.com, The Quay Times, true",
        "thequaytimes.com, Quay Times, true",
        "qtimes.com, The Quay Times, true",
        "qrb.com, Quay River Bulletin, true",
        "qrt.org, QRT News, true",
        "qrt.org, QRT Sport, true",
        "quayherald.com, The Herald, true",
        "seetageblatt.de, Seetageblatt Online, true",
        "uferkurier.de, Üferkurier, true",
        "suedufer.de, Südufer, true",
        "dock.harbourgroup.com, Dock, true",
        "quaytimes.com, Ridge Echo, false",
        "quaytimes.com, Quarry Gazette, false",
        "qrt.org, Courier, false",
    })
    void aNameAgreesWithTheAddressThatItStandsAt(String site, String name, boolean agrees) {
        assertThat(new Site(site).agrees(OutletSpelling.of(name))).isEqualTo(agrees);
    }
}
