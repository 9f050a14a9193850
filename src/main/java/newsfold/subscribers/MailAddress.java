package newsfold.subscribers;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to: what stands before the @ as it was given, the domain in lower case and ASCII (RFC
 * 5890), as mail servers want it.
 */
public record MailAddress(String text) {
    /** RFC 5321, 4.5.3.1: octets. */
    private static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;
    /** Blanks of all kinds and characters without width, which come along when addresses are copied. */
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /** @throws UnfitAddressException with a sentence that says what is wrong with it */
    public static MailAddress parse(String given) throws UnfitAddressException {
        String address = AROUND.matcher(given).replaceAll("");
        if (address.isEmpty()) {
            throw new UnfitAddressException(AddressFault.MISSING, "");
        }
        String quoted = "\"" + address + "\"";
        int at = address.lastIndexOf('@');
        if (at < 0) {
            throw new UnfitAddressException(AddressFault.NO_AT, quoted);
        }
        if (at == 0) {
            throw new UnfitAddressException(AddressFault.NOTHING_BEFORE, quoted);
        }
        String local = address.substring(0, at);
        if (local.indexOf('@') >= 0) {
            throw new UnfitAddressException(AddressFault.SEVERAL_ATS, quoted);
        }
        if (!local.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new UnfitAddressException(AddressFault.STRANGE_BEFORE, quoted);
        }
        String domain = domain(address.substring(at + 1), quoted);
        if (local.length() > LONGEST_LOCAL || at + 1 + domain.length() > LONGEST) {
            throw new UnfitAddressException(AddressFault.TOO_LONG, quoted);
        }
        String whole = local + "@" + domain;
        try {
            InternetAddress parsed = new InternetAddress(whole, true);
            if (parsed.isGroup() || !whole.equals(parsed.getAddress())) {
                throw new UnfitAddressException(AddressFault.NOT_PLAIN, quoted);
            }
        } catch (AddressException e) {
            throw new UnfitAddressException(AddressFault.NO_ADDRESS, quoted);
        }
        return new MailAddress(whole);
    }

    private static String domain(String given, String quoted) throws UnfitAddressException {
        String domain;
        try {
            domain = IDN.toASCII(given, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new UnfitAddressException(AddressFault.BAD_DOMAIN, quoted);
        }
        if (domain.indexOf('.') < 0) {
            throw new UnfitAddressException(AddressFault.NO_DOMAIN, quoted);
        }
        if (!DOMAIN.matcher(domain).matches()) {
            throw new UnfitAddressException(AddressFault.BAD_DOMAIN, quoted);
        }
        return domain;
    }

    @Override
    public String toString() {
        return text;
    }
}
