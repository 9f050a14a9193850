package newsfold.desk.entrance;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Presses Tab through a page as somebody without a mouse does. */
final class Keyboard {
    /** What can be used, in the order of the page: shown, not disabled, and of radio buttons the one that is entered. */
    private static final String NUMBER_ALL = """
            () => {
              const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, iframe, [tabindex]')]
                .filter(each => each.tabIndex >= 0 && !each.disabled && each.type !== 'hidden'
                  && each.checkVisibility({visibilityProperty: true}) && !each.closest('[inert]'))
                .filter(each => each.type !== 'radio' || each.checked
                  || !document.querySelector(`input[type=radio][name="${each.name}"]:checked`));
              all.forEach((each, i) => each.dataset.tabStop = i);
              // from the beginning, also where the page itself chose where to begin
              document.body.tabIndex = -1;
              document.body.focus();
              document.body.removeAttribute('tabindex');
              return {count: all.length, forced: all.filter(each => each.tabIndex > 0).length};
            }""";

    private static final String WHERE = """
            () => {
              const now = document.activeElement;
              if (!now || now === document.body) return {stop: -1};
              const style = getComputedStyle(now);
              return {
                stop: now.dataset.tabStop === undefined ? -2 : Number(now.dataset.tabStop),
                shown: now.tagName === 'IFRAME' || style.outlineStyle !== 'none' || style.boxShadow !== 'none',
                what: now.outerHTML.slice(0, 120)
              };
            }""";

    private Keyboard() {}

    /** A line each; empty where everything is reached, in the order of the page, and one sees where one is. */
    static List<String> complaints(Page page) {
        List<String> complaints = new ArrayList<>();
        Map<?, ?> all = (Map<?, ?>) page.evaluate(NUMBER_ALL);
        int count = ((Number) all.get("count")).intValue();
        if (((Number) all.get("forced")).intValue() > 0) {
            complaints.add("an order of its own (tabindex above 0)");
        }
        int last = -1;
        // a date has three stops, a frame those of its letter
        for (int press = 0; press < 4 * count + 40 && last < count - 1; press++) {
            page.keyboard().press("Tab");
            Map<?, ?> now = (Map<?, ?>) page.evaluate(WHERE);
            int stop = ((Number) now.get("stop")).intValue();
            // behind a frame nothing has the focus for a moment
            if (stop < 0 || stop == last) {
                continue;
            }
            if (!Boolean.TRUE.equals(now.get("shown"))) {
                complaints.add("one does not see that one is at " + now.get("what"));
            }
            if (stop != last + 1) {
                complaints.add("after stop " + last + " comes " + stop + ": " + now.get("what"));
            }
            last = stop;
        }
        if (last < count - 1) {
            complaints.add("the keyboard ends at stop " + last + " of " + count);
        }
        return complaints;
    }
}
