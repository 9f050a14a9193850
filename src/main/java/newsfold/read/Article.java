package newsfold.read;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One outlet's text. What cannot be known is null, never guessed. The builder makes articles: there are too many fields to
 * name in a row.
 *
 * @param id tells articles apart: the guid or canonical address, else a digest of outlet, title and text; never blank
 * @param url the canonical address
 * @param title the headline, without the outlet's name at its end
 * @param outlet who published it first, as far as the page tells
 * @param carrier who reprinted it on the page that was read
 * @param agency whose text it is where the outlet prints an agency's; on the agency's own page the outlet itself, where a
 *     register resolved it; null where it is the outlet's own, as far as is known
 * @param published UTC
 * @param modified UTC; last changed, as the page says; not before {@code published}
 * @param age as written on the page ("2 hours ago"), where it gives no date
 * @param language BCP 47
 * @param section of the site, in its own words ("World", "Politik")
 * @param image absolute address of the lead picture
 * @param standfirst the sentence between headline and body
 * @param text the body, paragraphs separated by one line feed; empty where only the headline is known
 * @param form what kind of text it is
 * @param embedded whether it was found inside another article's page
 * @param sources where each known field was taken from, as far as was noted; says nothing on unknown ones
 */
public record Article(
        String id,
        @Nullable URI url,
        @Nullable String title,
        @Nullable Outlet outlet,
        @Nullable Outlet carrier,
        @Nullable Outlet agency,
        @Nullable String author,
        @Nullable Instant published,
        @Nullable Instant modified,
        @Nullable String age,
        @Nullable String language,
        @Nullable String section,
        @Nullable URI image,
        @Nullable String standfirst,
        String text,
        ArticleForm form,
        boolean embedded,
        Map<ArticleField, FieldSource> sources) {

    public Article {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an article needs an id");
        }
        Map<ArticleField, FieldSource> told = new EnumMap<>(ArticleField.class);
        told.putAll(sources);
        dropUnless(told, ArticleField.URL, url != null);
        dropUnless(told, ArticleField.TITLE, title != null);
        dropUnless(told, ArticleField.OUTLET, outlet != null);
        dropUnless(told, ArticleField.CARRIER, carrier != null);
        dropUnless(told, ArticleField.AGENCY, agency != null);
        dropUnless(told, ArticleField.AUTHOR, author != null);
        dropUnless(told, ArticleField.PUBLISHED, published != null);
        dropUnless(told, ArticleField.MODIFIED, modified != null);
        dropUnless(told, ArticleField.AGE, age != null);
        dropUnless(told, ArticleField.LANGUAGE, language != null);
        dropUnless(told, ArticleField.SECTION, section != null);
        dropUnless(told, ArticleField.IMAGE, image != null);
        dropUnless(told, ArticleField.STANDFIRST, standfirst != null);
        dropUnless(told, ArticleField.TEXT, !text.isEmpty());
        sources = Collections.unmodifiableMap(told);
    }

    private static void dropUnless(Map<ArticleField, FieldSource> sources, ArticleField field, boolean known) {
        if (!known) {
            sources.remove(field);
        }
    }

    /** An article of which no more than its identity is known; the {@code with} methods of the builder add the rest. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** A builder that starts from this article. */
    public Builder change() {
        Builder builder = new Builder(id);
        builder.url = url;
        builder.title = title;
        builder.outlet = outlet;
        builder.carrier = carrier;
        builder.agency = agency;
        builder.author = author;
        builder.published = published;
        builder.modified = modified;
        builder.age = age;
        builder.language = language;
        builder.section = section;
        builder.image = image;
        builder.standfirst = standfirst;
        builder.text = text;
        builder.form = form;
        builder.embedded = embedded;
        builder.sources.putAll(sources);
        return builder;
    }

    /** Collects an article's fields by name. */
    public static final class Builder {
        private String id;
        private @Nullable URI url;
        private @Nullable String title;
        private @Nullable Outlet outlet;
        private @Nullable Outlet carrier;
        private @Nullable Outlet agency;
        private @Nullable String author;
        private @Nullable Instant published;
        private @Nullable Instant modified;
        private @Nullable String age;
        private @Nullable String language;
        private @Nullable String section;
        private @Nullable URI image;
        private @Nullable String standfirst;
        private String text = "";
        private ArticleForm form = ArticleForm.REPORT;
        private boolean embedded;
        private final Map<ArticleField, FieldSource> sources = new EnumMap<>(ArticleField.class);

        private Builder(String id) {
            this.id = id;
        }

        public Builder id(String id) {
            this.id = id;
            return this;
        }

        public Builder url(@Nullable URI url) {
            this.url = url;
            return this;
        }

        public Builder title(@Nullable String title) {
            this.title = title;
            return this;
        }

        public Builder outlet(@Nullable Outlet outlet) {
            this.outlet = outlet;
            return this;
        }

        public Builder carrier(@Nullable Outlet carrier) {
            this.carrier = carrier;
            return this;
        }

        public Builder agency(@Nullable Outlet agency) {
            this.agency = agency;
            return this;
        }

        public Builder author(@Nullable String author) {
            this.author = author;
            return this;
        }

        public Builder published(@Nullable Instant published) {
            this.published = published;
            return this;
        }

        public Builder modified(@Nullable Instant modified) {
            this.modified = modified;
            return this;
        }

        public Builder age(@Nullable String age) {
            this.age = age;
            return this;
        }

        public Builder language(@Nullable String language) {
            this.language = language;
            return this;
        }

        public Builder section(@Nullable String section) {
            this.section = section;
            return this;
        }

        public Builder image(@Nullable URI image) {
            this.image = image;
            return this;
        }

        public Builder standfirst(@Nullable String standfirst) {
            this.standfirst = standfirst;
            return this;
        }

        public Builder text(String text) {
            this.text = text;
            return this;
        }

        public Builder form(ArticleForm form) {
            this.form = form;
            return this;
        }

        public Builder embedded(boolean embedded) {
            this.embedded = embedded;
            return this;
        }

        /** Where a field was taken from; null where that is not known any more. */
        public Builder source(ArticleField field, @Nullable FieldSource source) {
            if (source == null) {
                sources.remove(field);
            } else {
                sources.put(field, source);
            }
            return this;
        }

        /** Where fields were taken from, beside those already noted. */
        public Builder sources(Map<ArticleField, FieldSource> sources) {
            this.sources.putAll(sources);
            return this;
        }

        public Article build() {
            return new Article(
                    id,
                    url,
                    title,
                    outlet,
                    carrier,
                    agency,
                    author,
                    published,
                    modified,
                    age,
                    language,
                    section,
                    image,
                    standfirst,
                    text,
                    form,
                    embedded,
                    sources);
        }
    }
}
