package newsfold.gather;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Locale;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import newsfold.read.WebAddress;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/** Puts into a sentence for the editor why an address could not be read: which one, what happened, what to do. */
record Complaint(URI asked, URI reached) {
    /** Characters of a quoted message. */
    private static final int LONGEST = 200;

    FetchOutcome.Failed status(int status, @Nullable Instant retryAfter) {
        String says =
                switch (status) {
                    case 401, 402, 407 ->
                        " wants a sign-in (" + status + "): it is not public, ask the outlet for an open address.";
                    case 403 -> " refuses us (403): ask the outlet to let this program in, or remove the address.";
                    case 404 -> " is not found (404): look for its new address on the outlet's site.";
                    case 429 -> " says we ask too often (429): it is asked again later.";
                    case 451 -> " is withheld for legal reasons (451).";
                    default ->
                        status >= 500
                                ? " has a fault of its own (" + status + "): it is asked again later."
                                : " answers with the status " + status
                                        + ", which is no page: open it in a browser to see why.";
                };
        boolean passing = status >= 500 || status == 429 || status == 408 || status == 425;
        return new FetchOutcome.Failed(subject() + says, retryAfter, passing);
    }

    FetchOutcome.Failed failure(IOException e) {
        if (e instanceof AddressRefusedException refused) {
            return lasting(" leads to " + refused.address().getHostAddress()
                    + ", which is not on the public internet: if that is meant, name " + refused.place()
                    + " in the setting newsfold.gather.allow-private.");
        }
        if (e instanceof GuardedResolver.TooSlowException) {
            return passing(" is too slow (the address of " + reached.getHost()
                    + " could not be found out in time): it is asked again later.");
        }
        if (e instanceof UnknownHostException) {
            return passing(" has an unknown host, " + reached.getHost() + ": check its spelling.");
        }
        if (e instanceof BodyReader.TooLargeException) {
            return lasting(" is too large (" + e.getMessage()
                    + "): raise newsfold.gather.max-received or newsfold.gather.max-unpacked if it is worth reading.");
        }
        if (e instanceof SSLException) {
            return passing(tls(e));
        }
        if (e instanceof SocketTimeoutException) {
            return passing(" is too slow (" + e.getMessage() + "): it is asked again later.");
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return passing(" cannot be connected to (" + e.getMessage() + "): check host and port.");
        }
        if (e instanceof ConnectionClosedException
                || e instanceof MalformedChunkCodingException
                || e instanceof EOFException
                || e instanceof ZipException) {
            return passing(" came cut off or damaged (" + describe(e) + "): it is asked again later.");
        }
        if (e instanceof NoHttpResponseException) {
            return passing(" closes the connection without an answer: it is asked again later.");
        }
        if (e instanceof ClientProtocolException || e instanceof MessageConstraintException) {
            return passing(" speaks no proper HTTP (" + describe(e.getCause() == null ? e : e.getCause())
                    + "): it is asked again later.");
        }
        return passing(" could not be read (" + describe(e) + "): it is asked again later.");
    }

    FetchOutcome.Failed lasting(String says) {
        return new FetchOutcome.Failed(subject() + says, null, false);
    }

    FetchOutcome.Failed passing(String says) {
        return new FetchOutcome.Failed(subject() + says, null, true);
    }

    /** Not asked at all. */
    FetchOutcome.Resting resting(Instant until) {
        return new FetchOutcome.Resting(
                subject() + " was not asked, since " + reached.getHost()
                        + " says we ask too often (429): it is asked again later.",
                until);
    }

    /** Not asked at all, either. */
    FetchOutcome.Resting busy(Instant until) {
        return new FetchOutcome.Resting(
                subject() + " was not asked, since another instance of the program is asking " + reached.getHost()
                        + ": it is asked later.",
                until);
    }

    FetchOutcome.Gone gone() {
        return new FetchOutcome.Gone(subject() + " is gone for good (410): it is not asked again, remove it.");
    }

    private String subject() {
        String address = WebAddress.shown(asked);
        return asked.equals(reached) ? address : address + " (redirected to " + WebAddress.shown(reached) + ")";
    }

    private String tls(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateJudge.RefusedException refused) {
                return " has a certificate that cannot be trusted, since " + clean(refused.getMessage())
                        + ": tell the outlet, or use its http address if it has one.";
            }
            if (cause instanceof SSLPeerUnverifiedException || cause instanceof CertificateException) {
                return " has a certificate that cannot be trusted (" + describe(cause)
                        + "): tell the outlet, or use its http address if it has one.";
            }
        }
        String fault = describe(e).toLowerCase(Locale.ROOT);
        String what = fault.contains("protocol_version") || fault.contains("protocol version")
                ? "it knows no version of TLS from 1.2 on"
                : fault.contains("handshake_failure") || fault.contains("insufficient_security")
                        ? "it agrees to no way of encrypting that is safe today"
                        : fault.contains("plaintext") || fault.contains("unrecognized ssl message")
                                ? "it answers without encryption"
                                : describe(e);
        return " speaks no proper TLS at " + reached.getHost() + " (" + what
                + "): check whether its address begins with https, else tell the outlet.";
    }

    private static String describe(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : clean(message);
    }

    /** Messages may quote what the server sent. */
    private static String clean(@Nullable String message) {
        String plain =
                String.valueOf(message).replaceAll("[^\\p{Print}\\p{L}]+", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
