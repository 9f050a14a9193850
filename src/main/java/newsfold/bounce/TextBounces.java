package newsfold.bounce;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows bounces that carry no report for machines: those of qmail and older servers, and of gateways. */
final class TextBounces {
    private static final Pattern DAEMON = Pattern.compile(
            "(?:^|[<\\s\"])(?:mailer-?daemon|post-?master|mail-?daemon|mdaemon|mail\\.?(?:delivery|system|administrator)|"
                    + "microsoftexchange[0-9a-f]+|double-?bounce|bounce-?handler|smtpd?-?daemon|email\\.?administrator)(?:[@\\s>\"]|$)"
                    + "|mail delivery (?:sub)?system|mail administrator|mail delivery service",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBJECT = Pattern.compile(
            "^\\W*(?:undeliver|undelivered|delivery (?:status )?(?:notification|failure|has failed|report|error|problem|unsuccessful|incomplete)"
                    + "|failure notice|failed (?:mail|delivery)|mail (?:delivery )?(?:failed|failure|error|undeliverable|system error|could not)"
                    + "|returned (?:mail|e-?mail|to sender)|message (?:not|could not be|undeliver|delivery fail)|non ?-?delivery|nondeliverable"
                    + "|(?:permanent|transient) (?:delivery )?(?:failure|error)|(?:your )?(?:mail|message|e-?mail).{0,40}(?:could not|was not|not be) (?:be )?deliver"
                    + "|delivery failed|email bounced|bounced (?:mail|e-?mail)|mail bounced|rejected (?:mail|message)|user unknown|unknown user"
                    + "|warning: (?:message|could not send)|delayed|delivery (?:delay|status)"
                    + "|unzustellbar|nicht zustellbar|zustellung fehlgeschlagen|fehlgeschlagene zustellung|mail konnte nicht|verz(?:ö|oe)gert"
                    + "|non remis|non distribu|[ée]chec de (?:la )?(?:remise|distribution|livraison)|message non|courrier non"
                    + "|no se (?:puede|pudo|ha podido) entregar|mensaje no entregado|error de entrega|devuelto"
                    + "|non recapitabile|impossibile (?:recapitare|consegnare)|mancata consegna|messaggio non"
                    + "|n[ãa]o (?:é poss[íi]vel|foi poss[íi]vel) entregar|falha na entrega|mensagem n[ãa]o entregue"
                    + "|onbestelbaar|niet (?:bezorgd|afgeleverd)|kan inte levereras|olevererbar|kunne ikke leveres|ikke leveret|uleverbar"
                    + "|nie mo[żz]na dostarczy|nie dostarczon|niedor[ęe]cz|nedoru[čc]iteln|недостав|не доставлен|невозможно доставить"
                    + "|配信(?:不能|エラー|失敗)|送信(?:エラー|失敗)|エラーメール|未送达|无法送达|退信|系统退信|投递失败|반송)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DELAY = Pattern.compile(
            "warning message only|do not need to resend|no action is (?:required|needed)|delivery attempts will continue"
                    + "|will (?:continue|keep on|be) (?:to (?:be )?(?:try|tri|retr|attempt)|trying|retried)|will retry for|still (?:being )?(?:tried|trying|in the queue)"
                    + "|wird (?:es )?weiter(?:hin)? versuch|has not yet been delivered|(?:is|was|been) delayed|nouvelle(?:s)? tentative",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DELAY_SUBJECT = Pattern.compile(
            "\\bdelay|^\\W*warning\\b|verz(?:ö|oe)ger|retard|retras|ritard|vertraag|f(?:ö|oe)rdr(?:ö|oe)j|forsink",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GIVEN_UP = Pattern.compile(
            "given up|giving up|permanent (?:error|failure|fatal)|failed permanently|could not be delivered|will not be retried|no further attempts",
            Pattern.CASE_INSENSITIVE);
    /** Where the copy of our letter begins. */
    private static final Pattern COPY = Pattern.compile(
            "(?m)^[ \\t>]*+(?:-{2,}+|={2,}+|_{2,}+|\\*{2,}+)?[ \\t]*+(?:below this line is a copy of the message|this is a copy of (?:the|your) message"
                    + "|(?:the )?(?:original|returned|unsent|undelivered) message(?: (?:headers?|follows|text|below|was|was attached))?\\b"
                    + "|original (?:message )?headers?|message (?:header|text|headers) follows?|copy of (?:the|your) (?:original )?message"
                    + "|start of (?:returned|forwarded) message|included is a copy of|urspr(?:ü|ue)ngliche nachricht|message original|mensaje original"
                    + "|the body of the message is|headers? of the (?:original )?message|received: (?:from|by)|return-path: <)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{1,250}[\\p{L}\\p{N}]");
    /** Characters of a bounce that are looked at: the reason stands at its beginning. */
    private static final int LONGEST = 16_000;

    private static final int MOST_ADDRESSES = 10;

    private final Phrases phrases;

    TextBounces(Phrases phrases) {
        this.phrases = phrases;
    }

    /** A bounce's meaning; judgement is null where a server only says that it goes on trying. */
    record Found(@Nullable Judgement judgement, String said, List<String> addresses) {}

    /** Null where it is no bounce, or one whose words nobody knows. */
    @Nullable
    Found read(MailParts mail) {
        List<String> failed = mail.header("X-Failed-Recipients");
        String subject = mail.first("Subject");
        boolean daemon = DAEMON.matcher(mail.first("From")).find();
        if (failed.isEmpty() && !daemon && !SUBJECT.matcher(subject).find()) {
            return null;
        }
        String text = beforeTheCopy(mail.text());
        List<String> addresses = addresses(String.join(" ", failed) + " " + text);
        if (isDelay(subject, text)) {
            return new Found(null, text, addresses);
        }
        boolean says = StatusCode.in(text) != null || StatusCode.replyIn(text) != 0 || phrases.of(text) != null;
        return says ? new Found(Judgement.of(phrases, null, text, ""), text, addresses) : null;
    }

    private static boolean isDelay(String subject, String text) {
        return (DELAY.matcher(text).find() || DELAY_SUBJECT.matcher(subject).find())
                && !GIVEN_UP.matcher(text.replaceAll("(?i)(?:not|n't) given up", ""))
                        .find();
    }

    static String beforeTheCopy(String text) {
        String start = text.substring(0, Math.min(text.length(), LONGEST));
        Matcher copy = COPY.matcher(start);
        return copy.find() ? start.substring(0, copy.start()) : start;
    }

    static List<String> addresses(String text) {
        Set<String> addresses = new LinkedHashSet<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (addresses.size() < MOST_ADDRESSES && matcher.find()) {
            addresses.add(matcher.group());
        }
        return new ArrayList<>(addresses);
    }
}
