package newsfold.read;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One outlet's text. What cannot be known is null, never guessed.
 *
 * @param id tells articles apart: the guid or canonical address, else a digest of outlet, title and text; never blank
 * @param url the canonical address
 * @param title the headline, without the outlet's name at its end
 * @param outlet who published it first, as far as the page tells
 * @param carrier who reprinted it on the page that was read
 * @param published UTC
 * @param age as written on the page ("2 hours ago"), where it gives no date
 * @param language BCP 47
 * @param image absolute address of the lead picture
 * @param standfirst the sentence between headline and body
 * @param text the body, paragraphs separated by one line feed; empty where only the headline is known
 * @param embedded whether it was found inside another article's page
 */
public record Article(
        String id,
        @Nullable URI url,
        @Nullable String title,
        @Nullable Outlet outlet,
        @Nullable Outlet carrier,
        @Nullable String author,
        @Nullable Instant published,
        @Nullable String age,
        @Nullable String language,
        @Nullable URI image,
        @Nullable String standfirst,
        String text,
        boolean embedded) {

    public Article {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an article needs an id");
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
        builder.author = author;
        builder.published = published;
        builder.age = age;
        builder.language = language;
        builder.image = image;
        builder.standfirst = standfirst;
        builder.text = text;
        builder.embedded = embedded;
        return builder;
    }

    /** Collects an article's fields by name. */
    public static final class Builder {
        private String id;
        private @Nullable URI url;
        private @Nullable String title;
        private @Nullable Outlet outlet;
        private @Nullable Outlet carrier;
        private @Nullable String author;
        private @Nullable Instant published;
        private @Nullable String age;
        private @Nullable String language;
        private @Nullable URI image;
        private @Nullable String standfirst;
        private String text = "";
        private boolean embedded;

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

        public Builder author(@Nullable String author) {
            this.author = author;
            return this;
        }

        public Builder published(@Nullable Instant published) {
            this.published = published;
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

        public Builder embedded(boolean embedded) {
            this.embedded = embedded;
            return this;
        }

        public Article build() {
            return new Article(
                    id,
                    url,
                    title,
                    outlet,
                    carrier,
                    author,
                    published,
                    age,
                    language,
                    image,
                    standfirst,
                    text,
                    embedded);
        }
    }
}
