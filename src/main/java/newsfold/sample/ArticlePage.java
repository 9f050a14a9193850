package newsfold.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a template of {@code templates/sample} needs to set an article. Texts are plain, addresses absolute.
 *
 * @param press the outlet whose page it is
 * @param home its front page
 * @param origin who published the article first
 * @param age such as "3 hours ago", for pages that write no date
 * @param published ISO 8601, UTC
 * @param date as readers write it
 * @param picture address of the picture, or null where there is none
 * @param related further articles of the outlet
 * @param beside articles of others, on an aggregator's page
 * @param jsonLd what stands in the script element of that type, safe to write unescaped
 */
public record ArticlePage(
        String press,
        String motto,
        String home,
        String about,
        String charset,
        String address,
        String title,
        String standfirst,
        String origin,
        String age,
        @Nullable String author,
        String published,
        String date,
        String section,
        List<String> tags,
        @Nullable String picture,
        @Nullable String caption,
        boolean live,
        List<Block> blocks,
        List<PageLink> related,
        List<Neighbour> beside,
        String jsonLd) {}
