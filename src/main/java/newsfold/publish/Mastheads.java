package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import newsfold.render.Masthead;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What editions say of their publisher, and where they stand on the web. */
@ApplicationScoped
public class Mastheads {
    private final String address;
    private final String imprint;

    /**
     * @param address of the front, without a slash at the end
     * @param imprint who publishes, with a postal address
     */
    public Mastheads(
            @ConfigProperty(name = "newsfold.address") String address,
            @ConfigProperty(name = "newsfold.imprint") String imprint) {
        this.address = address;
        this.imprint = imprint;
    }

    Masthead of(long edition, Visibility archive) {
        return archive == Visibility.OFF ? ofPreview() : of(edition);
    }

    Masthead of(long edition) {
        return new Masthead(
                web("/editions/" + edition), imprint, web("/editions/").toString());
    }

    /** Of an edition that has no address: not yet, or because nobody may see it there. */
    Masthead ofPreview() {
        return new Masthead(null, imprint, web("/editions/").toString());
    }

    /** The absolute address of a path of the front, such as {@code /editions/7}. */
    public URI web(String path) {
        return URI.create(address + path);
    }
}
