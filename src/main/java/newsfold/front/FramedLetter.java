package newsfold.front;

import jakarta.ws.rs.core.Response;

/** A letter inside a frame of a page: a place of its own, where nothing runs, whatever the letter holds. */
public final class FramedLetter {
    private static final String POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src https: http: data:; frame-ancestors 'self'; base-uri 'none';"
            + " form-action 'none'";

    private FramedLetter() {}

    /** @param html the letter's; its links open in tabs of their own, since nothing else loads in the frame */
    public static Response of(String html) {
        String page = html.replaceFirst("(?i)(<head(\\s[^>]*)?>)", "$1<base target=\"_blank\">");
        return Response.ok(page, "text/html; charset=UTF-8")
                .header("Content-Security-Policy", POLICY)
                .header("X-Frame-Options", "SAMEORIGIN")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
