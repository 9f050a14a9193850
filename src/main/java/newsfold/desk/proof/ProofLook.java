package newsfold.desk.proof;

import java.util.Set;

/**
 * How somebody looks at a proof.
 *
 * @param view letter, text, source, checks or changes
 * @param width phone or desktop
 * @param scheme light or dark
 * @param pictures on or off
 * @param against what changes are told against: the last edition, what was seen last, or what was approved
 * @param state of an edition that is approved: as it was then, or now
 */
public record ProofLook(String view, String width, String scheme, String pictures, String against, String state) {
    public ProofLook {
        view = Set.of("text", "source", "checks", "changes").contains(view) ? view : "letter";
        width = width.equals("phone") ? width : "desktop";
        scheme = scheme.equals("dark") ? scheme : "light";
        pictures = pictures.equals("off") ? pictures : "on";
        against = Set.of("seen", "approved").contains(against) ? against : "last";
        state = state.equals("now") ? state : "approved";
    }

    /** The query of another view. */
    public String seen(String otherView) {
        return new ProofLook(otherView, width, scheme, pictures, against, state).query();
    }

    public String wide(String otherWidth) {
        return new ProofLook(view, otherWidth, scheme, pictures, against, state).query();
    }

    public String coloured(String otherScheme) {
        return new ProofLook(view, width, otherScheme, pictures, against, state).query();
    }

    public String pictured(String otherPictures) {
        return new ProofLook(view, width, scheme, otherPictures, against, state).query();
    }

    public String against(String other) {
        return new ProofLook(view, width, scheme, pictures, other, state).query();
    }

    /** What has changed since the approval. */
    public String sinceApproval() {
        return new ProofLook("changes", width, scheme, pictures, "approved", "now").query();
    }

    public String stated(String otherState) {
        return new ProofLook(view, width, scheme, pictures, against, otherState).query();
    }

    public String query() {
        return "view=" + view + "&width=" + width + "&scheme=" + scheme + "&pictures=" + pictures + "&against="
                + against + "&state=" + state;
    }
}
