package newsfold.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newsfold.read.FieldSource;
import newsfold.read.Told;
import newsfold.read.words.Headline;
import newsfold.read.words.WhiteSpace;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The section of its site that a page says it belongs to, as the site calls it. */
final class PageSection {
    private static final Set<String> NONE = Set.of(
            "uncategorized",
            "uncategorised",
            "unassigned",
            "none",
            "null",
            "undefined",
            "default",
            "home",
            "homepage",
            "front page",
            "startseite",
            "article",
            "articles",
            "post",
            "posts",
            "all",
            "other",
            "general",
            "misc",
            "accueil",
            "inicio",
            "story",
            "stories",
            "web",
            "top");
    private static final Pattern STEPS = Pattern.compile("\\s*[>»›|,;]\\s*");
    private static final Selection CRUMBS = Selection.of(
            "[class*=breadcrumb][class~=(?i)^breadcrumbs?\\b], nav[class*=breadcrumb], ol[class*=breadcrumb], ul[class*=breadcrumb], [aria-label=breadcrumb]");
    private static final int LONGEST = 50;
    private static final int MOST_CRUMBS = 12;

    private PageSection() {}

    /** @param names of the site: no section */
    static @Nullable Told<String> of(PageData page, @Nullable String headline, List<String> names) {
        List<Told<String>> told = new ArrayList<>();
        told.addAll(page.linked().texts("articleSection"));
        told.addAll(page.meta().texts("article:section", "og:article:section", "og:section"));
        told.addAll(page.micro().texts("articleSection"));
        told.addAll(page.meta()
                .texts(
                        "parsely-section",
                        "sailthru_section",
                        "prism.section",
                        "cxenseparse:recs:articlesection",
                        "section"));
        for (Told<String> written : told) {
            String section = section(STEPS.split(written.value(), 2)[0], headline, names);
            if (section != null) {
                return new Told<>(section, written.source());
            }
        }
        String step = lastOf(page.linked().crumbs(), headline, names);
        if (step != null) {
            return Told.of(step, FieldSource.Place.JSON_LD, "breadcrumb");
        }
        step = lastOf(shownCrumbs(page.marks()), headline, names);
        return step == null ? null : Told.of(step, FieldSource.Place.CLASS, "breadcrumb");
    }

    private static List<String> shownCrumbs(Landmarks page) {
        Element path = page.first(CRUMBS);
        if (path == null || path.selectFirst("p, h2, figure") != null) {
            return List.of();
        }
        return path.getElementsByTag("a").stream()
                .limit(MOST_CRUMBS)
                .map(Element::text)
                .map(WhiteSpace::fold)
                .toList();
    }

    /** The step next to the article. */
    private static @Nullable String lastOf(List<String> steps, @Nullable String headline, List<String> names) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            String section = section(steps.get(i), headline, names);
            if (section != null) {
                return section;
            }
        }
        return null;
    }

    private static @Nullable String section(String written, @Nullable String headline, List<String> names) {
        String section = WhiteSpace.fold(written);
        String key = Headline.key(section);
        boolean none = key.isEmpty()
                || section.length() > LONGEST
                || section.contains("://")
                || section.contains("@")
                || NONE.contains(key)
                || key.chars().allMatch(c -> c == ' ' || c >= '0' && c <= '9')
                || headline != null
                        && (Headline.same(section, headline)
                                || Headline.key(headline).startsWith(key + ' ') && key.length() > 25)
                || names.stream().anyMatch(name -> Headline.same(name, section));
        return none ? null : section;
    }
}
