package newsfold.read;

/** What kind of text an article is. */
public enum ArticleForm {
    /** An ordinary text on one matter; also where the page gives no sign of anything else. */
    REPORT,
    /** Grows by dated entries while an affair runs. */
    LIVE_BLOG,
    /** Tells many stories, each in brief: a morning briefing, the news in pictures. */
    ROUND_UP,
    /** Headline and standfirst, perhaps the first sentences: the rest is behind a paywall. */
    STUB
}
