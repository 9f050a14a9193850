package newsfold.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What the axe engine has to say about a page as it stands in the browser. */
public final class AxeCheck {
    private AxeCheck() {}

    /** Fails with each rule that is broken and where; contrast is measured in the colours that the browser shows. */
    public static void findsNothing(Page page, String where) {
        List<Rule> broken = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        assertThat(broken.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .toList())
                        .toList())
                .as("axe on %s", where)
                .isEmpty();
    }
}
