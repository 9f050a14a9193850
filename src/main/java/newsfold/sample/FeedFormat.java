package newsfold.sample;

/** The kinds of feeds there are, one of each in the sample press at least. */
enum FeedFormat {
    RSS_2("application/rss+xml"),
    RSS_091("application/rss+xml"),
    RSS_092("text/xml"),
    RDF("application/rdf+xml"),
    ATOM("application/atom+xml"),
    JSON("application/feed+json"),
    /** The outlet has no feed: its front page is gathered instead. */
    PAGE("text/html"),
    /** What many a forgotten feed address answers: a page of the site, and no feed. */
    BROKEN("text/html");

    private final String mediaType;

    FeedFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }
}
