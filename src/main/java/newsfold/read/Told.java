package newsfold.read;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A statement of a page or feed, with the place where it is made. */
public record Told<T>(T value, FieldSource source) {

    public static <T> Told<T> of(T value, FieldSource.Place place, String name) {
        return new Told<>(value, new FieldSource(place, name));
    }

    /** What the statement means, by the same source; null where it means nothing. */
    public <U> @Nullable Told<U> as(Function<T, @Nullable U> meaning) {
        U understood = meaning.apply(value);
        return understood == null ? null : new Told<>(understood, source);
    }

    public static <T> @Nullable T value(@Nullable Told<T> told) {
        return told == null ? null : told.value;
    }
}
