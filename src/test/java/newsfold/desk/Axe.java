package newsfold.desk;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
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
                for (Rule rule : new AxeBuilder(page)
                        // the frames of our pages hold letters, which are looked at by themselves
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()) {
                    findings.add(page.url() + " at " + width + " px, " + scheme + ": " + rule.getId() + ", "
                            + rule.getHelp() + ": "
                            + rule.getNodes().stream()
                                    .map(node -> String.valueOf(node.getHtml()))
                                    .limit(3)
                                    .toList());
                }
            }
        }
        return findings;
    }
}
