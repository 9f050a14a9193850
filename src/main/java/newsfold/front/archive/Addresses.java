package newsfold.front.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import newsfold.publish.Mastheads;
import newsfold.publish.PastItem;

/** Where the archive's pages are; these addresses last. */
@ApplicationScoped
class Addresses {
    private final Mastheads mastheads;

    Addresses(Mastheads mastheads) {
        this.mastheads = mastheads;
    }

    URI digest(String slug) {
        return mastheads.web("/digests/" + slug);
    }

    /** @param name such as "editions.atom" */
    URI feed(String slug, String name) {
        return mastheads.web("/digests/" + slug + "/" + name);
    }

    URI edition(long id) {
        return mastheads.web("/editions/" + id);
    }

    URI item(PastItem item) {
        return mastheads.web("/editions/" + item.edition() + "/stories/" + item.place());
    }

    URI siteMap() {
        return mastheads.web("/sitemap.xml");
    }
}
