package newsfold.sample;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A body with what makes conditional requests work.
 *
 * @param contentType with its charset
 * @param modified when it changed last (UTC), or null where only the tag can tell
 */
record Answer(String contentType, byte[] body, @Nullable Instant modified) {
    private static final int TAG_BYTES = 12;

    static Answer of(String mediaType, String charset, byte[] body, @Nullable Instant modified) {
        return new Answer(mediaType + "; charset=" + charset, body, modified);
    }

    /** 200 with the body, or 304 where the client has it; the tag outweighs the date (RFC 9110, 13.1.3). */
    Response to(Request request, HttpHeaders headers) {
        EntityTag tag = new EntityTag(digest());
        Date date = modified == null ? null : Date.from(modified.truncatedTo(ChronoUnit.SECONDS));
        Response.ResponseBuilder unchanged = null;
        if (headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null) {
            unchanged = request.evaluatePreconditions(tag);
        } else if (date != null) {
            unchanged = request.evaluatePreconditions(date);
        }
        Response.ResponseBuilder response =
                unchanged != null ? unchanged : Response.ok(body).header(HttpHeaders.CONTENT_TYPE, contentType);
        return response.tag(tag).lastModified(date).build();
    }

    private String digest() {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(sha, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
