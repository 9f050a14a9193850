package newsfold.read;

import org.jspecify.annotations.Nullable;

/**
 * Where a field of an article was taken from, for an editor who wonders: "JSON-LD headline", "meta og:title", "text byline".
 *
 * @param place what kind of statement it is
 * @param name which of them: a property, an element, a kind of line; empty where the place says all
 */
public record FieldSource(Place place, String name) {

    /** The kinds of statements, from those for machines to those for readers. */
    public enum Place {
        /** A property of the article in schema.org's JSON-LD. */
        JSON_LD("JSON-LD"),
        /** A meta element, by its name or property. */
        META("meta"),
        /** A property in microdata or RDFa amid the text. */
        MICRODATA("microdata"),
        /** An element of the page's markup, by its name. */
        ELEMENT("element"),
        /** A class by whose name an element tells what it holds; microformats too. */
        CLASS("class"),
        /** What readers see, by the kind of line. */
        TEXT("text"),
        /** The address the page was found at. */
        ADDRESS("address"),
        /** The feed that announced the article, by its element. */
        FEED("feed"),
        /** A person at the desk. */
        EDITOR("editor");

        private final String word;

        Place(String word) {
            this.word = word;
        }
    }

    public FieldSource {
        name = name.strip();
    }

    /** @param name may be empty */
    public static FieldSource of(Place place, String name) {
        return new FieldSource(place, name);
    }

    /** Reads what {@link #toString()} wrote; null where that is something else. */
    public static @Nullable FieldSource parse(String written) {
        String[] parts = written.strip().split(" ", 2);
        for (Place place : Place.values()) {
            if (place.word.equals(parts[0])) {
                return new FieldSource(place, parts.length == 1 ? "" : parts[1]);
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return name.isEmpty() ? place.word : place.word + " " + name;
    }
}
