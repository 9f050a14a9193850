package newsfold.read;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a spelling of an outlet's name says apart from case, punctuation, accents, a leading "the" and remarks in brackets.
 *
 * @param words in lower case, without accents; empty where the name is an address
 * @param site that a name in the form of an address means ("www.DailyMail.co.uk"), or null
 * @param key what spellings of one name share
 */
public record OutletSpelling(List<String> words, @Nullable Site site, String key) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern REMARK = Pattern.compile(
            "(?i)(?<=\\S)\\s*\\\\?\\((?:blogs?|subscription|registration|satire|press release|paywall|opinion|podcast)\\\\?\\)\\s*$");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’](?=\\p{L})");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Words of which so many titles are made that they name no newspaper alone: there are a dozen called The Star. */
    private static final Set<String> COMMON = Set.of(
            ("a advertiser advocate and argus bulletin business chronicle citizen city courier daily dispatch echo evening"
                            + " examiner express free gazette globe guardian headlines herald independent inquirer international"
                            + " journal leader ledger live local magazine mail mercury messenger metro mirror monitor morning nation"
                            + " national network news observer of online people post press radio record register reporter review"
                            + " saturday sentinel standard star state sun sunday telegraph the times today tribune tv union voice"
                            + " week weekly world"
                            + " abendblatt aktuell allgemeine anzeiger blatt bote das der die kurier morgenpost nachrichten neue"
                            + " presse rundschau stern tageblatt tagblatt tageszeitung volksblatt welt woche zeitung"
                            + " actualites courrier depeche dernieres la le les monde nouvelles progres quotidien republique voix"
                            + " comercio de del diario economista el heraldo hora los mundo nacion noticias pais periodico prensa"
                            + " razon tiempo universal vanguardia voz"
                            + " corriere gazzetta giornale giorno il mattino messaggero repubblica stampa tempo"
                            + " correio folha jornal publico")
                    .split(" "));

    public static OutletSpelling of(String name) {
        Site site = Site.named(name);
        if (site != null) {
            return new OutletSpelling(List.of(), site, site.name());
        }
        String plain = withoutRemark(name);
        List<String> words = words(plain);
        if (words.size() > 1 && words.get(0).equals("the")) {
            words = words.subList(1, words.size());
        }
        // a name all of signs is its own key
        return new OutletSpelling(
                words, null, words.isEmpty() ? name.toLowerCase(Locale.ROOT).strip() : String.join(" ", words));
    }

    /** Without what news indexes write behind a name: "(blog)", "(subscription)". */
    public static String withoutRemark(String name) {
        return name.indexOf('(') < 0 ? name : REMARK.matcher(name).replaceFirst("");
    }

    private static List<String> words(String name) {
        boolean apostrophe = name.indexOf('\'') >= 0 || name.indexOf('’') >= 0;
        String folded = fold(apostrophe ? APOSTROPHE.matcher(name).replaceAll("") : name)
                .replace("&", " and ");
        return Arrays.stream(BETWEEN_WORDS.split(folded))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public static String fold(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text.toLowerCase(Locale.ROOT);
        }
        return MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("ß", "ss");
    }

    /** All letters and digits in a row, as addresses write a name. */
    public String letters() {
        return String.join("", words);
    }

    /** Whether several newspapers may bear this very name: it has no word of its own. */
    public boolean common() {
        return COMMON.containsAll(words);
    }

    /** Whether the name is a single word that many newspapers bear. */
    public boolean vague() {
        return words.size() < 2 && common();
    }
}
