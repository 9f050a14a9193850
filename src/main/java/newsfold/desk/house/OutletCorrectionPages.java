package newsfold.desk.house;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import newsfold.desk.Notice;
import newsfold.desk.Visitor;
import newsfold.desk.Wording;
import newsfold.gather.OutletCorrections;
import newsfold.gather.Outlets;
import newsfold.read.Outlet;
import newsfold.read.Site;
import newsfold.read.outlet.KnownOutlet;
import newsfold.read.outlet.OutletRegister;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The forms by which editors correct who is who among the outlets. */
@Path("/desk/outlets/correct")
@Blocking
class OutletCorrectionPages {
    private static final int LONGEST = 120;
    private static final double LIGHTEST = .1;
    private static final double HEAVIEST = 10;

    private final Outlets outlets;
    private final OutletCorrections corrections;
    private final OutletPages pages;
    private final Visitor visitor;

    OutletCorrectionPages(Outlets outlets, OutletCorrections corrections, OutletPages pages, Visitor visitor) {
        this.outlets = outlets;
        this.corrections = corrections;
        this.pages = pages;
        this.visitor = visitor;
    }

    /** @param name empty for the spelling seen most */
    @POST
    @Path("rename")
    public Response rename(@RestForm @DefaultValue("") String key, @RestForm @DefaultValue("") String name) {
        String wanted = name.strip();
        return wanted.length() > LONGEST
                ? refused(key, "A name has " + LONGEST + " characters at most.")
                : corrected(corrections.rename(key, wanted.isEmpty() ? null : wanted, visitor.getName()));
    }

    /** @param weight of its articles in ranking; empty for the usual one */
    @POST
    @Path("weigh")
    public Response weigh(@RestForm @DefaultValue("") String key, @RestForm @DefaultValue("") String weight) {
        String written = weight.strip().replace(',', '.');
        if (!written.matches("|\\d{1,2}(\\.\\d{1,2})?")) {
            return refused(key, "A weight is a number such as 1.5.");
        }
        double number = written.isEmpty() ? 1 : Double.parseDouble(written);
        return number < LIGHTEST || number > HEAVIEST
                ? refused(key, "A weight is " + LIGHTEST + " at least and " + (int) HEAVIEST + " at most; 1 is usual.")
                : corrected(corrections.weigh(key, number, visitor.getName()));
    }

    @POST
    @Path("carrier")
    public Response carrier(@RestForm @DefaultValue("") String key, @RestForm boolean is) {
        return corrected(corrections.carrier(key, is, visitor.getName()));
    }

    @POST
    @Path("agency")
    public Response agency(@RestForm @DefaultValue("") String key, @RestForm boolean is) {
        return corrected(corrections.agency(key, is, visitor.getName()));
    }

    /** @param into name of another outlet as the list shows it */
    @POST
    @Path("join")
    public Response join(@RestForm @DefaultValue("") String key, @RestForm @DefaultValue("") String into) {
        OutletRegister register = outlets.register();
        Optional<KnownOutlet> other = register.outlets().stream()
                .filter(known -> known.outlet().name().equalsIgnoreCase(into.strip()))
                .findFirst();
        if (other.isEmpty() && !into.isBlank()) {
            other = register.named(into);
        }
        return other.isEmpty()
                ? refused(key, "There is no outlet called “" + into.strip() + "”: choose one of the list.")
                : corrected(corrections.join(key, other.get().outlet().key(), visitor.getName()));
    }

    @POST
    @Path("separate")
    public Response separate(@RestForm long joined) {
        return corrected(corrections.separate(joined, visitor.getName()));
    }

    /** @param mark a name, or an address of a site, that means this outlet */
    @POST
    @Path("means")
    public Response means(@RestForm @DefaultValue("") String key, @RestForm @DefaultValue("") String mark) {
        return mark.isBlank() || mark.length() > LONGEST
                ? refused(key, "Write a name or an address, of " + LONGEST + " characters at most.")
                : corrected(mean(mark, key));
    }

    /** @param mark a name or site that is another outlet's */
    @POST
    @Path("split")
    public Response split(@RestForm @DefaultValue("") String mark) {
        return mark.isBlank() ? gone() : corrected(mean(mark, null));
    }

    @POST
    @Path("unsay")
    public Response unsay(
            @RestForm @DefaultValue("") String key,
            @RestForm @DefaultValue("") String kind,
            @RestForm @DefaultValue("") String mark) {
        return corrections.unsay(kind, mark, visitor.getName()) ? back(key, Notice.OUTLET_TAKEN_BACK) : gone();
    }

    @POST
    @Path("forget")
    public Response forget(@RestForm long number) {
        return corrections.forget(number, visitor.getName()) ? back("", Notice.OUTLET_TAKEN_BACK) : gone();
    }

    private Optional<Long> mean(String mark, @Nullable String key) {
        Site site = Site.read(mark);
        boolean address = site != null && (mark.indexOf('/') >= 0 || site.name().equals(new Outlet(mark).key()));
        return site != null && address
                ? corrections.site(site, key, visitor.getName())
                : corrections.name(new Outlet(mark), key, visitor.getName());
    }

    private Response corrected(Optional<Long> number) {
        return number.map(id -> back(Outlet.corrected(id), Notice.OUTLET_CORRECTED))
                .orElseGet(OutletCorrectionPages::gone);
    }

    private Response refused(String key, String problem) {
        return Response.status(422).entity(pages.page(key, problem)).build();
    }

    /** To the outlet's page, or to the list where it has none any more. */
    private Response back(String key, Notice notice) {
        String place = outlets.register().find(key).isPresent()
                ? "/desk/outlets/one?key=" + Wording.urlEncoded(key) + "&"
                : "/desk/outlets?";
        return Response.seeOther(URI.create(place + notice.query())).build();
    }

    private static Response gone() {
        return Response.seeOther(URI.create("/desk/outlets?" + Notice.OUTLET_GONE.query()))
                .build();
    }
}
