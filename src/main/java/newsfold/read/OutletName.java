package newsfold.read;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells names of newspapers, sites and agencies from other words in a line. */
final class OutletName {
    private static final Pattern QUOTES =
            Pattern.compile("^[\\s\"“”'‘’«»()\\[\\]*_:>•·|–—-]+|[\\s\"“”'‘«»()\\[\\]*_:;,|–—-]+$");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:https?://)?(?:www\\.)?([\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,12})(?:/\\S*)?");
    private static final Pattern LEGAL = Pattern.compile(
            "(?i),?\\s+(?:inc|ltd|limited|llc|plc|gmbh|pty|corp|corporation|co|pvt|s\\.?a|b\\.?v|a\\.?g)\\.?$");
    private static final Pattern MEDIA = Pattern.compile(
            "(?i)\\b(?:the|news|times|post|daily|herald|tribune|gazette|chronicle|courier|mail|mirror|telegraph|guardian"
                    + "|standard|journal|press|observer|express|independent|today|live|tv|radio|online|network|wire|weekly"
                    + "|magazine|review|record|star|sun|echo|argus|bulletin|dispatch|monitor|reporter|examiner|inquirer"
                    + "|globe|world|week|broadcasting|media|agency|zeitung|tagblatt|presse|monde|figaro|corriere|gazzetta"
                    + "|diario|jornal|pravda|zeit|spiegel)\\b|news|\\d$");

    /** What stands in credits beside the agencies' names and is no outlet either. */
    private static final Set<String> WIRES =
            Set.of("getty", "getty images", "agencies", "agency", "agencia", "agencias", "agenturen", "wire services");

    /** First words of lines that look like a name and are none. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)(?:by|our|your|this|that|their|his|her|its|it|us|we|you|here|all|author|authors|respective|staff|page|site"
                    + "|website|app|free|mobile|android|ios|iphone|ipad|google|apple|play|official|latest|new|more|home|menu"
                    + "|updated|published|posted|last|share|follow|read|image|photo|getty|facebook|twitter|whatsapp|telegram"
                    + "|instagram|youtube|linkedin|flipboard|wordpress|comments?|written|reported|edited|contact|designed|powered|developed|built|hosted|produced|managed)\\b.*");

    private static final Pattern DATE = Pattern.compile(
            "(?i)(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d.*|\\d+\\S* (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*"
                    + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b.*)");

    private static final int LONGEST = 50;

    private OutletName() {}

    /** The name without quotes, brackets, address parts and legal form; null where the words are no outlet's name. */
    static @Nullable String clean(String words) {
        if (words.length() > 3 * LONGEST) {
            return null;
        }
        String name = QUOTES.matcher(words).replaceAll("");
        var address = ADDRESS.matcher(name);
        if (address.matches() && name.contains("/")) {
            name = address.group(1);
        }
        String before;
        do {
            before = name;
            name = LEGAL.matcher(name).replaceAll("");
            name = QUOTES.matcher(name).replaceAll("");
            if (name.endsWith(".") && !name.matches(".*\\b\\p{Lu}\\.")) {
                name = name.substring(0, name.length() - 1);
            }
        } while (!name.equals(before));
        if (name.startsWith("the ")) {
            name = name.substring(4);
        }
        return plausible(name) ? name : null;
    }

    /** Whether the words could be an outlet's name, in a place where one is expected. */
    static boolean plausible(String name) {
        if (name.isEmpty()
                || name.length() > LONGEST
                || Sentences.words(name) > 6
                || NO_NAME.matcher(name).matches()) {
            return false;
        }
        if (Age.of(name) != null
                || WrittenTime.of(name) != null
                || DATE.matcher(name).matches()) {
            return false;
        }
        int first = name.codePointAt(0);
        boolean upper = Character.isUpperCase(first)
                || Character.isDigit(first) && name.matches(".*\\p{L}.*")
                || Character.isLetter(first) && !Character.isLowerCase(first)
                || ADDRESS.matcher(name).matches()
                || name.matches("\\p{Ll}+\\p{Lu}.*");
        boolean titled =
                java.util.Arrays.stream(name.split(" ")).noneMatch(word -> word.matches("[\\p{IsLatin}&&\\p{Ll}]{4,}"));
        return upper && titled && !name.matches(".*[?\"“”:;].*") && !name.matches(".*[^.]\\.\\s.*");
    }

    /** Whether the words are an outlet's name even in a place where none is expected. */
    static boolean likely(String name) {
        return plausible(name)
                && (ADDRESS.matcher(name).matches()
                        || MEDIA.matcher(name).find()
                        || name.matches("\\p{Lu}{2,5}")
                        || name.matches("\\p{Lu}?\\p{Ll}+\\p{Lu}\\p{L}+"));
    }

    /** Whether the name is that of a host: "Telegraph.co.uk". */
    static boolean address(String name) {
        return ADDRESS.matcher(name).matches();
    }

    /** Whether a credit by this name says who wrote or pictured something, not whose page it is. */
    static boolean agency(String name) {
        return WIRES.contains(name.toLowerCase(Locale.ROOT)) || Agencies.named(name) != null;
    }

    /** The name a site has when no other is known: its host without "www." */
    static @Nullable String host(@Nullable URI address) {
        if (address == null || address.getHost() == null) {
            return null;
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
