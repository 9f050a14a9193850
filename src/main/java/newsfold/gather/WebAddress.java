package newsfold.gather;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses on the web, as people and servers write them. */
final class WebAddress {
    /** Say where a reader came from, not what is read. */
    private static final List<String> TRACKING = List.of(
            "utm_source",
            "utm_medium",
            "utm_campaign",
            "utm_term",
            "utm_content",
            "utm_id",
            "utm_name",
            "fbclid",
            "gclid",
            "dclid",
            "msclkid",
            "yclid",
            "mc_cid",
            "mc_eid",
            "igshid",
            "at_medium",
            "at_campaign",
            "ns_mchannel",
            "ns_source",
            "ns_campaign",
            "ns_linkname",
            "cmpid",
            "ito");

    private static final BasicURLNormalizer NORMALIZER =
            BasicURLNormalizer.newBuilder().queryParamsToRemove(TRACKING).build();

    private WebAddress() {}

    /** An http or https address with a host, what is illegal in it escaped, scheme and host in lower case; empty where it is none. */
    static Optional<URI> parse(String text) {
        try {
            URI address = new URI(escape(text.strip()));
            if (address.getHost() == null && address.getRawAuthority() != null) {
                address = new URI(ascii(address));
            }
            return isWeb(address) ? Optional.of(lowerCase(address)) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static URI lowerCase(URI address) throws URISyntaxException {
        String authority = address.getRawAuthority();
        String host = address.getHost();
        String rest = address.toString().substring(address.getScheme().length() + 3 + authority.length());
        String lower = authority.replace(host, host.toLowerCase(Locale.ROOT));
        return new URI(address.getScheme().toLowerCase(Locale.ROOT) + "://" + lower + rest);
    }

    /** What a Location header means at this address. */
    static Optional<URI> resolve(URI base, String location) {
        try {
            return parse(base.resolve(escape(location.strip())).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static boolean isWeb(@Nullable URI address) {
        return address != null
                && address.getHost() != null
                && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
    }

    static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    /** What two spellings of one address share: without fragment, tracking, default port, and the same under http and https. */
    static String key(URI address) {
        String normal = NORMALIZER.filter(address.toString());
        String key = normal == null ? address.toString() : normal;
        return key.startsWith("http://") ? "https://" + key.substring(7) : key;
    }

    /** For sentences: without what may be a secret. */
    static String shown(URI address) {
        String text = address.toString();
        String secret = address.getRawUserInfo();
        return secret == null ? text : text.replace(secret + "@", "");
    }

    private static String ascii(URI address) {
        String authority = address.getRawAuthority();
        int at = authority.indexOf('@') + 1;
        int colon = authority.lastIndexOf(':') > at ? authority.lastIndexOf(':') : authority.length();
        String host = IDN.toASCII(authority.substring(at, colon)).toLowerCase(Locale.ROOT);
        return address.toString()
                .replaceFirst(
                        Pattern.quote(authority),
                        Matcher.quoteReplacement(authority.substring(0, at) + host + authority.substring(colon)));
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) {
                escaped.append(String.format("%%%02X", (int) c));
            } else if (c == '%' && !text.startsWith("%", i + 1) && !hex(text, i + 1)) {
                escaped.append("%25");
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean hex(String text, int from) {
        return from + 2 <= text.length()
                && Character.digit(text.charAt(from), 16) >= 0
                && Character.digit(text.charAt(from + 1), 16) >= 0;
    }
}
