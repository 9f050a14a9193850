package newsfold.read.text;

import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.read.Outlet;
import newsfold.read.time.FeedDates;
import newsfold.read.words.Addresses;
import newsfold.read.words.OutletName;
import org.jspecify.annotations.Nullable;

/** Lines such as "Title: ..." and "Source: ..." at the very top of a text file, which whoever saved it wrote there. */
final class FrontMatter {
    private enum Key {
        TITLE,
        OUTLET,
        AUTHOR,
        DATE,
        URL
    }

    private static final Map<String, Key> KEYS = Map.ofEntries(
            Map.entry("title", Key.TITLE),
            Map.entry("headline", Key.TITLE),
            Map.entry("source", Key.OUTLET),
            Map.entry("outlet", Key.OUTLET),
            Map.entry("publisher", Key.OUTLET),
            Map.entry("publication", Key.OUTLET),
            Map.entry("author", Key.AUTHOR),
            Map.entry("byline", Key.AUTHOR),
            Map.entry("date", Key.DATE),
            Map.entry("published", Key.DATE),
            Map.entry("url", Key.URL),
            Map.entry("url source", Key.URL),
            Map.entry("link", Key.URL));

    private static final Pattern LINE = Pattern.compile("(\\p{L}[\\p{L} ]{1,12}?)\\s?:\\s?(\\S.*)");
    /** One such line may be part of the page; two are a habit. */
    private static final int FEWEST = 2;

    private final Map<Key, String> values = new EnumMap<>(Key.class);
    private int lines;

    private FrontMatter() {}

    static FrontMatter of(List<String> page) {
        FrontMatter matter = new FrontMatter();
        for (String line : page) {
            Matcher parts = LINE.matcher(line);
            Key key = parts.matches() ? KEYS.get(parts.group(1).toLowerCase(Locale.ROOT)) : null;
            if (key == null) {
                break;
            }
            matter.values.putIfAbsent(key, parts.group(2));
            matter.lines++;
        }
        if (matter.values.size() < FEWEST) {
            matter.values.clear();
            matter.lines = 0;
        }
        return matter;
    }

    /** What a mail's headers say. */
    static FrontMatter of(MailText mail) {
        FrontMatter matter = new FrontMatter();
        MailSender sender = MailSender.of(mail.headers().get("from"));
        matter.put(Key.TITLE, mail.subject());
        matter.put(Key.AUTHOR, sender.author());
        matter.put(Key.OUTLET, sender.outlet() == null ? null : sender.outlet().name());
        matter.put(Key.DATE, mail.headers().get("date"));
        return matter;
    }

    private void put(Key key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(key, value);
        }
    }

    /** How many of the page's first lines it takes. */
    int lines() {
        return lines;
    }

    @Nullable
    String title() {
        return values.get(Key.TITLE);
    }

    @Nullable
    Outlet outlet() {
        String name = values.get(Key.OUTLET);
        String cleaned = name == null ? null : OutletName.clean(name);
        return cleaned == null ? null : new Outlet(cleaned);
    }

    @Nullable
    String author() {
        return values.get(Key.AUTHOR);
    }

    @Nullable
    Instant published() {
        String date = values.get(Key.DATE);
        return FeedDates.parse(date);
    }

    @Nullable
    URI url() {
        return Addresses.resolve(null, values.get(Key.URL));
    }
}
