package newsfold.read.page;

import java.util.List;
import java.util.regex.Pattern;
import newsfold.read.words.Stems;

/** Sentences in which a site speaks for itself, to its readers or of its writers, between those of an article. */
final class SiteWords {
    /** Sign-offs: sentences about the writer or the outlet that close many articles. */
    private static final Pattern SIGN_OFF = Pattern.compile(
            "(?i).{0,200}\\b(?:follow|email|e-mail|contact|reach|tweet(?: at)?) (?:\\p{L}+ ){0,3}(?:him|her|me|us|them|at|on (?:twitter|facebook|instagram))\\b.*"
                    + "|.{0,200}\\b(?:follow|find|like) (?:us|him|her|them|me) on\\b.*"
                    + "|(?:join our|sign up|subscribe|have a news tip|if you have a (?:news )?tip|got a tip|like this story\\?|share this).*"
                    + "|.{0,250}\\b(?:click|tap) here\\b.{0,60}|\\(?(?:additional |with )?reporting (?:and writing )?by .*|.{3,200}\\bcontributed (?:reporting )?to (?:this|the) (?:report|story|article)\\W{0,3}|our standards:.*"
                    + "|.{0,120}\\bcan be (?:reached|contacted|followed) (?:at|on|via|by)\\b.*");

    /** One of these is in each sign-off. */
    private static final Stems STEMS = Stems.of(List.of(
            "follow ",
            "mail ",
            "contact ",
            "reach ",
            "tweet ",
            " us on",
            " him on",
            " her on",
            " them on",
            " me on",
            "join our",
            "sign up",
            "subscribe",
            "a tip",
            "news tip",
            "like this story",
            "share this",
            "click here",
            "tap here",
            "reporting by ",
            "reporting and writing by ",
            "contributed to th",
            "contributed reporting to th",
            "our standards",
            "can be reached",
            "can be contacted",
            "can be followed"));

    /** What a sign-off has in common with the story: that nobody could be reached, or whom witnesses may call. */
    private static final Pattern CALL = Pattern.compile(
            "(?i)\\b(?:(?:efforts?|attempts?|attempted|tried|trying|unable|failed|able) to|not|n[’']t|could|asked|urged|encouraged|information|witness(?:es)?) (?:\\p{L}+ ){0,4}?(?:reach|contact|call|email|e-mail)\\b"
                    + "|\\b(?:hotline|helpline|lifeline|police|sheriff|detectives?)\\b");

    /** Words by which a sentence shows that it is the site's own, or a label or credit. */
    private static final Pattern ADDRESSING = Pattern.compile(
            "(?i)\\b(?:you|your|us|our|we|subscrib\\w*|subscription|newsletters?|facebook|twitter|instagram|whatsapp|telegram|youtube|linkedin"
                    + "|https?|www|find out|links?|click|tap|cookies?|comments?|advertis\\w*|sponsored|rights reserved|apps?|javascript|browser"
                    + "|(?:this|the) (?:story|article|post|page|site|website|report|content)|getty|reuters|courtesy|(?:photo|image|picture|video)s? by)\\b"
                    + "|[@©|»>→]|^.{0,30}:");

    private SiteWords() {}

    /** Whether the last lines of an article are left with it: who wrote it, where to write to. */
    static boolean signOff(String text) {
        return STEMS.in(text)
                && SIGN_OFF.matcher(text).matches()
                && !CALL.matcher(text).find();
    }

    /** Whether the sentence may be the site's own, as far as its words tell. */
    static boolean addressing(String text) {
        return ADDRESSING.matcher(text).find();
    }
}
