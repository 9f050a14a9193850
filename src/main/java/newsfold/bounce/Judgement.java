package newsfold.bounce;

import org.jspecify.annotations.Nullable;

/** What a failure means for the address. */
record Judgement(boolean hard, Meaning meaning, @Nullable StatusCode status) {
    /**
     * @param named the status that a report names, or null
     * @param diagnostic the receiving server's own words
     * @param text what else is said, looked at only where the words leave the meaning open
     */
    static Judgement of(Phrases phrases, @Nullable StatusCode named, String diagnostic, String text) {
        StatusCode said = StatusCode.in(diagnostic);
        int reply = StatusCode.replyIn(diagnostic);
        // 5.0.0 is what a server puts that was told no more than three digits
        boolean nothing = named == null || named.kind() == 2 || named.subject() == 0;
        StatusCode status = nothing && said != null && said.kind() != 2 ? said : named;
        Meaning meaning = status == null ? null : Meaning.of(status);
        if (meaning == null) {
            meaning = phrases.of(diagnostic);
        }
        if (meaning == null && !text.isEmpty()) {
            meaning = phrases.of(text);
        }
        if (meaning == null) {
            meaning = Meaning.byDefault(status, reply);
        }
        boolean permanent = permanent(status, reply);
        if (!permanent && meaning.isPermanent()) {
            meaning = Meaning.NOT_NOW;
        }
        return new Judgement(permanent && meaning.isPermanent(), meaning, status);
    }

    /** Without any code, the words decide. */
    private static boolean permanent(@Nullable StatusCode status, int reply) {
        if (status != null && status.kind() != 2 && !(status.subject() == 0 && reply != 0)) {
            return status.permanent();
        }
        return reply == 0 || reply / 100 == 5;
    }

    BounceKind kind() {
        return hard ? BounceKind.HARD : BounceKind.SOFT;
    }
}
