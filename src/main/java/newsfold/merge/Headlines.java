package newsfold.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses a story's headline among its articles' own: that which has most in common with the others, among those of 7 to 16
 * words that are no round-up's and do not lure.
 */
final class Headlines {
    private static final int SHORTEST = 7;
    private static final int LONGEST = 16;
    /** A headline of another length must be this much more representative. */
    private static final double HANDICAP = .75;

    /** What may be an outlet's name before its headline. */
    private static final Pattern FRONT = Pattern.compile("^(.{4,40}?)\\s*(?:[-–—|:]|::)\\s+(?=\\P{Ll}.{15,})");

    /** Worth of a headline that lures. */
    private static final double LURING = .4;
    /** What a headline has in common with others, at the least. */
    private static final double LEAST = 1e-9;
    /** For what is taken only where nothing else is left. */
    private static final double NOTHING = 1e-6;

    /** Shouts, teases and questions, which say less than they promise. */
    private static final Pattern LURE = Pattern.compile(
            "^(?:breaking|watch|video|exclusive|opinion|analysis|live|revealed|just in|must[- ]read|photos?|in pictures)\\b"
                    + "|^(?:why|how|what|here(?:'s| is| are)|this is)\\b|\\((?:video|photos?|watch|updated?)\\)|\\[(?:video|photos?)]"
                    + "|\\b(?:you need to know|what we know|all you need|you won't believe|find out|goes viral|everything (?:you|we))\\b|[?]$|\\.\\.\\.$|…$"
                    + "|(?-i:^[^\\p{Ll}]{20,}$)",
            Pattern.CASE_INSENSITIVE);
    /** When a page was set online, taken for its headline: "Posted March 2, 2026", "Monday, 2 March". */
    private static final Pattern STAMP = Pattern.compile(
            "^(?:last )?(?:updated?|posted|published)\\b"
                    + "|^(?:\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august"
                    + "|(?:septem|octo|novem|decem)ber|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[ap]m|at)\\b|[\\d\\s:/.,|-])+$",
            Pattern.CASE_INSENSITIVE);

    private Headlines() {}

    /** @return as the outlet wrote it, without its name; empty where there is none */
    static String choose(List<Profile> members, List<Vectors> vectors) {
        double[] common = common(vectors);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < common.length; i++) {
            if (!members.get(i).title().isEmpty()) {
                order.add(i);
            }
        }
        // what the words of a headline take away from it need not be asked of one that others are before already
        order.sort(Comparator.comparingDouble((Integer i) -> -common[i]));
        int best = -1;
        double most = -1;
        for (int i : order) {
            if (common[i] < most) {
                break;
            }
            double value = order.size() == 1 ? 1 : common[i] * worth(members.get(i));
            if (value > most || value == most && i < best) {
                most = value;
                best = i;
            }
        }
        return best < 0 ? "" : clean(members.get(best));
    }

    /** What each headline has in common with the others and with how they begin. */
    private static double[] common(List<Vectors> vectors) {
        Sums all = new Sums(64);
        for (Vectors each : vectors) {
            for (int t = 0; t < each.leadTerms; t++) {
                all.add(each.terms[t], each.lead(t) + (t < each.titleTerms ? each.title(t) : 0));
            }
        }
        double[] common = new double[vectors.size()];
        for (int i = 0; i < common.length; i++) {
            Vectors own = vectors.get(i);
            long sum = 0;
            long self = 0;
            long lead = 0;
            for (int t = 0; t < own.titleTerms; t++) {
                sum += own.title(t) * (long) all.get(own.terms[t]);
                self += (long) own.title(t) * own.title(t);
                lead += (long) own.title(t) * own.lead(t);
            }
            common[i] = LEAST + sum * Sparse.COSINE - self * Sparse.COSINE - lead * Sparse.COSINE;
        }
        return common;
    }

    /** What is left of its value, 1 at the most. */
    private static double worth(Profile profile) {
        String title = clean(profile);
        int words = profile.title().size();
        double worth = words < SHORTEST || words > LONGEST ? HANDICAP : 1;
        worth *= profile.doubtful() ? HANDICAP : 1;
        worth *= LURE.matcher(title).find() ? LURING : 1;
        worth *= STAMP.matcher(title).find() ? NOTHING : 1;
        return worth * (profile.roundUp() ? NOTHING : 1);
    }

    private static String clean(Profile profile) {
        String title =
                profile.article().title() == null ? "" : profile.article().title();
        String outlet = profile.article().outlet() == null
                ? ""
                : profile.article().outlet().name();
        return withoutFront(Titles.clean(title, outlet).replaceAll("\\s+", " ").strip(), outlet);
    }

    /** Without the outlet's name before it: "Harrow Gazette - Ferry aground". */
    private static String withoutFront(String title, String outlet) {
        Matcher front = FRONT.matcher(title);
        return front.find() && Titles.names(front.group(1), outlet) ? title.substring(front.end()) : title;
    }
}
