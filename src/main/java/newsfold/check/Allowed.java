package newsfold.check;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import newsfold.deliver.Rate;

/**
 * What a setting may be.
 *
 * @param what as it ends the sentence "allowed is"
 * @param test throws what it likes, or gives false, for what is not allowed
 */
record Allowed(String what, Predicate<String> test) {
    boolean allows(String value) {
        try {
            return test.test(value.strip());
        } catch (RuntimeException e) {
            return false;
        }
    }

    static Allowed anything() {
        return new Allowed("any text", value -> true);
    }

    static Allowed whole(long least, long most) {
        return new Allowed("a whole number from " + least + " to " + most, value -> {
            long number = Long.parseLong(value);
            return number >= least && number <= most;
        });
    }

    static Allowed number(double least) {
        return new Allowed("a number, " + least + " or more", value -> Double.parseDouble(value) >= least);
    }

    static Allowed yesOrNo() {
        return oneOf("true", "false");
    }

    static Allowed oneOf(String... words) {
        return new Allowed(String.join(" or ", words), List.of(words)::contains);
    }

    /** @param least such as 1s */
    static Allowed duration(String least) {
        Duration from = new DurationConverter().convert(least);
        return new Allowed(
                "a time such as 250ms, 10s, 5m, 6h or 7d, " + least + " or more",
                value -> new DurationConverter().convert(value).compareTo(from) >= 0);
    }

    /** @param least such as 30d */
    static Allowed term(String least) {
        Allowed time = duration(least);
        return new Allowed(
                "forever, or a time such as 90d, " + least + " or more",
                value -> value.equals("forever") || time.allows(value));
    }

    static Allowed size() {
        return new Allowed(
                "a size such as 500K or 10M",
                value -> new MemorySizeConverter().convert(value).asLongValue() > 0);
    }

    static Allowed rate() {
        return new Allowed(
                "a rate such as 10/s, 300/m or 5000/h",
                value -> Rate.valueOf(value).perSecond() > 0);
    }

    static Allowed webAddress() {
        return new Allowed("an address that begins with http:// or https:// and has no slash at the end", value -> {
            URI uri = URI.create(value);
            return List.of("http", "https").contains(uri.getScheme()) && uri.getHost() != null && !value.endsWith("/");
        });
    }

    static Allowed mailAddress() {
        return new Allowed("a mail address, such as Newsfold <news@example.org>", value -> {
            try {
                InternetAddress[] addresses = InternetAddress.parse(value, true);
                return addresses.length == 1 && addresses[0].getAddress().contains("@");
            } catch (AddressException e) {
                return false;
            }
        });
    }

    static Allowed readableFile() {
        return new Allowed("a file that can be read", value -> Files.isReadable(Path.of(value)));
    }

    static Allowed host() {
        return new Allowed(
                "the name or the number of a machine, without http:// or a port",
                value -> value.matches("[\\p{L}\\p{N}._-]+|\\[?[0-9a-fA-F:]+\\]?"));
    }

    static Allowed colour() {
        return new Allowed("a colour such as #1d1c19", value -> value.matches("#[0-9a-fA-F]{6}"));
    }

    static Allowed startingWith(String beginning) {
        return new Allowed("something that begins with " + beginning, value -> value.startsWith(beginning));
    }

    static Allowed longerThan(int characters) {
        return new Allowed(characters + " characters or more", value -> value.length() >= characters);
    }
}
