package newsfold.desk.entrance;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.util.Optional;

/**
 * What a browser keeps between leaving for the provider and coming back: by it only the browser that left can come back, with
 * an answer to this very question.
 */
record OidcTry(State state, Nonce nonce, CodeVerifier verifier) {
    static OidcTry fresh() {
        return new OidcTry(new State(), new Nonce(), new CodeVerifier());
    }

    /** As {@link #written} wrote it. */
    static Optional<OidcTry> read(String written) {
        String[] parts = written.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OidcTry(new State(parts[0]), new Nonce(parts[1]), new CodeVerifier(parts[2])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** For a cookie; its parts are base64url, without dots. */
    String written() {
        return state.getValue() + "." + nonce.getValue() + "." + verifier.getValue();
    }
}
