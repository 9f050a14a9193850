package newsfold.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsfold.compare.Agreement;
import newsfold.compare.Claim;
import newsfold.compare.Version;
import newsfold.merge.Credit;
import newsfold.merge.Report;
import newsfold.render.Sheet.Remark;

/** Sets what a story's texts agree and differ on, in a line each. */
final class ClaimSetter {
    private static final int NAMED = 3; // outlets; with more, two and how many there are beside them
    private static final int AGREED = 3;
    private static final int DIFFERING = 2;
    private static final int WORDS = 140; // characters of a quotation

    private final Phrases phrases;
    private final Times times;
    private final Function<Credit, String> naming;

    /** @param naming how an outlet is called in the letter */
    ClaimSetter(Phrases phrases, Times times, Function<Credit, String> naming) {
        this.phrases = phrases;
        this.times = times;
        this.naming = naming;
    }

    List<Remark> set(Agreement agreement) {
        List<Remark> remarks = new ArrayList<>();
        add("agree", agreement.agreed().stream().limit(AGREED).toList(), remarks);
        add("differ", agreement.differing().stream().limit(DIFFERING).toList(), remarks);
        return remarks;
    }

    private void add(String label, List<Claim> claims, List<Remark> remarks) {
        if (!claims.isEmpty()) {
            remarks.add(new Remark(
                    phrases.say(label), claims.stream().map(this::claim).collect(Collectors.joining("; "))));
        }
    }

    private String claim(Claim claim) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < claim.versions().size(); i++) {
            boolean later = i > 0 && claim.rising();
            said.add(version(claim.versions().get(i), later ? "claim.later" : "claim"));
        }
        claim.looser().forEach(version -> said.add(version(version, "claim")));
        String all = String.join(", ", said);
        return claim.speaker() == null ? all : phrases.say("claim.speaker", OutsideText.line(claim.speaker()), all);
    }

    private String version(Version version, String phrase) {
        return phrases.say(
                phrase,
                OutsideText.clip(OutsideText.line(version.words()), WORDS),
                names(version),
                times.of(version.reports().get(0).published()));
    }

    private String names(Version version) {
        List<String> names = version.reports().stream()
                .map(Report::credit)
                .map(naming)
                .distinct()
                .toList();
        return names.size() <= NAMED
                ? String.join(", ", names)
                : phrases.say("rest", names.get(0) + ", " + names.get(1), names.size() - 2);
    }
}
