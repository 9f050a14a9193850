package newsfold.desk.entrance;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The OpenID provider, asked by OpenID Connect's code flow with PKCE (RFC 7636), state and nonce. What it can do is read from
 * its own description when the first person signs in, and anew each hour.
 */
@ApplicationScoped
class OidcProvider {
    private static final int TIMEOUT = 10_000; // milliseconds
    private static final Duration KEPT = Duration.ofHours(1);

    /** Those by which a provider signs with a key that only it has. */
    private static final List<JWSAlgorithm> SIGNED = Stream.concat(
                    JWSAlgorithm.Family.RSA.stream(), JWSAlgorithm.Family.EC.stream())
            .toList();

    private final OidcSettings settings;
    private final Clock clock;
    private @Nullable Known known;

    OidcProvider(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Known(OIDCProviderMetadata metadata, Instant since) {}

    /** Where somebody signs in, to come back with an answer. */
    URI door(OidcTry begun) throws OidcException {
        URI endpoint = metadata().getAuthorizationEndpointURI();
        return new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE),
                        new Scope("openid", "profile"),
                        new ClientID(settings.client()),
                        settings.back())
                .endpointURI(endpoint)
                .state(begun.state())
                .nonce(begun.nonce())
                .codeChallenge(begun.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Who came back.
     *
     * @param answer the address at which they came, with its query
     * @param begun with what they left
     */
    OidcPerson person(URI answer, OidcTry begun) throws OidcException {
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(answer);
            if (!begun.state().equals(response.getState())) {
                throw new OidcException("The answer's state is not the one that this browser left with.");
            }
            if (response instanceof AuthenticationErrorResponse error) {
                throw new OidcException("The provider at newsfold.oidc.issuer refused: "
                        + error.getErrorObject().getCode() + ", "
                        + error.getErrorObject().getDescription() + ".");
            }
            AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
            if (code == null) {
                throw new OidcException("The provider at newsfold.oidc.issuer answered without a code.");
            }
            return person(token(code, begun), begun);
        } catch (ParseException e) {
            throw new OidcException("The answer is none of OpenID Connect: " + e.getMessage(), e);
        }
    }

    private JWT token(AuthorizationCode code, OidcTry begun) throws OidcException {
        ClientID client = new ClientID(settings.client());
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, settings.back(), begun.verifier());
        URI endpoint = metadata().getTokenEndpointURI();
        Optional<String> secret = settings.secret();
        TokenRequest request = secret.isPresent()
                ? new TokenRequest.Builder(endpoint, new ClientSecretBasic(client, new Secret(secret.get())), grant)
                        .build()
                : new TokenRequest.Builder(endpoint, client, grant).build();
        try {
            HTTPRequest http = request.toHTTPRequest();
            http.setConnectTimeout(TIMEOUT);
            http.setReadTimeout(TIMEOUT);
            TokenResponse response = OIDCTokenResponseParser.parse(http.send());
            if (!response.indicatesSuccess()) {
                throw new OidcException("The provider gives no token ("
                        + response.toErrorResponse().getErrorObject().getCode()
                        + "): check newsfold.oidc.client-id, newsfold.oidc.client-secret, and that "
                        + settings.back() + " is registered there as the address to come back to.");
            }
            JWT token = ((OIDCTokenResponse) response.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDToken();
            if (token == null) {
                throw new OidcException("The provider at newsfold.oidc.issuer answered without an ID token.");
            }
            return token;
        } catch (IOException e) {
            throw new OidcException(
                    "The provider's token endpoint " + endpoint + " does not answer: " + e.getMessage(), e);
        } catch (ParseException e) {
            throw new OidcException(
                    "The provider's token endpoint " + endpoint + " answers something else: " + e.getMessage(), e);
        }
    }

    private OidcPerson person(JWT token, OidcTry begun) throws OidcException {
        try {
            if (!(token.getHeader().getAlgorithm() instanceof JWSAlgorithm algorithm) || !SIGNED.contains(algorithm)) {
                throw new OidcException("The provider's ID token is not signed by a key of its own, but by "
                        + token.getHeader().getAlgorithm() + "; let it sign with RS256 or ES256.");
            }
            IDTokenClaimsSet claims = new IDTokenValidator(
                            new Issuer(settings.issuer()),
                            new ClientID(settings.client()),
                            algorithm,
                            metadata().getJWKSetURI().toURL())
                    .validate(token, begun.nonce());
            return new OidcPerson(
                    claims.getIssuer().getValue() + " " + claims.getSubject().getValue(), name(claims), groups(claims));
        } catch (BadJOSEException e) {
            throw new OidcException(
                    "The provider's ID token is not for this desk: " + e.getMessage()
                            + ". Check newsfold.oidc.issuer, newsfold.oidc.client-id, and the clocks.",
                    e);
        } catch (JOSEException | MalformedURLException e) {
            throw new OidcException("The provider's keys cannot be read: " + e.getMessage(), e);
        }
    }

    private static String name(IDTokenClaimsSet claims) {
        return Stream.of("preferred_username", "name", "email")
                .map(claims::getStringClaim)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse(claims.getSubject().getValue());
    }

    private List<String> groups(IDTokenClaimsSet claims) {
        Object value = settings.claim().map(claims::getClaim).orElse(null);
        return value instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : value == null ? List.of() : List.of(String.valueOf(value));
    }

    private synchronized OIDCProviderMetadata metadata() throws OidcException {
        String issuer = settings.issuer();
        Instant now = clock.instant();
        Known last = known;
        if (last != null && last.since().plus(KEPT).isAfter(now)) {
            return last.metadata();
        }
        try {
            OIDCProviderMetadata read = OIDCProviderMetadata.resolve(new Issuer(issuer), TIMEOUT, TIMEOUT);
            if (read.getAuthorizationEndpointURI() == null
                    || read.getTokenEndpointURI() == null
                    || read.getJWKSetURI() == null) {
                throw new OidcException("The description of the provider at " + issuer
                        + " lacks where to sign in, where to get tokens, or its keys.");
            }
            known = new Known(read, now);
            return read;
        } catch (IOException e) {
            throw new OidcException(
                    "The provider at " + issuer + " (newsfold.oidc.issuer) does not answer: " + e.getMessage(), e);
        } catch (GeneralException e) {
            throw new OidcException(
                    "What " + issuer + " (newsfold.oidc.issuer) says of itself is no description of an OpenID"
                            + " provider of this name: " + e.getMessage(),
                    e);
        }
    }
}
