package newsfold.read.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.read.Outlet;
import newsfold.read.time.MonthNames;
import newsfold.read.words.OutletName;
import org.jspecify.annotations.Nullable;

/** Who a mail is from, as its header says: a paper, a person, or a person of a paper. Addresses name nobody. */
record MailSender(@Nullable String author, @Nullable Outlet outlet) {
    private static final Pattern ADDRESS =
            Pattern.compile("\\s*[<(\\[]?(?:mailto:)?[^\\s<>()\\[\\]]+@[^\\s<>()\\[\\]]+[>)\\]]?\\s*");
    private static final Pattern PERSON_OF = Pattern.compile(
            "(\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3})(?: (?:at|from|bei)(?: the)? | ?[,|@–·] ?| - )(\\p{Lu}.{2,60})");
    private static final Pattern PERSON = Pattern.compile("\\p{Lu}[\\p{Ll}'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,2}");
    private static final Pattern PARTS = Pattern.compile("([^\\s<>(\\[\":]+)@([^\\s<>)\\]\"]+)");
    private static final Pattern DESK = Pattern.compile(
            "(?:no-?reply|news(?:letters?|desk|room)?|letters?|press(?:e|office)?|info|hello|contact|editor(?:s|ial)?|redaktion|redaction|redaccion"
                    + "|redazione|redacao|media|mail(?:er|ing)?|alerts?|updates?|briefing|morning|daily|desk|office|team|avisos|lettre|boletin)");
    private static final Pattern LETTER = Pattern.compile("(?i)\\s+(?:newsletters?|briefing|alerts?|updates?)$");

    static MailSender of(@Nullable String from) {
        String name = from == null
                ? ""
                : ADDRESS.matcher(from).replaceAll(" ").replaceAll("[\"“”]", "").strip();
        Matcher both = PERSON_OF.matcher(name);
        if (both.matches() && !OutletName.likely(both.group(1))) {
            return new MailSender(both.group(1), outlet(both.group(2)));
        }
        if (PERSON.matcher(name).matches() && !OutletName.likely(name) && !isDesk(name, String.valueOf(from))) {
            return new MailSender(name, null);
        }
        return new MailSender(null, outlet(name));
    }

    /** Whether the address is that of an office: named for its task, or at a domain that bears the sender's name. */
    private static boolean isDesk(String name, String from) {
        Matcher address = PARTS.matcher(from.toLowerCase(Locale.ROOT));
        if (!address.find()) {
            return false;
        }
        String joined = MonthNames.plain(name).replaceAll("[^\\p{L}\\p{N}]", "");
        return DESK.matcher(address.group(1)).matches()
                || address.group(2).replaceAll("[^\\p{L}\\p{N}]", "").contains(joined);
    }

    private static @Nullable Outlet outlet(String words) {
        String name = OutletName.clean(LETTER.matcher(words).replaceFirst(""));
        return name == null ? null : new Outlet(name);
    }
}
