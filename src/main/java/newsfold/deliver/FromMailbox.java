package newsfold.deliver;

/** Who letters come from, as somebody wrote it down: {@code Morning Post <news@example.org>}. */
public final class FromMailbox {
    private FromMailbox() {}

    /**
     * Looks before the first letter does.
     *
     * @throws IllegalArgumentException when letters cannot come from there; the message is a sentence for whoever wrote it
     */
    public static void check(String mailbox) {
        HeaderText.mailbox(mailbox, "From");
        MessageIds.domain(mailbox);
    }
}
