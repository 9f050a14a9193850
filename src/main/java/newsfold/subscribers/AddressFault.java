package newsfold.subscribers;

import java.util.Locale;

/** What is wrong with an address. */
public enum AddressFault {
    MISSING("the address is missing"),
    NO_AT("%s lacks an @"),
    NOTHING_BEFORE("%s has nothing before the @"),
    SEVERAL_ATS("%s has more than one @"),
    STRANGE_BEFORE("%s has characters before the @ that mail servers do not take"),
    TOO_LONG("%s is longer than mail servers take"),
    NOT_PLAIN("%s is not one plain address"),
    NO_ADDRESS("%s is no mail address"),
    BAD_DOMAIN("%s has a domain that cannot be"),
    NO_DOMAIN("%s lacks a full domain after the @, such as example.org"),
    /** Nothing is wrong with it, but it is not for others to enter it. */
    ERASED(
            "%s had everything erased that was kept about it: only its owner can subscribe it again, by the sign-up page");

    private final String sentence;

    AddressFault(String sentence) {
        this.sentence = sentence;
    }

    /** In English, without a full stop. */
    public String of(String quoted) {
        return sentence.formatted(quoted);
    }

    /** By which other languages know it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
