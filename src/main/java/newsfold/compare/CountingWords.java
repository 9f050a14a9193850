package newsfold.compare;

import java.util.Set;

/** The English words around numbers: which are counted, which are not, and which say that a number counts nothing. */
final class CountingWords {
    /** Function words, and what stands in every report. */
    static final Set<String> STOP = words(
            "a an the and or but nor of in on at to from by for with without as than that which who whom whose when where while after before"
                    + " during since until into onto over under about around near between among against along across per via is are was were be"
                    + " been being am has have had do does did will would can could may might shall should must not no it he she they we you i"
                    + " this these those there here so if because then also only just more most less least other others such some any all both"
                    + " each every another its his her their our your my said says say told out up down off"
                    + " very like well even still now little");

    static final Set<String> PEOPLE = words("people persons others");
    static final Set<String> IRREGULAR = words(
            "people men women children police servicemen servicewomen firefighters fishermen policemen sheep fish aircraft feet geese mice"
                    + " teeth yen yuan rand baht won lei zloty crew staff cattle livestock km kilometers kilometres");
    static final Set<String> NO_PLURALS = words(
            "was has his this its thus plus news always across perhaps minus yes us gas bus as does goes says"
                    + " times seconds minutes hours days nights weeks months years decades centuries weekends seasons games matches points sets runs"
                    + " innings laps rounds overs yards wickets goals assists rebounds strikeouts comments shares likes views replies followers"
                    + " subscribers photos images pictures videos ads articles stories things ways reasons steps questions lessons tips pages"
                    + " sections chapters episodes twenties thirties forties fifties sixties seventies eighties nineties percentages cents pence mondays tuesdays wednesdays thursdays fridays saturdays sundays");
    static final Set<String> MEASURES = words(
            "km kilometers kilometres miles metres meters feet inches centimetres centimeters degrees acres hectares tonnes tons kilograms"
                    + " kilogrammes kilos litres liters gallons barrels knots mph");
    static final Set<String> MONTHS = words(
            "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct"
                    + " nov dec");
    static final Set<String> WEEKDAYS =
            words("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight");
    /** Before a number: what follows is a part, a place in an order, a label or a rate, or was counted before. */
    static final Set<String> UNFIT_BEFORE = words(
            "another other these those first last next top past previous every each additional extra further no nos number page article section chapter"
                    + " route flight highway channel room age aged category phase level grade title version part episode season series week day"
                    + " year step round group game match act rule under-");

    private CountingWords() {}

    static boolean isPlural(String word) {
        return IRREGULAR.contains(word)
                || word.length() > 3
                        && word.endsWith("s")
                        && !word.endsWith("ss")
                        && !word.endsWith("us")
                        && !word.endsWith("is")
                        && !word.equals("does")
                        && !word.equals("says")
                        && !word.equals("always");
    }

    static boolean isPerson(String noun) {
        return PEOPLE.contains(noun);
    }

    static boolean isCurrency(String text) {
        return text.equals("$") || text.equals("€") || text.equals("£") || text.equals("¥") || text.equals("₹");
    }

    static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }
}
