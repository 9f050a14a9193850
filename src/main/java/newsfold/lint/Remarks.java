package newsfold.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found so far; the same thing found again is told once. */
final class Remarks {
    private final Set<Remark> found = new LinkedHashSet<>();

    void need(boolean fine, String about, String sentence, String advice) {
        if (!fine) {
            found.add(new Remark(true, about, sentence, advice));
        }
    }

    void note(String about, String sentence, String advice) {
        found.add(new Remark(false, about, sentence, advice));
    }

    /** Faults first. */
    List<Remark> list() {
        List<Remark> list = new ArrayList<>(found.stream().filter(Remark::fault).toList());
        found.stream().filter(remark -> !remark.fault()).forEach(list::add);
        return List.copyOf(list);
    }
}
