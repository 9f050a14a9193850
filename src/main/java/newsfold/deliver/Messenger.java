package newsfold.deliver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Takes notes to the press's own people, by the way that letters take. A note may come twice after a crash, which letters may
 * not: it says the same, by the same Message-ID.
 */
@ApplicationScoped
public class Messenger {
    private static final Logger LOG = Logger.getLogger(Messenger.class);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 6;

    private final Notes notes;
    private final Transport transport;
    private final Duration giveUp;
    private final Clock clock;

    @Inject
    Messenger(Notes notes, Transport transport, MailSettings settings, Clock clock) {
        this(notes, transport, settings.giveUp(), clock);
    }

    /** @param giveUp how long a note that is refused for now is tried again */
    public Messenger(Notes notes, Transport transport, Duration giveUp, Clock clock) {
        this.notes = notes;
        this.transport = transport;
        this.giveUp = giveUp;
        this.clock = clock;
    }

    /** Takes all notes that are due; what cannot go now waits. */
    public void drain() {
        Instant now = clock.instant();
        Optional<Note> note = next(now);
        while (note.isPresent() && take(note.get())) {
            note = next(now);
        }
    }

    private Optional<Note> next(Instant now) {
        return notes.take(now, now.plus(FIRST_RETRY));
    }

    /** Whether there is a way out. */
    private boolean take(Note note) {
        Instant now = clock.instant();
        try (Transport.Line line = transport.open()) {
            Delivery delivery = new Delivery(
                    note.id(),
                    0,
                    0,
                    0,
                    note.address(),
                    Personal.NONE,
                    note.messageId(),
                    DeliveryState.SENDING,
                    note.tries(),
                    now,
                    null,
                    null,
                    0,
                    now);
            String from = HeaderText.mailbox(note.sender(), "From").getAddress();
            byte[] letter = note.message();
            settle(note, line.send(delivery, from, letter == null ? new NoteMessage(note).bytes() : letter), now);
        } catch (UnreachableException e) {
            // the sender of letters says so in the log
            later(note, String.valueOf(e.getMessage()), now);
            return false;
        } catch (IllegalArgumentException e) {
            notes.givenUp(note, String.valueOf(e.getMessage()));
            LOG.warnf("Note %d to an editor cannot be written; why is in the table note", note.id());
        }
        return true;
    }

    private void settle(Note note, SendOutcome outcome, Instant now) {
        if (outcome instanceof SendOutcome.Accepted accepted) {
            notes.sent(note, accepted.reply());
        } else if (outcome instanceof SendOutcome.Refused refused) {
            notes.givenUp(note, refused.reply());
            // no address: the table has it
            LOG.warnf("Note %d to an editor was refused by the mail server; its reply is in the table note", note.id());
        } else if (outcome instanceof SendOutcome.Deferred deferred) {
            later(note, deferred.reply(), now);
        } else if (outcome instanceof SendOutcome.Unknown unknown) {
            later(note, unknown.reply(), now);
        }
    }

    private void later(Note note, String reply, Instant now) {
        if (note.created().plus(giveUp).isBefore(now)) {
            notes.givenUp(note, reply);
            LOG.warnf("Note %d to an editor was given up: no mail server took it", note.id());
            return;
        }
        notes.putOff(note, now.plus(FIRST_RETRY.multipliedBy(1L << Math.min(note.tries() - 1, DOUBLINGS))), reply);
    }
}
