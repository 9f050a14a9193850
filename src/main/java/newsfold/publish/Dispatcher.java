package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import newsfold.deliver.Outbox;
import newsfold.deliver.Recipient;
import newsfold.render.EditionRenderer;
import newsfold.render.Masthead;
import newsfold.render.RenderedEdition;
import newsfold.subscribers.Onlooker;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Sends a frozen edition again, corrects it, or takes its letters back. Nothing is gathered, merged or rendered, but for a
 * correction. Each step is first counted, and done only as it was counted.
 */
@ApplicationScoped
public class Dispatcher {
    private static final String CORRECTION = "correction";
    /** After so many readers whoever looks on is asked. */
    private static final int GLANCE = 500;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Editions editions;
    private final Contents contents;
    private final Rounds rounds;
    private final Renderings renderings;
    private final EditionRenderer renderer;
    private final Mastheads mastheads;
    private final Outbox outbox;

    @Inject
    Dispatcher(
            Jdbi jdbi,
            Clock clock,
            Editions editions,
            Contents contents,
            Rounds rounds,
            Renderings renderings,
            EditionRenderer renderer,
            Mastheads mastheads,
            Outbox outbox) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.editions = editions;
        this.contents = contents;
        this.rounds = rounds;
        this.renderings = renderings;
        this.renderer = renderer;
        this.mastheads = mastheads;
        this.outbox = outbox;
    }

    /** Where nobody is injected: a command's. */
    public Dispatcher(Jdbi jdbi, Clock clock, EditionRenderer renderer, Mastheads mastheads, Outbox outbox) {
        this(
                jdbi,
                clock,
                new Editions(jdbi),
                new Contents(jdbi),
                new Rounds(),
                new Renderings(jdbi),
                renderer,
                mastheads,
                outbox);
    }

    /** How many letters a resend would be, and the number its round would have. */
    public ResendPlan plan(long edition, Recipients recipients) {
        return jdbi.withHandle(
                handle -> new ResendPlan(rounds.next(handle, edition), rounds.count(handle, edition, recipients)));
    }

    /**
     * Sends the frozen edition again.
     *
     * @param confirmed the plan that the editor saw
     * @param askedBy the editor's name, for the ledger
     * @return how many letters were enqueued
     * @throws PlanChangedException when the number of letters is not what was confirmed, or the round was sent already
     */
    public int resend(long edition, Recipients recipients, ResendPlan confirmed, String askedBy)
            throws PlanChangedException {
        return resend(edition, recipients, confirmed, askedBy, Onlooker.NOBODY);
    }

    /** The same before the eyes of somebody who may throw something until the end: then no letter is enqueued. */
    public int resend(long edition, Recipients recipients, ResendPlan confirmed, String askedBy, Onlooker onlooker)
            throws PlanChangedException {
        return jdbi.inTransaction(
                handle -> enqueue(handle, edition, recipients, recipients.reason(), confirmed, askedBy, onlooker));
    }

    /**
     * The letter of a correction: the frozen edition, rendered anew with the editor's note above it.
     *
     * @param note plain text, paragraphs apart by empty lines
     * @throws IllegalArgumentException when the note is blank; the message is a sentence
     */
    public RenderedEdition corrected(long edition, String note) {
        if (note.isBlank()) {
            throw new IllegalArgumentException("A correction says what was wrong: the note is empty.");
        }
        return renderer.render(contents.of(edition), masthead(edition), note);
    }

    /**
     * Sends a correction to all who got the edition.
     *
     * @throws PlanChangedException as {@link #resend} does
     * @throws IllegalArgumentException when the note is blank; the message is a sentence
     */
    public int correct(long edition, String note, ResendPlan confirmed, String askedBy) throws PlanChangedException {
        return correct(edition, note, confirmed, askedBy, Onlooker.NOBODY);
    }

    /** The same before the eyes of somebody, as for {@link #resend(long, Recipients, ResendPlan, String, Onlooker)}. */
    public int correct(long edition, String note, ResendPlan confirmed, String askedBy, Onlooker onlooker)
            throws PlanChangedException {
        RenderedEdition rendered = corrected(edition, note);
        return jdbi.inTransaction(handle -> {
            int letters = enqueue(handle, edition, new Recipients.Holders(), CORRECTION, confirmed, askedBy, onlooker);
            rounds.print(handle, edition, confirmed.round(), note, rendered);
            renderings.keep(
                    handle,
                    edition,
                    confirmed.round(),
                    renderings.wanted(handle, edition),
                    language -> renderer.render(contents.of(edition), masthead(edition), note, language));
            return letters;
        });
    }

    /** Has the frozen edition set in the languages that its readers chose since. */
    private Set<Locale> speak(Handle handle, long edition) {
        Set<Locale> languages = renderings.wanted(handle, edition);
        try {
            renderings.keep(
                    handle,
                    edition,
                    Rounds.EDITION,
                    languages,
                    language -> renderer.render(contents.of(edition), masthead(edition), "", language));
            return languages;
        } catch (IllegalArgumentException e) {
            // kept by a version that wrote other notes: its letters are what they are
            return Set.of();
        }
    }

    private Masthead masthead(long edition) {
        return mastheads.of(edition, editions.archive(edition));
    }

    private int enqueue(
            Handle handle,
            long edition,
            Recipients recipients,
            String reason,
            ResendPlan confirmed,
            String askedBy,
            Onlooker onlooker)
            throws PlanChangedException {
        Instant now = clock.instant();
        if (!rounds.open(handle, edition, confirmed.round(), reason, askedBy, now)) {
            throw new PlanChangedException("Round " + confirmed.round()
                    + " of this edition was sent already: this form was used before, or another editor was faster.");
        }
        Set<Locale> languages = speak(handle, edition);
        Addressing addressing = Addressing.ofResend(
                new Omissions(() -> contents.items(edition)), now, editions.zone(handle, edition), languages);
        Iterable<Recipient> readers = rounds.recipients(handle, edition, recipients, addressing);
        int letters = outbox.enqueue(
                handle, edition, confirmed.round(), watched(readers, confirmed.letters(), onlooker), now);
        expect(confirmed.letters(), letters);
        onlooker.reached(letters, letters);
        return letters;
    }

    /** The same, with a look at whoever looks on now and then. */
    private static Iterable<Recipient> watched(Iterable<Recipient> readers, int all, Onlooker onlooker) {
        Iterator<Recipient> left = readers.iterator();
        return () -> new Iterator<>() {
            private int taken;

            @Override
            public boolean hasNext() {
                return left.hasNext();
            }

            @Override
            public Recipient next() {
                if (taken % GLANCE == 0) {
                    onlooker.reached(taken, all);
                }
                taken++;
                return left.next();
            }
        };
    }

    /**
     * Takes back all letters that wait, at once; what is under way at this moment cannot be caught.
     *
     * @param confirmed how many waited when the editor looked; of those that left meanwhile nothing can be taken back
     * @return how many were taken back
     * @throws PlanChangedException when more wait than were confirmed
     */
    public int cancel(long edition, int confirmed, String askedBy) throws PlanChangedException {
        return jdbi.inTransaction(handle -> {
            int cancelled = outbox.cancelEdition(handle, edition, "Taken back by " + askedBy + ".", clock.instant());
            if (cancelled > confirmed) {
                throw new PlanChangedException("It would be " + cancelled + " letters now, not " + confirmed
                        + ": nothing was taken back. Look at the number and confirm again.");
            }
            return cancelled;
        });
    }

    /**
     * Sends the letters again of which nobody knows whether they arrived, with the same Message-ID, so that a mail program
     * may show what came twice once.
     *
     * @throws PlanChangedException when their number is not what was confirmed
     */
    public int sendUnknownAgain(long edition, int confirmed) throws PlanChangedException {
        return jdbi.inTransaction(handle -> {
            int again = outbox.sendUnknownAgain(handle, edition, clock.instant());
            expect(confirmed, again);
            return again;
        });
    }

    private static void expect(int confirmed, int found) throws PlanChangedException {
        if (found != confirmed) {
            throw new PlanChangedException("It would be " + found + " letters now, not " + confirmed
                    + ": nothing was sent. Look at the number and confirm again.");
        }
    }
}
