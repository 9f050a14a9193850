package newsfold.bounce;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Knows mail that a program answers by itself: by RFC 3834's header, by older ones, by subjects in many languages. */
final class AutoReplies {
    private static final List<String> HEADERS = List.of(
            "X-Autoreply",
            "X-Auto-Reply",
            "X-Autoreply-From",
            "X-Autorespond",
            "X-Autoresponder",
            "X-Mail-Autoreply",
            "X-Vacation",
            "X-AutoReply-To",
            "X-Out-Of-Office");
    private static final Pattern PRECEDENCE =
            Pattern.compile("\\s*(auto.?reply|bulk|junk|list)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBJECT = Pattern.compile(
            "^\\W{0,20}(?:(?:re|aw|sv|vs|antw|odp|tr|rv|r|fwd?|vb)\\s{0,3}[:：]\\s{0,3})?\\W{0,20}(?:"
                    + "auto(?:matic|mated|matically)?[- ]?(?:e-?mail )?(?:generated )?(?:reply|response|answer|acknowledg)|autoreply|autoresponse"
                    + "|out ?of ?(?:the )?office|ooo\\b|away from (?:my|the) (?:desk|office|mail)|(?:i am |i'm )?(?:on|currently on) "
                    + "(?:vacation|holiday|annual leave|leave|maternity)|vacation (?:reply|notice|response|message)|absence notice"
                    + "|abwesen|automatische (?:antwort|r(?:ü|ue)ckantwort|e-?mail|eingangsbest|best(?:ä|ae)tigung)|autom\\. antwort"
                    + "|nicht im (?:b(?:ü|ue)ro|haus)|(?:ich bin |bin )?(?:im|in) (?:urlaub|elternzeit)|urlaubs(?:notiz|nachricht)"
                    + "|r[ée]ponse automatique|absen(?:ce|t)\\b|absence du bureau|en (?:vacances|cong[ée]s?)\\b|message d'absence"
                    + "|respuesta autom[áa]tica|fuera de (?:la )?oficina|ausente\\b|ausencia\\b|de vacaciones|autorrespuesta|contestaci[óo]n autom"
                    + "|risposta automatica|fuori (?:sede|ufficio)|assente\\b|assenza\\b|in ferie"
                    + "|resposta autom[áa]tica|fora do escrit[óo]rio|aus[êe]ncia\\b|em f[ée]rias"
                    + "|automatisch(?:e)? (?:antwoord|beantwoord|bericht|reactie)|afwezig|niet aanwezig|buiten kantoor|op vakantie"
                    + "|autosvar|automatiskt svar|automatisk(?: e-post)? svar|fr[åa]nvaro|ej p[åa] kontoret|frav(?:æ|ae)r|ikke til stede|p[åa] ferie"
                    + "|automaattinen (?:vastaus|poissaolo)|poissa\\b|lomalla"
                    + "|automatyczna odpowied|autoodpowied|odpowied(?:ź|z) automatyczna|nieobecno|poza biurem|na urlopie"
                    + "|automatick[áaée] odpov|mimo kancel|nep[řr][íi]tomn|dovolen[áa]|automatikus v[áa]lasz|h[áa]zon k[íi]v[üu]l|szabads[áa]g"
                    + "|r[ăa]spuns automat|otomatik (?:yan[ıi]t|cevap)|ofis d[ıi][şs][ıi]nda|αυτόματη απάντηση|εκτός γραφείου"
                    + "|автоответ|автоматический ответ|автоматична відповідь|нет на месте|в отпуске|відсутн"
                    + "|自動(?:応答|返信|回覆)|自动(?:回复|答复)|不在(?:通知|連絡|のお知らせ)|休暇|外出中|자동 ?(?:회신|응답)|부재중)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private AutoReplies() {}

    static boolean isOne(MailParts mail) {
        String submitted = mail.first("Auto-Submitted").strip().toLowerCase(Locale.ROOT);
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || PRECEDENCE.matcher(mail.first("Precedence")).matches()
                || HEADERS.stream().anyMatch(name -> !mail.header(name).isEmpty())
                || mail.first("X-POST-MessageClass").toLowerCase(Locale.ROOT).contains("autoresponder")
                || SUBJECT.matcher(mail.first("Subject")).find();
    }
}
