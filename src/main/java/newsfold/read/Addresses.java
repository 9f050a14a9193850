package newsfold.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Web addresses as pages write them. */
final class Addresses {
    private Addresses() {}

    /** The absolute http or https address without its fragment; null where there is none. */
    static @Nullable URI resolve(@Nullable URI base, @Nullable String written) {
        if (written == null || written.isBlank() || written.length() > 4_000) {
            return null;
        }
        try {
            URI address = new URI(escaped(written.strip()));
            URI absolute = base == null ? address : base.resolve(address);
            String scheme = absolute.getScheme();
            if (absolute.getHost() == null
                    || scheme == null
                    || !scheme.toLowerCase(Locale.ROOT).startsWith("http")) {
                return null;
            }
            return withoutFragment(absolute);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static URI withoutFragment(URI address) throws URISyntaxException {
        String written = address.toString();
        int fragment = written.indexOf('#');
        return fragment < 0 ? address : new URI(written.substring(0, fragment));
    }

    /** Pages write blanks, quotes and brackets where a URI has them escaped. */
    private static String escaped(String written) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) {
                escaped.append('%').append(String.format("%02X", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Whether two addresses are on one site: the same host, or hosts of one registered domain. */
    static boolean sameSite(URI one, URI other) {
        return Objects.equals(domain(one), domain(other));
    }

    /** An approximation without the public suffix list: two labels, three under short ones such as co.uk. */
    static @Nullable String domain(URI address) {
        String host = OutletName.host(address);
        if (host == null || host.matches("[\\d.]+|\\[.*")) {
            return host;
        }
        String[] labels = host.split("\\.");
        int n = labels.length;
        if (n <= 2) {
            return host;
        }
        boolean shortSecond = labels[n - 1].length() == 2 && labels[n - 2].length() <= 3;
        int from = shortSecond ? n - 3 : n - 2;
        return String.join(".", java.util.Arrays.copyOfRange(labels, from, n));
    }
}
