package newsfold.merge;

/**
 * The settings of merging, one set for all material. The usual ones were chosen on five labelled collections at once and
 * cross-checked on halves of them; none belongs to one collection.
 *
 * @param threshold mean similarity, above the background ({@link Background}), from which two groups of articles are one story
 * @param days standard deviation, in days, of the bell curve by which distance in time tells articles apart
 * @param anchor what agreement or conflict of dates and numbers counts
 * @param title share of the headline in the similarity of two articles with bodies
 * @param lead share of the opening
 * @param body share of the body
 * @param mixed factor for a pair of which one has no body, since fewer words overlap less
 * @param bare factor for a pair of bare headlines
 * @param doubt factor where an article is compared by its headline because its text is about something else
 * @param faith how many stories' worth the shipped table of common words is, against the window's own
 * @param spread how much a story of many articles counts more in rarity than one of few: its size to this power
 * @param sharp power to which rarity is raised
 */
record Tuning(
        double threshold,
        double days,
        double anchor,
        double title,
        double lead,
        double body,
        double mixed,
        double bare,
        double doubt,
        double faith,
        double spread,
        double sharp) {
    static final Tuning USUAL = new Tuning(.16, 2, .1, .2, .3, .6, 1.5, 1.9, .9, 1000, .3, 1);
}
