package newsfold.desk;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** What axe-core finds in a page, on a phone and on a desk, in the light and in the dark. */
public final class Axe {
    private Axe() {}

    /** A line each; empty where it finds nothing. */
    public static List<String> findings(Page page) {
        List<String> findings = new ArrayList<>();
        for (int width : new int[] {390, 1280}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.setViewportSize(width, 900);
                // colours on their way from light to dark are neither
                page.emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
                findings.addAll(findingsAsShown(page));
            }
        }
        return findings;
    }

    /** The same of the page only as it stands in the browser. */
    public static List<String> findingsAsShown(Page page) {
        // the frames of our pages hold letters, which are looked at by themselves
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> page.url() + " at " + page.viewportSize().width + " px: " + rule.getId() + ", "
                                + rule.getHelp() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .limit(3)
                                        .toList())
                        .toList();
    }
}
