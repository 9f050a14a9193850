package newsfold.cli;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newsfold.database.DatabaseAccess;
import newsfold.database.Secrets;
import newsfold.deliver.Deliveries;
import newsfold.deliver.DeliveryState;
import newsfold.deliver.Outbox;
import newsfold.publish.Departures;
import newsfold.publish.Dispatcher;
import newsfold.publish.Editions;
import newsfold.publish.PublishedEdition;
import org.jdbi.v3.core.Jdbi;

/** An edition's letters as the commands that move them need them. */
record EditionAtHand(
        PublishedEdition edition,
        Editions editions,
        Departures departures,
        Deliveries deliveries,
        Dispatcher dispatcher) {
    /** Who asked, for the ledger, where no editor signed in. */
    static final String ASKED_BY = "the command line";

    /** @param number empty for the newest edition */
    static Optional<EditionAtHand> find(DatabaseAccess database, Optional<Long> number) {
        Jdbi jdbi = database.jdbi();
        Editions editions = new Editions(jdbi);
        Deliveries deliveries = new Deliveries(jdbi);
        Optional<PublishedEdition> edition = number.isPresent()
                ? editions.find(number.get())
                : editions.list(0, 1).stream().findFirst();
        StartSettings settings = StartSettings.read();
        return edition.map(found -> new EditionAtHand(
                found,
                editions,
                new Departures(jdbi),
                deliveries,
                new Dispatcher(
                        jdbi,
                        Clock.systemUTC(),
                        settings.renderer(),
                        settings.mastheads(),
                        new Outbox(new Secrets(jdbi)))));
    }

    /**
     * How it stands, as a line of JSON.
     *
     * @param finished whether no letter waits or is under way
     * @param letters by state
     */
    record Line(long edition, String subject, boolean held, boolean finished, Map<String, Integer> letters) {}

    Line line() {
        PublishedEdition now = editions.find(edition.id()).orElse(edition);
        Map<String, Integer> letters = deliveries.counts(edition.id()).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().name().toLowerCase(Locale.ROOT),
                        Map.Entry::getValue,
                        Integer::sum,
                        TreeMap::new));
        return new Line(edition.id(), now.subject(), now.held(), deliveries.finished(edition.id()), letters);
    }

    /** How many letters wait. */
    int waiting() {
        Map<DeliveryState, Integer> counts = deliveries.counts(edition.id());
        return counts.getOrDefault(DeliveryState.QUEUED, 0) + counts.getOrDefault(DeliveryState.DEFERRED, 0);
    }
}
