package newsfold.dkim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where a key's record stands in the DNS, and how. */
public record DkimRecord(String selector, String domain, String text) {
    /** Bytes of one string of a TXT record. */
    private static final int STRING = 255;

    public static DkimRecord of(String selector, String domain, DkimKey key) {
        return new DkimRecord(selector, domain, key.record());
    }

    /** Without a dot at the end. */
    public String name() {
        return selector + "._domainkey." + domain;
    }

    /** The text in pieces that a record can hold; receivers join them without blanks. */
    public List<String> strings() {
        List<String> strings = new ArrayList<>();
        for (int at = 0; at < text.length(); at += STRING) {
            strings.add(text.substring(at, Math.min(at + STRING, text.length())));
        }
        return strings;
    }

    /** A line of a zone file. */
    @Override
    public String toString() {
        String quoted = strings().stream().map(string -> "\"" + string + "\"").collect(Collectors.joining(" "));
        return name() + ". IN TXT " + (text.length() > STRING ? "( " + quoted + " )" : quoted);
    }
}
