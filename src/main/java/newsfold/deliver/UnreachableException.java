package newsfold.deliver;

import java.util.Objects;

/**
 * There is no way out for any letter now: no connection, no login, no room on the disk. Letters wait. The message is a
 * sentence for the operator and names the setting.
 */
public class UnreachableException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreachableException(String sentence) {
        super(sentence);
    }

    public UnreachableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
