package newsfold.publish;

/**
 * What a resend would do, shown before it is done.
 *
 * @param round the number it will have in the ledger; used once, so that a form sent twice sends once
 * @param letters how many letters it is
 */
public record ResendPlan(int round, int letters) {}
