package newsfold.desk.entrance;

import java.util.Optional;

/**
 * The name and password somebody chose for the desk.
 *
 * @param name without white space around it
 */
public record Credentials(String name, String password) {
    /** Characters; NIST SP 800-63B asks for 8 at least, and for length rather than for kinds of characters. */
    static final int SHORTEST_PASSWORD = 12;

    private static final int LONGEST_PASSWORD = 256;
    private static final int LONGEST_NAME = 60;

    public Credentials {
        name = name.strip();
    }

    /** What is wrong with them, as a sentence; empty when they can be used. */
    public Optional<String> problem() {
        int length = password.codePointCount(0, password.length());
        if (name.isEmpty()) {
            return Optional.of("Please give a name to sign in with.");
        }
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("The name can have " + LONGEST_NAME + " characters, all on one line.");
        }
        if (length < SHORTEST_PASSWORD) {
            return Optional.of("The password needs " + SHORTEST_PASSWORD + " characters or more; this one has " + length
                    + ". A few words in a row do well.");
        }
        if (length > LONGEST_PASSWORD) {
            return Optional.of("The password can have " + LONGEST_PASSWORD + " characters.");
        }
        if (password.chars().distinct().count() < 4 || password.equalsIgnoreCase(name)) {
            return Optional.of("This password is easy to guess. A few words in a row do well.");
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "Credentials[name=" + name + "]";
    }
}
