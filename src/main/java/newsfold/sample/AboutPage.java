package newsfold.sample;

/** What an outlet says of itself; no article. */
public record AboutPage(String press, String motto, String home, String charset) {}
