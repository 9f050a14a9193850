package newsfold.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * A union of CSS selectors, read once, for {@link Landmarks} to find its elements without looking at every one. Of the
 * combinators only the blank is known.
 */
final class Selection {
    private static final Pattern COMMA = Pattern.compile(",(?![^\\[(]*[\\])])");
    private static final Pattern BLANK = Pattern.compile("\\s+(?![^\\[(]*[\\])])");
    private static final Pattern TAG = Pattern.compile("^([a-z][a-z0-9]*)");
    private static final Pattern CLASS = Pattern.compile("\\.([\\w-]+)|\\[class\\*=([\\w-]+)\\]");
    private static final Pattern ATTRIBUTE = Pattern.compile("^\\[([\\w-]+)");

    /** By what an element that is meant is found. */
    enum By {
        TAG,
        /** A piece of its class attribute, in lower case. */
        CLASS,
        ATTRIBUTE
    }

    /**
     * One of the selectors.
     *
     * @param key the tag, piece of a class or attribute without which no element is meant
     * @param around what it must stand in, or null
     * @param chain the element's own test last, those of elements around it before
     */
    record Path(By by, String key, @Nullable Path around, List<Evaluator> chain) {
        boolean leadsTo(Element element) {
            int last = chain.size() - 1;
            if (!chain.get(last).matches(element, element)) {
                return false;
            }
            int left = last - 1;
            for (Element up = element.parent(); up != null && left >= 0; up = up.parent()) {
                if (chain.get(left).matches(up, up)) {
                    left--;
                }
            }
            return left < 0;
        }
    }

    private final List<Path> paths;

    private Selection(List<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    /** @throws IllegalArgumentException where a selector names neither tag, class nor attribute of what it means */
    static Selection of(String css) {
        List<Path> paths = new ArrayList<>();
        for (String selector : COMMA.split(css)) {
            List<Evaluator> chain = new ArrayList<>();
            String[] steps = BLANK.split(selector.strip());
            for (String step : steps) {
                chain.add(QueryParser.parse(step));
            }
            Path path = null;
            for (int i = 0; i < steps.length; i++) {
                path = path(steps[i], path, chain.subList(0, i + 1));
            }
            paths.add(path);
        }
        return new Selection(paths);
    }

    private static Path path(String step, @Nullable Path around, List<Evaluator> chain) {
        Matcher names = CLASS.matcher(step);
        if (names.find()) {
            String name = names.group(1) == null ? names.group(2) : names.group(1);
            return new Path(By.CLASS, name.toLowerCase(Locale.ROOT), around, List.copyOf(chain));
        }
        Matcher tag = TAG.matcher(step);
        if (tag.find()) {
            return new Path(By.TAG, tag.group(1), around, List.copyOf(chain));
        }
        Matcher attribute = ATTRIBUTE.matcher(step);
        if (attribute.find()) {
            return new Path(By.ATTRIBUTE, attribute.group(1).toLowerCase(Locale.ROOT), around, List.copyOf(chain));
        }
        throw new IllegalArgumentException("\"" + step + "\" names nothing to be found by");
    }

    List<Path> paths() {
        return paths;
    }
}
