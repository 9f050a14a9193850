package newsfold.read;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses as publishers, editors and servers write them: with blanks, line breaks, accents and braces in them, or relative. */
public final class WebAddress {
    /** Characters; longer ones are data or an attack. */
    private static final int LONGEST = 8192;

    private WebAddress() {}

    /**
     * An address resolved against another (RFC 3986, section 5.2), or left relative where there is none.
     *
     * @return null where nothing is written, where it cannot be an address, or where it is none of the web (http, https,
     *     ftp), such as a script
     */
    public static @Nullable URI resolve(@Nullable URI base, @Nullable String written) {
        if (written == null || written.length() > LONGEST) {
            return null;
        }
        String clean = encode(written.strip());
        if (clean.isEmpty()) {
            return null;
        }
        try {
            URI address = new URI(clean);
            if (!address.isAbsolute() && base != null) {
                address = against(base, address, clean);
            }
            return isOfTheWeb(address) ? withAsciiHost(address) : null;
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    /** An http or https address with a host, scheme and host in lower case; empty where the text is none. */
    public static Optional<URI> parse(String written) {
        return absolute(null, written);
    }

    /** Like {@link #parse}, for an address that may be relative to another, as in a Location header. */
    public static Optional<URI> absolute(@Nullable URI base, @Nullable String written) {
        URI address = resolve(base, written);
        return address != null && isWeb(address) ? Optional.of(lowerCase(address)) : Optional.empty();
    }

    /** Whether it is an http or https address with a host. */
    public static boolean isWeb(@Nullable URI address) {
        return address != null
                && address.getHost() != null
                && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
    }

    /** The port that is connected to, the scheme's own where none is written. */
    public static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    /** For sentences: without what may be a secret. */
    public static String shown(URI address) {
        String text = address.toString();
        String secret = address.getRawUserInfo();
        return secret == null ? text : text.replace(secret + "@", "");
    }

    private static URI lowerCase(URI address) {
        String authority = address.getRawAuthority();
        String host = address.getHost();
        String rest = address.toString().substring(address.getScheme().length() + 3 + authority.length());
        String lower = authority.replace(host, host.toLowerCase(Locale.ROOT));
        return URI.create(address.getScheme().toLowerCase(Locale.ROOT) + "://" + lower + rest);
    }

    private static boolean isOfTheWeb(URI address) {
        String scheme = address.getScheme();
        if (scheme == null) {
            return true;
        }
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "http", "https", "ftp" -> !address.isOpaque();
            default -> false;
        };
    }

    private static URI against(URI base, URI address, String clean) throws URISyntaxException {
        if (base.isOpaque()) {
            return address;
        }
        String whole = base.toString();
        if (clean.startsWith("?") || clean.startsWith("#")) {
            // java.net.URI follows the older RFC 2396 here and loses the last segment
            int end = whole.indexOf('#');
            whole = end < 0 ? whole : whole.substring(0, end);
            int query = clean.startsWith("?") ? whole.indexOf('?') : -1;
            return new URI((query < 0 ? whole : whole.substring(0, query)) + clean);
        }
        String path = base.getRawPath();
        if (base.getRawAuthority() != null && (path == null || path.isEmpty())) {
            base = new URI(base.getScheme() + "://" + base.getRawAuthority() + "/");
        }
        return base.resolve(address);
    }

    private static URI withAsciiHost(URI address) throws URISyntaxException {
        String authority = address.getRawAuthority();
        if (authority == null || authority.chars().allMatch(c -> c < 128)) {
            return address;
        }
        int start = authority.indexOf('@') + 1;
        int colon = authority.indexOf(':', start);
        int end = colon < 0 ? authority.length() : colon;
        String ascii = authority.substring(0, start)
                + IDN.toASCII(authority.substring(start, end), IDN.ALLOW_UNASSIGNED)
                + authority.substring(end);
        return new URI(address.toString().replace(authority, ascii));
    }

    /** Line breaks and tabs taken out, and what may not stand in an address written in percent signs. */
    private static String encode(String written) {
        StringBuilder clean = new StringBuilder(written.length());
        int authorityEnd = authorityEnd(written);
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t') {
                continue;
            }
            boolean bracket = (c == '[' || c == ']') && i >= authorityEnd;
            boolean secondHash = c == '#' && clean.indexOf("#") >= 0;
            boolean loosePercent = c == '%' && !(isHex(written, i + 1) && isHex(written, i + 2));
            if (c <= ' ' || "\"<>\\^`{|}\u007f".indexOf(c) >= 0 || bracket || secondHash || loosePercent) {
                percent(c, clean);
            } else if (Character.isSpaceChar(c) || Character.isISOControl(c)) {
                for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
                    percent((char) (b & 0xff), clean);
                }
            } else {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static int authorityEnd(String written) {
        int slashes = written.indexOf("//");
        int slash = slashes < 0 ? -1 : written.indexOf('/', slashes + 2);
        return slashes < 0 ? 0 : slash < 0 ? written.length() : slash;
    }

    private static boolean isHex(String text, int i) {
        return i < text.length() && Character.digit(text.charAt(i), 16) >= 0;
    }

    private static void percent(char c, StringBuilder clean) {
        clean.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        clean.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
    }
}
