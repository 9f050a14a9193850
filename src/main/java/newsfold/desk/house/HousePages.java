package newsfold.desk.house;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What only administrators look after, on one page of links. */
@Path("/desk/house")
@Blocking
class HousePages {
    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance house();
    }

    @GET
    public TemplateInstance show() {
        return Templates.house();
    }
}
