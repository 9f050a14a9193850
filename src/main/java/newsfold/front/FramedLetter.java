package newsfold.front;

import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;

/** A letter inside a frame of a page: a place of its own, where nothing runs, whatever the letter holds. */
public final class FramedLetter {
    private static final String POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src https: http: data:; frame-ancestors 'self'; base-uri 'none';"
            + " form-action 'none'";

    private static final Pattern DARK = Pattern.compile("prefers-color-scheme\\s*:\\s*dark");
    private static final String SCHEMES = "content=\"light dark\"";

    private FramedLetter() {}

    /**
     * As a mail program of a certain kind shows it.
     *
     * @param dark whether it is one that is dark, as far as the letter knows of such; else it is light, whatever the desk is
     * @param pictures whether it loads any
     */
    public static Response of(String html, boolean dark, boolean pictures) {
        // whether the browser asks for dark pages has nothing to say here: one query always holds, the other never
        String forced = DARK.matcher(html)
                .replaceAll(dark ? "min-width:0" : "max-width:0")
                .replace(SCHEMES, dark ? "content=\"dark\"" : "content=\"light\"");
        return of(forced, pictures ? POLICY : POLICY.replaceFirst("img-src [^;]*", "img-src 'none'"));
    }

    /** @param html the letter's; its links open in tabs of their own, since nothing else loads in the frame */
    public static Response of(String html) {
        return of(html, POLICY);
    }

    private static Response of(String html, String policy) {
        String page = html.replaceFirst("(?i)(<head(\\s[^>]*)?>)", "$1<base target=\"_blank\">");
        return Response.ok(page, "text/html; charset=UTF-8")
                .header("Content-Security-Policy", policy)
                .header("X-Frame-Options", "SAMEORIGIN")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
