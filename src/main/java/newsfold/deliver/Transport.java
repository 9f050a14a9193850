package newsfold.deliver;

import java.util.Optional;

/** A way out for letters. */
public interface Transport extends AutoCloseable {
    /** Where nothing is set: more would hardly be quicker on one machine. */
    int A_FEW = 4;

    /**
     * Opens a line for one thread, which sends one letter after another over it.
     *
     * @throws UnreachableException when there is no way out now, whatever the letter
     */
    Line open() throws UnreachableException;

    /** Does ahead of time what a message needs before it leaves and its line would do otherwise, such as signing it. */
    default byte[] prepare(byte[] message) {
        return message;
    }

    /** How many lines may be open at once. */
    default int lines() {
        return A_FEW;
    }

    /** Closes connections that were kept open and nobody used for a while. */
    default void tidy() {}

    /** Takes leave on those that are kept open; the program ends. */
    @Override
    default void close() {}

    /** One thread's connection. */
    interface Line extends AutoCloseable {
        /**
         * Hands one letter over.
         *
         * @param envelopeFrom where bounces go
         * @param message the bytes of an RFC 5322 message
         * @throws UnreachableException when no byte of the letter left and none would of any other
         */
        SendOutcome send(Delivery delivery, String envelopeFrom, byte[] message) throws UnreachableException;

        /**
         * The same with a permit that is asked for before the letter itself leaves, so that a server can be told for whom it is
         * while the ledger is still being written.
         *
         * @return empty where the permit was refused; an outcome may also come without having asked for it
         */
        default Optional<SendOutcome> send(Delivery delivery, String envelopeFrom, byte[] message, Permit permit)
                throws UnreachableException {
            return permit.isGranted() ? Optional.of(send(delivery, envelopeFrom, message)) : Optional.empty();
        }

        /** Never fails; takes leave where that is polite. */
        @Override
        void close();
    }
}
