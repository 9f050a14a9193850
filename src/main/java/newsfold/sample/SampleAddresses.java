package newsfold.sample;

import java.net.URI;

/**
 * Absolute addresses on the host that was asked, so that the press works under whatever name it is reached by.
 *
 * @param base scheme, host and port, without a slash at the end
 */
record SampleAddresses(String base) {
    static final String PATH = "/sample/";

    static SampleAddresses of(URI request) {
        return new SampleAddresses(request.getScheme() + "://" + request.getRawAuthority());
    }

    String overview() {
        return base + PATH;
    }

    String outlet(String outlet) {
        return base + PATH + outlet;
    }

    String about(SampleOutlet outlet) {
        return outlet(outlet.id()) + "/about";
    }

    String article(SampleArticle article) {
        return outlet(article.outlet()) + "/" + article.slug();
    }

    String picture(SampleArticle article) {
        return article(article) + ".svg";
    }

    String feed(SampleOutlet outlet, FeedOffer feed) {
        return feed.file().isEmpty() ? outlet(outlet.id()) : outlet(outlet.id()) + "/" + feed.file();
    }
}
