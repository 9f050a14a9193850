package newsfold.compare;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said to have happened to those who are counted, whatever the verb's form. */
enum Role {
    KILLED("kill kills killed killing dead die dies died dying deaths death fatalities perished lives lost"),
    INJURED("injure injures injured injuring injuries wound wounds wounded wounding hurt hurting"),
    MISSING("missing unaccounted"),
    DETAINED("arrest arrests arrested arresting detain detains detained detaining"),
    RESCUED("rescue rescues rescued rescuing saved"),
    EVACUATED("evacuate evacuates evacuated evacuating"),
    DISPLACED("displace displaces displaced displacing homeless"),
    TAKEN("abduct abducts abducted abducting kidnap kidnaps kidnapped kidnapping"),
    FREED("free frees freed freeing release releases released releasing"),
    CHARGED("charge charges charged charging indict indicts indicted"),
    LAUNCHED("launch launches launched launching fire fires fired firing unleash unleashes unleashed unleashing"),
    DOWNED("down downs downed downing shot shoot intercept intercepts intercepted intercepting neutralise neutralised"
            + " neutralize neutralized suppress suppressed"),
    DESTROYED("destroy destroys destroyed destroying"),
    DAMAGED("damage damages damaged damaging"),
    CUT("cut cuts cutting shed sheds shedding axe axes axed axing"),
    SICKENED("sicken sickens sickened sickening infect infected infecting");

    private static final Map<String, Role> BY_WORD = byWord();

    private final String words;

    Role(String words) {
        this.words = words;
    }

    private static Map<String, Role> byWord() {
        Map<String, Role> roles = new java.util.HashMap<>();
        for (Role role : values()) {
            for (String word : role.words.split(" ")) {
                roles.put(word, role);
            }
        }
        return Map.copyOf(roles);
    }

    /** @param word in lower case */
    static @Nullable Role of(String word) {
        return BY_WORD.get(word);
    }
}
