package newsfold.read.words;

import java.util.List;
import java.util.regex.Pattern;

/** The words with which sites end what they show to those who have not paid. */
public final class Paywall {
    private static final int LONGEST = 250;

    /** One of these is in each of the phrases, which are tried on no other lines. */
    private static final Stems STEMS = Stems.of(List.of(
            "subscri",
            "abo",
            "suscri",
            "assin",
            "abbon",
            "prenum",
            "register",
            "log in",
            "sign in",
            "подпис",
            "remaining",
            "reste",
            "plus",
            "premium",
            "会員",
            "订阅"));

    private static final List<Pattern> PHRASES = List.of(
            compile(
                    "(?:please )?(?:subscribe|sign (?:in|up)|log ?in|register|join|become a (?:member|subscriber))\\b.{0,60}\\b(?:to|and) (?:continue|keep|read|finish|unlock|access|view)\\b.{0,80}"),
            compile(
                    "(?:to (?:continue|keep)|continue|keep) reading.{0,60}\\b(?:subscribe|subscription|subscriber|register|sign|log ?in|premium)\\b.{0,60}"),
            compile(
                    "to read (?:the (?:rest|full)|this|more).{0,80}\\b(?:subscribe|subscription|register|sign|log ?in)\\b.{0,60}"),
            compile(
                    "(?:this|the) (?:article|story|content|post|page) is (?:only |exclusively |reserved )?(?:available )?(?:only )?(?:for|to) .{0,40}subscribers?.{0,40}"),
            compile("(?:subscriber[- ]only|subscribers[- ]only|exclusive to subscribers|for subscribers only).{0,60}"),
            compile(
                    "already (?:a |have a )?(?:subscriber|subscribed|subscription|member|an account).{0,60}\\b(?:log|sign) ?in.{0,30}"),
            compile("(?:you have|you've) .{0,60}\\b(?:free )?articles? .{0,20}(?:remaining|left|this month).{0,80}"),
            compile(
                    "(?:jetzt |hier )?(?:weiterlesen|weiter lesen|diesen artikel lesen).{0,60}\\b(?:abo|abonn|plus|premium).{0,60}"),
            compile("(?:dieser (?:artikel|inhalt|text)|dieser beitrag) ist (?:nur |exklusiv )?(?:für|abonn).{0,80}"),
            compile(".{0,60}\\b(?:réservée?s? (?:aux|à nos) abonnés|il vous reste \\d+ ?% .{0,60})"),
            compile(
                    ".{0,60}\\b(?:exclusiv[oa]s? para (?:suscriptores|assinantes)|(?:suscríbete|regístrate|assine) (?:para|e) (?:seguir|continuar|continue).{0,60})"),
            compile(
                    ".{0,60}\\b(?:riservat[oai] (?:agli|ai nostri) abbonati|per continuare a leggere.{0,60}abbon.{0,40})"),
            compile(".{0,60}(?:доступ\\p{L}* (?:только )?(?:по подписке|подписчикам)|оформите подписку).{0,60}"),
            compile("(?:この記事は.{0,20}会員.{0,40}|続きを読むには.{0,40}会員.{0,30}|.{0,30}订阅(?:后|以).{0,6}阅读.{0,30})"));

    private Paywall() {}

    private static Pattern compile(String phrase) {
        return Pattern.compile("\\W*(?:" + phrase + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether the line asks for a subscription before the text goes on. */
    public static boolean line(String line) {
        return line.length() <= LONGEST && STEMS.in(line) && phrase(line);
    }

    private static boolean phrase(String line) {
        for (Pattern phrase : PHRASES) {
            if (phrase.matcher(line).matches()) {
                return true;
            }
        }
        return false;
    }
}
