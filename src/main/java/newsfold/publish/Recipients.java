package newsfold.publish;

/** To whom a resend goes; always readers of the digest whose subscription is active and who are not suppressed. */
public sealed interface Recipients {
    /** Those whose last letter of this edition was refused, given up, or came back. */
    record Failed() implements Recipients {}

    /** Those of whose letter nobody can tell whether it arrived: an editor has looked and decided. */
    record Unknown() implements Recipients {}

    /** Those whose letter never left: all of theirs were taken back. */
    record NeverSent() implements Recipients {}

    /** Those who have no line in the edition's ledger: they joined since. */
    record JoinedSince() implements Recipients {}

    /** Those who got it, as far as anybody knows: the server took a letter of theirs, or may have. */
    record Holders() implements Recipients {}

    /** One of them. */
    record One(String address) implements Recipients {}

    /** Those for whom the edition was made, who have no letter of it yet: its first round. */
    record Audience() implements Recipients {}

    /** Everybody, also those who got it. */
    record All() implements Recipients {}

    /** As the ledger notes it: "failed", "one", ... */
    default String reason() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
