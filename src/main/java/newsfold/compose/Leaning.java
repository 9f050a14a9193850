package newsfold.compose;

import java.util.regex.Pattern;

/** Tells the sentences that are not understood without their neighbours, and those in which an author or an unnamed speaker speaks. */
final class Leaning {
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»][^\"“”„«»]*[\"“”„«»]");
    private static final Pattern FIRST_OR_SECOND_PERSON = Quotable.words(
            "[Ww]e|[Oo]urs?|us|[Mm]y|me|I|[Yy]ou|[Yy]ours?|[Ww]ir|[Uu]ns|[Uu]nser\\p{L}{0,2}|[Ii]ch|[Mm]ein\\p{L}{0,2}|[Nn]ous|[Nn]otre|[Jj]e"
                    + "|[Vv]ous|[Vv]otre|[Nn]osotros|[Nn]uestr[oa]s?|[Мм]ы|[Нн]ас|[Нн]аш\\p{L}{0,3}|[Яя]|[Вв]ы|[Вв]ас|[Вв]аш\\p{L}{0,3}");
    private static final Pattern LEANING = Pattern.compile(
            "^(He|She|They|It|Its|His|Her|Their|This|That|These|Those|Such|But|And|Or|So|However|Also|Then|Yet|Instead|Here|There|Both"
                    + "|Another|Others?|Moreover|Nevertheless|Nonetheless|Additionally|Furthermore|Meanwhile|Separately|Similarly|In addition"
                    + "|As a result|In doing so|By doing so|Of (?:that|those|these|them)|At the same time|In turn|For example"
                    + "|For instance|As such|On top of (?:that|it)|(?:Many|Some|Several|All|Most|Few|None|Each) (?:others|of (?:them|those|these|whom))"
                    + "|Neither|None|True to form|That said|Either way|In response|First off|The (?:two|three|pair|couple|duo|trio)(?!-)|Now|Er|Sie|Es|Das|Dies\\p{L}{0,2}|Solch\\p{L}{0,2}|Aber|Und|Doch|Auch|Zudem|Außerdem|Dabei|Dort"
                    + "|Il|Elle|Ils|Elles|Ce|Cette|Cela|Mais|Et|Él|Ella|Ellos|Esto|Esta|Este|Pero|Además|Y"
                    + "|Он|Она|Они|Оно|Это|Этот|Эта|Но|А|И|Кроме того)(?![\\p{L}\\p{N}])");
    /** "On Wednesday, though, the board ...": a contrast to what is not there. */
    private static final Pattern CONTRAST =
            Pattern.compile("^[^,]{3,50}, (?:though|however|meanwhile|instead|too|then|for (?:example|instance)),");

    private static final Pattern UNNAMED_SPEAKER = Quotable.words("he|she|they|er|sie|il|elle|él|ella|он|она|они");
    /** "..., he added.": who? */
    private static final Pattern UNNAMED_SOURCE =
            Pattern.compile(",[”\"]? (?:he|she|they) (?:said|says|added|adds|told|wrote|noted|explained)\\b");
    /** "valued below this threshold": what was named before; but "this week" is known. */
    private static final Pattern BACKWARDS = Pattern.compile(
            "\\b(?:this|these|those) (?!(?:week|month|year|morning|afternoon|evening|season|summer|winter|spring|autumn|fall|time|day|weekend"
                    + "|century|decade|who|in|on|with|of|that|from|at|for|to|is|was|are|were|week.s|month.s|year.s)\\b)\\p{Ll}"
                    + "|\\b(?:the former|the latter|the same (?:day|time|place)|as such|doing so)\\b");
    /** "around 20 are still alive": twenty of whom? */
    private static final Pattern UNCOUNTED =
            Pattern.compile("(?<![\\p{L}\\p{N}.,$€£-])\\d{1,5} (?:are|were|have|had|remain|remained) \\p{Ll}");

    private Leaning() {}

    static boolean test(String sentence) {
        String own = QUOTED.matcher(sentence).replaceAll(" ");
        boolean quotes = own.length() < sentence.length();
        boolean dense = sentence.chars().anyMatch(Character::isIdeographic);
        return LEANING.matcher(sentence).lookingAt()
                || CONTRAST.matcher(sentence).lookingAt()
                || BACKWARDS.matcher(own).find()
                || UNNAMED_SOURCE.matcher(sentence).find()
                || UNCOUNTED.matcher(own).find()
                || FIRST_OR_SECOND_PERSON.matcher(own).find()
                || quotes && UNNAMED_SPEAKER.matcher(own).find()
                || quotes && !dense && own.strip().split("\\s+").length < 3;
    }
}
