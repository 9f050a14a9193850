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
        return new Print(type, body, tag(body));
    }

    static String tag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** That who asks has the page with this tag, or null where they have another or none. */
    static Response.@Nullable ResponseBuilder unchanged(Request request, String tag) {
        return request.evaluatePreconditions(new EntityTag(tag));
    }

    /**
     * The page, or only that it has not changed.
     *
     * @param listed whether search engines may show it
     */
    Response answer(Request request, boolean listed) {
        Response.@Nullable ResponseBuilder unchanged = unchanged(request, tag);
        return complete(unchanged != null ? unchanged : Response.ok(body, type), tag, listed);
    }

    static Response complete(Response.ResponseBuilder answer, String tag, boolean listed) {
        CacheControl control = new CacheControl();
        control.setMaxAge(FRESH);
        if (!listed) {
            answer.header("X-Robots-Tag", "noindex");
        }
        return answer.tag(new EntityTag(tag))
                .cacheControl(control)
                .header("Content-Security-Policy", POLICY)
                .build();
    }
}
