package newsfold.deliver;

import java.util.Collection;
import java.util.List;

/**
 * What goes into the ledger in one commit.
 *
 * @param ended letters whose sending came to an end
 * @param returned letters that were begun and of which no byte left
 * @param kept ids of lines whose lease is extended
 * @param begun ids of lines whose sending is to begin
 */
record LedgerPage(List<Verdict> ended, List<Returned> returned, Collection<Long> kept, List<Long> begun) {
    record Returned(Delivery delivery, String reply) {}

    boolean isEmpty() {
        return ended.isEmpty() && returned.isEmpty() && kept.isEmpty() && begun.isEmpty();
    }
}
