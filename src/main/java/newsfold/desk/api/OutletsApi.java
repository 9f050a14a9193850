package newsfold.desk.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import newsfold.desk.token.Scope;
import newsfold.gather.Outlets;
import newsfold.read.outlet.KnownOutlet;

/** The outlets that the press knows. */
@Path("/api/v1/outlets")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class OutletsApi {
    private final Outlets outlets;

    OutletsApi(Outlets outlets) {
        this.outlets = outlets;
    }

    /** @param spellings how its name was written */
    public record OutletView(String key, String name, List<String> spellings, List<String> sites) {
        static OutletView of(KnownOutlet known) {
            return new OutletView(
                    known.outlet().key(),
                    known.outlet().name(),
                    List.copyOf(known.spellings()),
                    known.sites().stream().map(Object::toString).toList());
        }
    }

    @GET
    @RolesAllowed(Scope.READ_OUTLETS)
    public List<OutletView> list() {
        return outlets.register().outlets().stream().map(OutletView::of).toList();
    }
}
