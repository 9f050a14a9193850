package newsfold.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import newsfold.deliver.DeliveryState;
import newsfold.deliver.LedgerSearch;
import newsfold.deliver.LedgerSearch.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What of a ledger an address or a form asks for, word for word; what makes no sense asks for everything.
 *
 * @param state the name of a state, or empty for all
 * @param answer the word of a class of answers, or empty for all
 * @param domain behind the @, or empty for all
 * @param address part of one, or empty for all
 */
public record LedgerLook(String state, String answer, String domain, String address) {
    static LedgerLook of(String state, String answer, String domain, String address) {
        return new LedgerLook(
                Arrays.stream(DeliveryState.values())
                        .map(Enum::name)
                        .filter(state::equals)
                        .findFirst()
                        .orElse(""),
                Arrays.stream(Answer.values())
                        .map(LedgerLook::word)
                        .filter(answer::equals)
                        .findFirst()
                        .orElse(""),
                domain.strip(),
                address.strip());
    }

    LedgerSearch search(long edition) {
        DeliveryState only = state.isEmpty() ? null : DeliveryState.valueOf(state);
        return new LedgerSearch(edition, only, answered(), domain, address);
    }

    private @Nullable Answer answered() {
        return answer.isEmpty() ? null : Answer.valueOf(answer.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** As addresses spell it. */
    static String word(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isEverything() {
        return state.isEmpty() && answer.isEmpty() && domain.isEmpty() && address.isEmpty();
    }

    /** As a query without its question mark, for another state. */
    public String query(String otherState) {
        StringJoiner query = new StringJoiner("&");
        Map.of("state", otherState, "answer", answer, "domain", domain, "address", address).entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> query.add(entry.getKey() + "=" + Wording.urlEncoded(entry.getValue())));
        return query.toString();
    }

    public String query() {
        return query(state);
    }

    /** For the journal. */
    String words() {
        return isEverything() ? "all lines" : "only " + query();
    }
}
