package newsfold.read.time;

import java.util.Set;

/** The words that stand beside numbers in a date, without accents, in the languages of {@link MonthNames}. */
public final class DateWords {
    /** Weekdays by their first letters, as they are shortened. */
    private static final Set<String> WEEKDAYS =
            words("mon tue wed thu fri sat sun | die mit don fre sam son mo di mi do fr"
                    + " sa so | lun mar mer jeu ven sam dim | mie jue vie sab dom | gio | seg ter qua qui sex | maa din woe vri zat zon"
                    + " | pon wto sro czw pia sob nie | пон вто сре чет пят суб вос пн вт ср чт пт сб вс | man tis tir ons tor lor | tii"
                    + " kes per lau | δευ τρι τετ πεμ παρ σαβ κυρ");

    private static final Set<String> FILLERS =
            words("at on of the st nd rd th time hrs hours | am um uhr den der dem vom | le a"
                    + " er h heures | de del las los el | alle ore il dell | em as do da dos | om uur | kl klo | v g o goda года г в от"
                    + " час | dnia godz");

    private static final Set<String> ENGLISH_LABELS =
            words("published posted date dated first last created online since from release released sent");

    private static final Set<String> ENGLISH_UPDATES = words("updated modified edited revised corrected update");

    private static final Set<String> LABELS =
            words("veroffentlicht erschienen datum erstellt stand | publie parue paru |"
                    + " publicado fecha | pubblicato data | geplaatst gepubliceerd | publicerad publisert publiceret | опубликовано дата"
                    + " | opublikowano");

    private static final Set<String> UPDATES =
            words("aktualisiert geandert | mis jour modifie actualise maj | actualizado"
                    + " modificado actualizada | aggiornato aggiornata | atualizado atualizada | bijgewerkt uppdaterad oppdatert"
                    + " opdateret | обновлено изменено | zaktualizowano");

    private DateWords() {}

    private static Set<String> words(String listed) {
        return Set.of(java.util.Arrays.stream(listed.split("[ |]+")).distinct().toArray(String[]::new));
    }

    /** Whether a word names a day of the week. */
    static boolean weekday(String plain) {
        for (int length = Math.min(3, plain.length()); length >= 2; length--) {
            // two letters are a weekday alone, three may begin one
            if (WEEKDAYS.contains(plain.substring(0, length)) && (length == 3 || plain.length() == 2)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word stands between the parts of a date and means nothing. */
    static boolean filler(String plain) {
        return FILLERS.contains(plain);
    }

    /** Whether a word says that a date follows. */
    static boolean label(String plain) {
        return ENGLISH_LABELS.contains(plain) || ENGLISH_UPDATES.contains(plain) || dayFirst(plain);
    }

    /** Whether a label is of a language whose dates put the day first, also between slashes. */
    static boolean dayFirst(String plain) {
        return LABELS.contains(plain) || UPDATES.contains(plain);
    }

    /** Whether a word says that the date is that of a later change. */
    public static boolean update(String plain) {
        return UPDATES.contains(plain) || ENGLISH_UPDATES.contains(plain);
    }
}
