package newsfold.front.archive;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A page that is the same for everybody, as bytes, with the tag by which browsers and caches know it again.
 *
 * @param type its media type
 */
record Print(String type, byte[] body, String tag) {
    /** Seconds; an edition can still be held or corrected. */
    private static final int FRESH = 60;

    /** Nothing of others is loaded. */
    private static final String POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self';"
            + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    static final String HTML = "text/html; charset=UTF-8";

    static Print of(String type, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return new Print(type, body, HexFormat.of().formatHex(hash, 0, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * The page, or only that it has not changed.
     *
     * @param listed whether search engines may show it
     */
    Response answer(Request request, boolean listed) {
        EntityTag entityTag = new EntityTag(tag);
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(entityTag);
        CacheControl control = new CacheControl();
        control.setMaxAge(FRESH);
        Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(body, type);
        if (!listed) {
            answer.header("X-Robots-Tag", "noindex");
        }
        return answer.tag(entityTag)
                .cacheControl(control)
                .header("Content-Security-Policy", POLICY)
                .build();
    }
}
