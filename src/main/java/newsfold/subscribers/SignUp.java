package newsfold.subscribers;

import org.jspecify.annotations.Nullable;

/**
 * That somebody asks for a digest. Nothing of it is kept until the owner of the address has said so too.
 *
 * @param name as letters are to greet them, or null
 */
public record SignUp(
        long digest, MailAddress address, @Nullable String name) {
    private static final int NAME = 60; // characters

    public SignUp {
        String line =
                name == null ? "" : name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        name = line.isEmpty() ? null : line.substring(0, Math.min(NAME, line.length()));
    }
}
