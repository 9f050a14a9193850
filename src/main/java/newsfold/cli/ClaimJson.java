package newsfold.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import newsfold.compare.Claim;
import newsfold.compare.Version;
import org.jspecify.annotations.Nullable;

/**
 * What texts agree or differ on, as the commands write it.
 *
 * @param kind "figure" or "quote"
 * @param speaker of a quotation, or null
 * @param versions one where they agree
 * @param looser those that give a figure less exactly
 * @param rising whether the last version is also the latest
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ClaimJson(
        String kind, @Nullable String speaker, List<VersionJson> versions, List<VersionJson> looser, boolean rising) {

    /** @param first when it was seen first, or null */
    record VersionJson(
            String words, List<String> outlets, @Nullable Instant first) {
        static VersionJson of(Version version) {
            return new VersionJson(
                    version.words(),
                    version.reports().stream()
                            .map(report -> report.credit().toString())
                            .distinct()
                            .toList(),
                    version.reports().get(0).published());
        }
    }

    static ClaimJson of(Claim claim) {
        return new ClaimJson(
                claim.kind() == Claim.Kind.QUOTE ? "quote" : "figure",
                claim.speaker(),
                claim.versions().stream().map(VersionJson::of).toList(),
                claim.looser().stream().map(VersionJson::of).toList(),
                claim.rising());
    }

    static List<ClaimJson> of(List<Claim> claims) {
        return claims.stream().map(ClaimJson::of).toList();
    }
}
