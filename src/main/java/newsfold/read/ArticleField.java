package newsfold.read;

/** What is known of an article, each with a source of its own. */
public enum ArticleField {
    URL,
    TITLE,
    OUTLET,
    CARRIER,
    AGENCY,
    AUTHOR,
    PUBLISHED,
    MODIFIED,
    AGE,
    LANGUAGE,
    SECTION,
    IMAGE,
    STANDFIRST,
    TEXT,
    FORM
}
