package newsfold.read.words;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.read.time.Age;
import org.jspecify.annotations.Nullable;

/** Tells names of newspapers, sites and agencies from other words in a line. */
public final class OutletName {
    private static final String BEFORE = "\"“”'‘’«»()[]*_:>•·|–—-";
    private static final String BEHIND = "\"“”'‘«»()[]*_:;,|–—-";
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:https?://)?(?:www\\.)?([\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,12})(?:/\\S*)?");
    private static final Pattern LEGAL = Pattern.compile(
            "(?i)(?:inc|ltd|limited|llc|plc|gmbh|pty|corp|corporation|co|pvt|s\\.?a|b\\.?v|a\\.?g)\\.?");
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

    /** A single capital before the last stop: "Rupert M." */
    private static final Pattern INITIAL = Pattern.compile(".*\\b\\p{Lu}\\.");

    private static final Pattern INNER_CAPITAL = Pattern.compile("\\p{Ll}+\\p{Lu}");
    private static final Pattern STOP = Pattern.compile("[^.]\\.\\s");
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,5}|\\p{Lu}?\\p{Ll}+\\p{Lu}\\p{L}+");

    private static final int LONGEST = 50;
    private static final int LONGEST_FORM = 12;
    private static final int LONGER_WORD = 4;

    private OutletName() {}

    /** The name without quotes, brackets, address parts and legal form; null where the words are no outlet's name. */
    public static @Nullable String clean(String words) {
        if (words.length() > 3 * LONGEST) {
            return null;
        }
        String name = bare(words);
        if (name.indexOf('/') >= 0) {
            Matcher address = ADDRESS.matcher(name);
            name = address.matches() ? address.group(1) : name;
        }
        String before;
        do {
            before = name;
            name = bare(withoutLegalForm(name));
            if (name.endsWith(".") && !INITIAL.matcher(name).matches()) {
                name = name.substring(0, name.length() - 1);
            }
        } while (!name.equals(before));
        if (name.startsWith("the ")) {
            name = name.substring(4);
        }
        return plausible(name) ? name : null;
    }

    /** Without quotation marks, brackets and bullets around it. */
    private static String bare(String words) {
        int start = 0;
        int end = words.length();
        while (start < end && (white(words.charAt(start)) || BEFORE.indexOf(words.charAt(start)) >= 0)) {
            start++;
        }
        while (end > start && (white(words.charAt(end - 1)) || BEHIND.indexOf(words.charAt(end - 1)) >= 0)) {
            end--;
        }
        return words.substring(start, end);
    }

    private static String withoutLegalForm(String name) {
        int end = name.length();
        while (end > 0 && !white(name.charAt(end - 1))) {
            end--;
        }
        if (end == 0
                || name.length() - end > LONGEST_FORM
                || !LEGAL.matcher(name).region(end, name.length()).matches()) {
            return name;
        }
        while (end > 0 && white(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end > 0 && name.charAt(end - 1) == ',' ? end - 1 : end);
    }

    private static boolean white(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** Whether the words could be an outlet's name, in a place where one is expected. */
    static boolean plausible(String name) {
        if (name.isEmpty()
                || name.length() > LONGEST
                || Sentences.words(name) > 6
                || !titled(name)
                || !begun(name)
                || NO_NAME.matcher(name).matches()) {
            return false;
        }
        return Age.of(name) == null
                && WrittenTime.of(name) == null
                && !DATE.matcher(name).matches()
                && name.chars().noneMatch(c -> "?\"“”:;".indexOf(c) >= 0)
                && !STOP.matcher(name).find();
    }

    private static boolean begun(String name) {
        int first = name.codePointAt(0);
        return Character.isUpperCase(first)
                || Character.isDigit(first) && name.codePoints().anyMatch(Character::isLetter)
                || Character.isLetter(first) && !Character.isLowerCase(first)
                || ADDRESS.matcher(name).matches()
                || INNER_CAPITAL.matcher(name).lookingAt();
    }

    /** Whether no longer word is all in small letters of the Latin script. */
    private static boolean titled(String name) {
        int small = 0;
        for (int i = 0; i <= name.length(); ) {
            int c = i == name.length() ? ' ' : name.codePointAt(i);
            if (c == ' ' && small >= LONGER_WORD) {
                return false;
            }
            small = c == ' ' ? 0 : small >= 0 && smallLatin(c) ? small + 1 : -1;
            i += Character.charCount(c);
        }
        return true;
    }

    private static boolean smallLatin(int c) {
        return c < 128
                ? c >= 'a' && c <= 'z'
                : Character.getType(c) == Character.LOWERCASE_LETTER
                        && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /** Whether the words are an outlet's name even in a place where none is expected. */
    public static boolean likely(String name) {
        return plausible(name)
                && (ADDRESS.matcher(name).matches()
                        || MEDIA.matcher(name).find()
                        || ABBREVIATION.matcher(name).matches());
    }

    /** Whether the name is that of a host: "Telegraph.co.uk". */
    public static boolean address(String name) {
        return ADDRESS.matcher(name).matches();
    }

    /** Whether a credit by this name says who wrote or pictured something, not whose page it is. */
    public static boolean agency(String name) {
        return WIRES.contains(name.toLowerCase(Locale.ROOT)) || Agencies.named(name) != null;
    }

    /** The name a site has when no other is known: its host without "www." */
    public static @Nullable String host(@Nullable URI address) {
        if (address == null || address.getHost() == null) {
            return null;
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
