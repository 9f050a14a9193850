package newsfold.desk.proof;

import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/** How somebody wants to look at a proof, as the address says it. */
public class LookEntry {
    @RestQuery
    @DefaultValue("")
    public String view = "";

    @RestQuery
    @DefaultValue("")
    public String width = "";

    @RestQuery
    @DefaultValue("")
    public String scheme = "";

    @RestQuery
    @DefaultValue("")
    public String pictures = "";

    @RestQuery
    @DefaultValue("")
    public String against = "";

    @RestQuery
    @DefaultValue("")
    public String state = "";

    ProofLook look() {
        return new ProofLook(view, width, scheme, pictures, against, state);
    }
}
