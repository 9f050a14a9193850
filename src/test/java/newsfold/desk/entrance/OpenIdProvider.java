package newsfold.desk.entrance;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A little OpenID provider on loopback, with a description, keys and tokens, that can be made to lie in each of them. */
public final class OpenIdProvider implements QuarkusTestResourceLifecycleManager {
    /** What it says wrongly. */
    enum Lie {
        NONE,
        NONCE,
        AUDIENCE,
        EXPIRED,
        ISSUER,
        KEY,
        UNSIGNED,
        NO_TOKEN
    }

    static final String CLIENT = "newsfold";
    static final String SECRET = "a secret between the two";

    private static OpenIdProvider running;

    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private HttpServer server;
    private RSAKey key;
    private RSAKey another;
    private volatile Lie lie = Lie.NONE;

    private record Asked(String nonce, String challenge, Map<String, Object> person) {}

    static OpenIdProvider running() {
        return running;
    }

    @Override
    public Map<String, String> start() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            another = new RSAKeyGenerator(2048).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/keys", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
        running = this;
        return Map.of(
                "newsfold.oidc.issuer", issuer(),
                "newsfold.oidc.client-id", CLIENT,
                "newsfold.oidc.client-secret", SECRET,
                "newsfold.oidc.label", "the Post's accounts",
                "newsfold.oidc.role-claim", "groups",
                "newsfold.oidc.readers", "everybody",
                "newsfold.oidc.editors", "newsroom,late shift",
                "newsfold.oidc.administrators", "chiefs");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void lie(Lie how) {
        lie = how;
    }

    /** Somebody signs in there, after the desk sent them with this query. @return the code they come back with */
    String signIn(Map<String, String> query, String subject, String name, List<String> groups) {
        if (!query.get("client_id").equals(CLIENT)
                || !query.get("response_type").equals("code")
                || !query.get("scope").contains("openid")
                || !query.get("code_challenge_method").equals("S256")) {
            throw new AssertionError(query);
        }
        String code = UUID.randomUUID().toString();
        asked.put(
                code,
                new Asked(
                        query.get("nonce"),
                        query.get("code_challenge"),
                        Map.of("sub", subject, "preferred_username", name, "groups", groups)));
        return code;
    }

    static Map<String, String> query(String text) {
        Map<String, String> query = new HashMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private void describe(HttpExchange exchange) throws IOException {
        json(exchange, 200, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/door", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer()));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Asked question = asked.remove(form.getOrDefault("code", ""));
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + SECRET.replace(" ", "+")).getBytes(StandardCharsets.UTF_8));
        if (question == null
                || lie == Lie.NO_TOKEN
                || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !question.challenge.equals(challenge(form.get("code_verifier")))) {
            json(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        json(exchange, 200, """
                {"access_token": "%s", "token_type": "Bearer", "id_token": "%s"}""".formatted(UUID.randomUUID(), idToken(question)));
    }

    private String idToken(Asked question) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(lie == Lie.ISSUER ? "https://elsewhere.example" : issuer())
                .audience(lie == Lie.AUDIENCE ? "another desk" : CLIENT)
                .issueTime(Date.from(now.minusSeconds(lie == Lie.EXPIRED ? 7_200 : 0)))
                .expirationTime(Date.from(now.plusSeconds(lie == Lie.EXPIRED ? -3_600 : 300)))
                .claim("nonce", lie == Lie.NONCE ? "another question" : question.nonce);
        question.person.forEach(claims::claim);
        if (lie == Lie.UNSIGNED) {
            return new PlainJWT(claims.build()).serialize();
        }
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
            token.sign(new RSASSASigner(lie == Lie.KEY ? another : key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
