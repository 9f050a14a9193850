package newsfold.lint;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * Reads a letter before readers do: the headers that receivers want of bulk mail (RFC 5322, 2369, 2919, 8058, 3834), its parts and
 * sizes, that it can be left at once, what its HTML needs so that every mail program and screen reader can show it, and that its
 * signature (RFC 6376) covers what it must.
 */
public final class Proofreader {
    private Proofreader() {}

    /**
     * @param message as it would go over the wire
     * @return what there is to say, faults first; empty where all is well
     */
    public static List<Remark> read(byte[] message) {
        Remarks remarks = new Remarks();
        OpenedMail mail;
        try {
            mail = OpenedMail.of(message);
        } catch (IllegalArgumentException e) {
            remarks.need(
                    false,
                    "message",
                    "The letter cannot be read as a mail.",
                    "Tell whoever looks after the program: " + e.getMessage());
            return remarks.list();
        }
        HeaderRules.check(mail, remarks);
        BodyRules.check(mail, remarks);
        String html = mail.html();
        if (html != null && mail.text() != null) {
            // as it is written: a lenient parser would mend what mail programs have to live with
            Document page = Jsoup.parse(html, "", Parser.xmlParser().settings(ParseSettings.htmlDefault));
            MarkupRules.check(page, html, remarks);
            FeatureRules.check(page, remarks);
        }
        SignatureRules.check(mail, remarks);
        return remarks.list();
    }
}
