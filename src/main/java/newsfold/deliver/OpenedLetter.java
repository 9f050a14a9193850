package newsfold.deliver;

/**
 * A letter of the built-in mailbox as a mail program would show it. All of it is outside text.
 *
 * @param html the HTML part, empty where there is none
 * @param text the plain text part, empty where there is none
 * @param raw the file, headers first, a character a byte
 */
public record OpenedLetter(MailboxLetter letter, String html, String text, String raw) {}
