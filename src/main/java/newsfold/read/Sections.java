package newsfold.read;

import java.util.Locale;
import java.util.Set;

/** Names of a newspaper's sections and of menu entries, which stand where a site's name may stand. */
final class Sections {
    private static final Set<String> NAMES = Set.of(
            "world", "news", "politics", "business", "economy", "money", "finance", "markets", "sport", "sports",
            "football", "cricket", "culture", "arts", "lifestyle", "life", "style", "travel", "food", "health", "science",
            "technology", "tech", "opinion", "comment", "editorial", "analysis", "features", "entertainment", "music",
            "film", "films", "movies", "tv", "television", "books", "weather", "video", "videos", "photos", "podcasts",
            "local", "national", "international", "global", "regional", "uk", "us", "usa", "europe", "asia", "africa",
            "americas", "middle east", "india", "china", "russia", "ukraine", "war", "climate", "environment", "education",
            "crime", "law", "royals", "showbiz", "celebrity", "property", "cars", "motoring", "jobs", "obituaries",
            "letters", "home", "latest", "latest news", "top stories", "breaking news", "trending", "exclusive", "live",
            "explainer", "explained", "fact check", "world news", "uk news", "us news", "local news", "business news",
            "front page", "english", "city", "cities", "states", "nation", "more", "all", "general", "society", "religion");

    private Sections() {}

    static boolean named(String line) {
        return NAMES.contains(line.toLowerCase(Locale.ROOT));
    }
}
