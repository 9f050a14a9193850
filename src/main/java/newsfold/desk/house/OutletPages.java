package newsfold.desk.house;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsfold.gather.OutletHistory;
import newsfold.gather.Outlets;
import newsfold.read.Outlet;
import newsfold.read.outlet.KnownOutlet;
import newsfold.read.outlet.OutletRegister;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The outlets that the press knows, each with its names and sites. */
@Path("/desk/outlets")
@Blocking
class OutletPages {
    private static final int PAGE = 100;

    private final Outlets outlets;

    OutletPages(Outlets outlets) {
        this.outlets = outlets;
    }

    /**
     * What of the outlets is looked at.
     *
     * @param words part of a name, spelling or site, or empty
     * @param found how many there are of them
     */
    public record Look(String words, int page, boolean more, int found) {}

    /** Spellings of one name. */
    public record Name(String key, String spellings) {}

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance outlets(List<KnownOutlet> outlets, Look look);

        /**
         * @param others names of all others, for joining
         * @param problem with a form, or null
         */
        static native TemplateInstance outlet(
                KnownOutlet known,
                List<Name> names,
                OutletHistory history,
                List<String> others,
                @Nullable String problem);
    }

    @GET
    public TemplateInstance show(@RestQuery @DefaultValue("") String words, @RestQuery @DefaultValue("0") int page) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        int from = Math.max(0, page);
        List<KnownOutlet> found = outlets.register().outlets().stream()
                .filter(known -> texts(known)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList();
        return Templates.outlets(
                found.stream().skip((long) from * PAGE).limit(PAGE).toList(),
                new Look(words.strip(), from, found.size() > (from + 1L) * PAGE, found.size()));
    }

    private static Stream<String> texts(KnownOutlet known) {
        return Stream.of(
                        Stream.of(known.outlet().name()),
                        known.spellings().stream(),
                        known.sites().stream().map(Object::toString))
                .flatMap(all -> all);
    }

    /** @param key as the list gives it */
    @GET
    @Path("one")
    public TemplateInstance one(@RestQuery @DefaultValue("") String key) {
        return page(key, null);
    }

    TemplateInstance page(String key, @Nullable String problem) {
        OutletRegister register = outlets.register();
        KnownOutlet known = register.find(key).orElseThrow(NotFoundException::new);
        List<Name> names = known.spellings().stream()
                .collect(Collectors.groupingBy(
                        spelling -> new Outlet(spelling).key(), TreeMap::new, Collectors.joining(" · ")))
                .entrySet()
                .stream()
                // what is written like an address stands among the sites
                .filter(name -> name.getKey().indexOf('.') < 0)
                .map(name -> new Name(name.getKey(), name.getValue()))
                .toList();
        return Templates.outlet(
                known,
                names,
                known.correction() == null ? OutletHistory.NONE : outlets.history(known.correction()),
                register.outlets().stream()
                        .filter(other -> !other.equals(known))
                        .map(other -> other.outlet().name())
                        .toList(),
                problem);
    }
}
