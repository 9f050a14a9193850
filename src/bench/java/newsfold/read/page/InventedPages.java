package newsfold.read.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * News pages that nobody published, the same at every run. What costs time is like on real ones: 80 pages of British, American
 * and Indian outlets of 2019 to 2021 were counted, and each page here draws its counts from a logarithmic normal distribution
 * through their medians and upper tenths.
 *
 * <table>
 * <caption>Real pages, median (upper tenth, mean)</caption>
 * <tr><td>bytes</td><td>106,000 (230,000, 132,000)</td></tr>
 * <tr><td>elements</td><td>680 (1,200, 730), with 1.6 attributes each, 17 deep</td></tr>
 * <tr><td>pieces of text</td><td>640 (1,760, 820)</td></tr>
 * <tr><td>characters in them</td><td>9,700 (43,000, 18,500), indentation included</td></tr>
 * <tr><td>bytes in scripts and styles</td><td>29,000 (96,000, 50,000)</td></tr>
 * </table>
 */
final class InventedPages {
    private static final long SEED = 20_261_122;

    private InventedPages() {}

    /** So many pages in UTF-8. */
    static List<byte[]> of(int count) {
        Random random = new Random(SEED);
        InventedWords words = new InventedWords(random);
        List<byte[]> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pages.add(new InventedPage(words, random).html().getBytes(StandardCharsets.UTF_8));
        }
        return pages;
    }
}
