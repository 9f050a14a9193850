package newsfold.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter set for printing: every word, number, time and link as the templates show it, in the order of the page. The
 * templates decide only how it looks. All strings are plain text; the HTML template escapes them.
 *
 * <p>What some readers' letters leave out stands in passages: each begins with the string of that name, and ends with {@code
 * end}.
 *
 * @param language BCP 47, of the letter's own words
 * @param direction "ltr" or "rtl"
 * @param subject the letter's subject
 * @param title of the digest
 * @param date of the edition, in words
 * @param whole begins what stands only where nothing is left out
 * @param fewer begins what stands only where something is
 * @param full begins what does not stand where headlines are enough
 * @param named begins what stands only where the reader's name is known
 * @param end ends each of these, and what else begins a passage
 * @param greeting of the reader by name
 * @param tally what it was made of, in words; may be empty
 * @param preheader what a mailbox shows behind the subject
 * @param glancePassage begins what stands where any of the overview's lines does
 * @param glanceHeading above the day's stories in short
 * @param glance the day's stories in short
 * @param glanceRest how many more there are, in words, or null
 * @param parts the sections
 * @param briefsPassage begins what stands where any of the briefs does
 * @param briefsHeading above the briefs
 * @param briefs the short ones
 * @param empty what is said on a day without stories, else null
 * @param notices what the reader should know of what is missing or shortened, a sentence each
 * @param chosen that the letter has but what the reader wished to read
 * @param view address of the edition on the web, or null
 * @param viewLabel of the link to it
 * @param reason why the reader gets this letter
 * @param unsubscribe the mark of the reader's unsubscribe address
 * @param unsubscribeLabel of the link to it
 * @param preferences the mark of the address of the reader's preferences
 * @param preferencesLabel of the link to it
 * @param imprint of the publisher
 * @param privacy that nobody watches the reader
 * @param linksPassage begins what stands where any link does
 * @param linksHeading above the numbered links of the plain text
 * @param links the numbered links
 * @param correctionLabel above the editor's note on what was wrong
 * @param correction that note, a paragraph each; empty where the letter is no correction
 * @param note of the editors to the readers, a paragraph each; empty where they wrote none
 */
public record Sheet(
        String language,
        String direction,
        String subject,
        String title,
        String date,
        String whole,
        String fewer,
        String full,
        String named,
        String end,
        String greeting,
        String tally,
        String preheader,
        String glancePassage,
        String glanceHeading,
        List<Glance> glance,
        @Nullable String glanceRest,
        List<Part> parts,
        String briefsPassage,
        String briefsHeading,
        List<Entry> briefs,
        @Nullable String empty,
        List<String> notices,
        String chosen,
        @Nullable String view,
        String viewLabel,
        String reason,
        String unsubscribe,
        String unsubscribeLabel,
        String preferences,
        String preferencesLabel,
        String imprint,
        String privacy,
        String linksPassage,
        String linksHeading,
        List<Address> links,
        String correctionLabel,
        List<String> correction,
        List<String> note) {

    /**
     * A line of the overview.
     *
     * @param note how many outlets, in words; empty for one
     */
    public record Glance(String passage, String headline, String note) {}

    /**
     * A section; its heading is null where there is nothing to set it apart from.
     *
     * @param passage begins what stands where any of its entries does
     */
    public record Part(String passage, @Nullable String heading, List<Entry> entries) {}

    /** An address of the plain text's list. */
    public record Address(String passage, int number, String address) {}

    /**
     * An item.
     *
     * @param passage begins what stands where the item does
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
     * @param picture that editors chose, with a word on whose it is, or null
     */
    public record Entry(
            String passage,
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
            @Nullable Past past,
            @Nullable Link picture) {}

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
