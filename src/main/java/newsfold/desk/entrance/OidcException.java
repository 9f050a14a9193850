package newsfold.desk.entrance;

/** Signing in by the OpenID provider did not work. The message is for the operator: what happened, and which setting to look at. */
class OidcException extends Exception {
    private static final long serialVersionUID = 1;

    OidcException(String message) {
        super(message);
    }

    OidcException(String message, Throwable cause) {
        super(message, cause);
    }
}
