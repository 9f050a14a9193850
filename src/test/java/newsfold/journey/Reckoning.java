package newsfold.journey;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsfold.deliver.Mailing;

/**
 * What a day came to: the timetable against the editions, and the receiving side's counts against the ledger, letter by letter.
 *
 * @param states letters by what the ledger says of them
 * @param doubted letters of which the ledger says that they may have come twice
 * @param faults a sentence each
 */
record Reckoning(
        int editions, Map<String, Integer> states, int received, int doubles, int doubted, List<String> faults) {
    private record Line(String slug, String slot, String messageId, String address, String state, int doubts) {
        /**
         * Whether it may have come so often. Held, none comes twice, and one that did not come is named as unknown; sent again, each
         * comes, and twice only where the ledger says so.
         */
        boolean mayHaveCome(int times, Mailing.Unknown way) {
            return switch (way) {
                case HOLD -> state.equals("ACCEPTED") && times == 1 || state.equals("UNKNOWN") && times <= 1;
                case AGAIN -> state.equals("ACCEPTED") && times >= 1 && times <= 1 + doubts;
            };
        }
    }

    /** @param way what becomes of letters that may have arrived */
    static Reckoning of(PressDay day, OwnDatabase database, LetterCount count, Mailing.Unknown way) {
        List<String> faults = new ArrayList<>();
        int editions = 0;
        for (PressDay.Due due : day.due()) {
            OffsetDateTime slot = due.slot().atOffset(ZoneOffset.UTC);
            int made = database.ask(handle -> handle.createQuery("""
                            select count(*) from edition e join digest d on d.id = e.digest_id
                            where d.slug = :slug and e.slot = :slot and not e.empty""")
                    .bind("slug", due.issue().slug())
                    .bind("slot", slot)
                    .mapTo(Integer.class)
                    .one());
            editions += made;
            if (made != 1) {
                faults.add(due + " was made " + made + " times");
            }
            int letters = database.ask(handle -> handle.createQuery("""
                            select count(distinct l.address) from delivery l join edition e on e.id = l.edition_id
                            join digest d on d.id = e.digest_id where d.slug = :slug and e.slot = :slot""")
                    .bind("slug", due.issue().slug())
                    .bind("slot", slot)
                    .mapTo(Integer.class)
                    .one());
            if (letters != day.readers()) {
                faults.add(due + " has letters to " + letters + " of " + day.readers() + " readers");
            }
        }
        long all = database.number("select count(*) from edition");
        if (all != editions) {
            faults.add(all - editions + " editions that nobody had asked for");
        }
        Map<String, Integer> states = new TreeMap<>();
        Map<LetterCount.Key, Integer> left = new HashMap<>(count.received());
        int doubles = 0;
        int doubted = 0;
        for (Line line : lines(database)) {
            states.merge(line.state(), 1, Integer::sum);
            Integer times = left.remove(new LetterCount.Key(line.messageId(), line.address()));
            int came = times == null ? 0 : times;
            doubles += Math.max(0, came - 1);
            doubted += Math.min(1, line.doubts());
            if (!line.mayHaveCome(came, way)) {
                faults.add(line + " came " + came + " times");
            }
        }
        if (!left.isEmpty()) {
            faults.add(left.size() + " letters came of which the ledger knows nothing, such as "
                    + left.keySet().iterator().next());
        }
        return new Reckoning(
                editions,
                states,
                count.received().values().stream().mapToInt(Integer::intValue).sum(),
                doubles,
                doubted,
                faults);
    }

    private static List<Line> lines(OwnDatabase database) {
        return database.ask(handle -> handle.createQuery("""
                        select d.slug, e.slot, l.message_id, l.address, l.state, l.doubts from delivery l
                        join edition e on e.id = l.edition_id join digest d on d.id = e.digest_id""")
                .map((row, context) -> new Line(
                        row.getString("slug"),
                        row.getString("slot"),
                        row.getString("message_id"),
                        row.getString("address"),
                        row.getString("state"),
                        row.getInt("doubts")))
                .list());
    }

    String sentence() {
        return editions + " editions, " + received + " letters received, " + doubles + " of them twice; the ledger: "
                + states + ", " + doubted + " of them named as perhaps twice";
    }
}
