package newsfold.deliver;

import java.util.Set;

/** Is told what came of each attempt to send a letter. */
@FunctionalInterface
interface AttemptCounter {
    /** What may come of an attempt. */
    Set<DeliveryState> OUTCOMES =
            Set.of(DeliveryState.ACCEPTED, DeliveryState.DEFERRED, DeliveryState.REFUSED, DeliveryState.UNKNOWN);

    void count(DeliveryState outcome);
}
