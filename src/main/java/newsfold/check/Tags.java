package newsfold.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The "name=value; name=value" of DKIM and DMARC records. */
final class Tags {
    private final Map<String, String> tags = new HashMap<>();

    Tags(String record) {
        for (String tag : record.split(";")) {
            int equals = tag.indexOf('=');
            if (equals > 0) {
                tags.putIfAbsent(
                        tag.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        tag.substring(equals + 1).strip());
            }
        }
    }

    String get(String name, String otherwise) {
        return tags.getOrDefault(name, otherwise);
    }
}
