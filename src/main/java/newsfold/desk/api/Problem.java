package newsfold.desk.api;

import jakarta.ws.rs.core.Response;

/**
 * An error as RFC 9457 has it.
 *
 * @param type about:blank: the status says it all
 * @param detail a sentence on what was wrong here
 */
public record Problem(String type, String title, int status, String detail) {
    static Response refused(int status, String title, String detail) {
        return Response.status(status).entity(of(status, title, detail)).build();
    }

    /** 422: what was asked for cannot be, and why. */
    static Response unfit(String detail) {
        return refused(422, "Unprocessable Content", detail);
    }

    /** 409: it is not any more as whoever asked has seen it. */
    static Response conflict(String detail) {
        return refused(409, "Conflict", detail);
    }

    static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail);
    }
}
