package newsfold.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter set for printing: every word, number, time and link as the templates show it, in the order of the page. The
 * templates decide only how it looks. All strings are plain text; the HTML template escapes them.
 *
 * @param language BCP 47, of the letter's own words
 * @param direction "ltr" or "rtl"
 * @param subject the letter's subject
 * @param title of the digest
 * @param date of the edition, in words
 * @param tally what it was made of, in words; may be empty
 * @param preheader what a mailbox shows behind the subject
 * @param glanceHeading above the day's stories in short
 * @param glance the day's stories in short
 * @param glanceRest how many more there are, in words, or null
 * @param parts the sections
 * @param briefsHeading above the briefs
 * @param briefs the short ones
 * @param empty what is said on a day without stories, else null
 * @param notices what the reader should know of what is missing or shortened, a sentence each
 * @param view address of the edition on the web, or null
 * @param viewLabel of the link to it
 * @param reason why the reader gets this letter
 * @param unsubscribe the mark of the reader's unsubscribe address
 * @param unsubscribeLabel of the link to it
 * @param imprint of the publisher
 * @param privacy that nobody watches the reader
 * @param linksHeading above the numbered links of the plain text
 * @param links the numbered links, the first being number 1
 * @param correctionLabel above the editor's note on what was wrong
 * @param correction that note, a paragraph each; empty where the letter is no correction
 */
public record Sheet(
        String language,
        String direction,
        String subject,
        String title,
        String date,
        String tally,
        String preheader,
        String glanceHeading,
        List<Glance> glance,
        @Nullable String glanceRest,
        List<Part> parts,
        String briefsHeading,
        List<Entry> briefs,
        @Nullable String empty,
        List<String> notices,
        @Nullable String view,
        String viewLabel,
        String reason,
        String unsubscribe,
        String unsubscribeLabel,
        String imprint,
        String privacy,
        String linksHeading,
        List<String> links,
        String correctionLabel,
        List<String> correction) {

    /**
     * A line of the overview.
     *
     * @param note how many outlets, in words; empty for one
     */
    public record Glance(String headline, String note) {}

    /** A section; its heading is null where there is nothing to set it apart from. */
    public record Part(@Nullable String heading, List<Entry> entries) {}

    /**
     * An item.
     *
     * @param lead whether it leads the page
     * @param headline to which the link belongs
     * @param link of the headline, may have no address
     * @param quotes the summary
     * @param remarks what the texts agree and differ on
     * @param reported how many outlets and texts, in words
     * @param singles the outlets that print texts of their own, each with its reprints
     * @param groups the outlets that print the same text
     * @param names every outlet without its link, where there is no room for links; else null
     * @param elsewhere that the list of outlets had to go to the full edition; else null
     * @param related with its label, or null
     * @param abroad stories in other languages, each behind the name of its language
     * @param past what past editions had of it, or null
     */
    public record Entry(
            boolean lead,
            Link headline,
            List<Quote> quotes,
            List<Remark> remarks,
            String reported,
            List<Link> singles,
            List<Group> groups,
            @Nullable String names,
            @Nullable String elsewhere,
            @Nullable String related,
            List<Link> abroad,
            @Nullable Past past) {}

    /**
     * What past editions had of an item.
     *
     * @param running since when it runs and what is new of it, or null
     * @param fresh what a new text says, or null
     * @param earlierLabel before the items of its affair that came earlier
     */
    public record Past(@Nullable String running, @Nullable Quote fresh, String earlierLabel, List<Link> earlier) {}

    /** A line about the story's texts, with a word before it that says of which kind it is. */
    public record Remark(String label, String text) {}

    /** Sentences from one article and whose they are. */
    public record Quote(String text, String credit) {}

    /** Outlets that print the same text. */
    public record Group(String label, List<Link> links) {}

    /**
     * A name with its address.
     *
     * @param text what is linked
     * @param note behind it, such as a time; empty if there is none
     * @param address http or https, or null where there is none
     * @param number of the address in the plain text's list, 0 where there is none
     * @param also where carriers reprint it
     */
    public record Link(String text, String note, @Nullable String address, int number, List<Link> also) {}
}
