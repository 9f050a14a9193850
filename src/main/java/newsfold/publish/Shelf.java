package newsfold.publish;

import java.util.List;
import java.util.Locale;

/**
 * A digest as the archive shows it.
 *
 * @param listed whether its editions may be listed and searched for, and not only opened by who knows an address
 */
public record Shelf(long id, String slug, String title, Locale locale, List<String> sections, boolean listed) {}
