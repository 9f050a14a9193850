package newsfold.read;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place on the web where one outlet publishes, whichever of its host names an address has: "www.", mobile and AMP addresses,
 * caches, editions and sections of a site are that site. On hosts that many share (blogs), each of their tenants is a site.
 * Where a name ends and its registry begins is told by the Public Suffix List (publicsuffix.org), as crawler-commons ships it.
 *
 * @param name the host without what does not tell sites apart, for tenants told by the path with its first part
 *     ("medium.com/@fay"); lower case
 */
public record Site(String name) {
    /** The address that a cache repeats in its path: /amp/s/www.example.com/..., /c/s/www.example.com/... */
    private static final Pattern CACHED = Pattern.compile("^/(?:amp|[a-z])/(?:s/)?([^/]+\\.[^/]+)(?:/.*)?$");

    private static final Pattern CACHE = Pattern.compile(
            "(?:(.+)\\.)?(?:cdn\\.ampproject\\.org|bing-amp\\.com|amp\\.cloudflare\\.com|translate\\.goog)");
    private static final Pattern GOOGLE = Pattern.compile("(?:www\\.)?google\\.[a-z]{2,3}(?:\\.[a-z]{2})?");
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)+(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})");
    private static final Pattern WRITTEN = Pattern.compile("(?:https?://)?(\\S+?)/?");
    private static final Pattern BLOGGER = Pattern.compile("(?:^|(?<=\\.))blogspot\\.(?:[a-z]{2,3}\\.)?[a-z]{2,3}$");
    private static final Set<String> FRONTS = Set.of("www", "m", "mobile");
    private static final Pattern FRONT = Pattern.compile("^(?:www|m|mobile)\\.");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** Many publish there, each by a name of its own below it; beside those of the Public Suffix List's private part. */
    private static final Set<String> SHARED = Set.of(
            "blogspot.com",
            "wordpress.com",
            "substack.com",
            "medium.com",
            "tumblr.com",
            "ghost.io",
            "typepad.com",
            "livejournal.com",
            "over-blog.com",
            "weebly.com",
            "hatenablog.com",
            "beehiiv.com",
            "blogs.com",
            "squarespace.com");

    /** Many publish there, each below a part of the path. */
    private static final Set<String> SHARED_BY_PATH =
            Set.of("medium.com", "facebook.com", "twitter.com", "x.com", "t.me", "sites.google.com");

    private static final Pattern OWNER = Pattern.compile("^/(?:site/|view/|s/)?(@?[\\p{L}\\p{N}._-]{2,60})(?:/.*)?$");
    private static final Set<String> NOBODY =
            Set.of("p", "tag", "topic", "search", "share", "sharer", "sharer.php", "intent", "i", "story.php", "watch");

    /** Parts of a host name by which one outlet divides its own site. */
    private static final Set<String> PARTS = Set.of(
            ("www web wap mobile mob touch lite amp beta preview static cdn origin origin-www home portal secure site rss feed"
                            + " feeds edition news article articles archive archives story stories content latest live video"
                            + " videos tv radio audio podcast podcasts photo photos blog blogs magazine newsletter newsletters"
                            + " opinion sport sports politics business finance money economy markets tech technology science"
                            + " health culture arts life lifestyle style travel entertainment weather local world international"
                            + " intl int global usa asia africa europe english eng nachrichten aktuell wirtschaft politik kultur"
                            + " actu info noticias notizie")
                    .split(" "));

    public Site {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a site needs a name");
        }
    }

    /** Null where the address tells nothing of its publisher: none, an IP address, a machine's bare name, a shared host's own page. */
    public static @Nullable Site of(@Nullable URI address) {
        if (address == null || address.getHost() == null) {
            return null;
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        Matcher cache = CACHE.matcher(host);
        boolean cached = cache.matches();
        if (cached || GOOGLE.matcher(host).matches()) {
            Matcher original = CACHED.matcher(path);
            if (original.matches()) {
                return of(original.group(1).toLowerCase(Locale.ROOT), "");
            }
            // www-example-com.cdn.ampproject.org; a dash of the name itself is doubled
            if (cached && cache.group(1) != null) {
                return of(cache.group(1).replace("--", "\0").replace('-', '.').replace('\0', '-'), "");
            }
        }
        return of(host, path);
    }

    /** Whether the host alone does not tell the site: a cache's, or one that many share, each below a part of the path. */
    public static boolean isToldByPath(String host) {
        String plain = FRONT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
        return SHARED_BY_PATH.contains(plain)
                || CACHE.matcher(plain).matches()
                || GOOGLE.matcher(plain).matches();
    }

    /** The site of an address or host as somebody wrote it; null where it is none, or null itself. */
    public static @Nullable Site read(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String address = written.strip();
        return of(WebAddress.parse(address.contains("://") ? address : "https://" + address)
                .orElse(null));
    }

    /** The site that a name means which is written like an address; null for other names. */
    static @Nullable Site named(String name) {
        if (name.indexOf('.') < 0 || name.strip().indexOf(' ') >= 0) {
            return null;
        }
        Matcher written = WRITTEN.matcher(name.strip());
        if (!written.matches()) {
            return null;
        }
        String host = written.group(1).toLowerCase(Locale.ROOT);
        if (!HOST.matcher(host).matches()) {
            return null;
        }
        // "St.Mary" is no address, what ends it being no registry's; nor is "N.Y.Post"
        boolean known = host.startsWith("www.")
                || host.endsWith(".example")
                || EffectiveTldFinder.getAssignedDomain(host, true, true) != null
                        && label(domain(host)).length() > 1;
        return known ? of(host, "") : null;
    }

    private static @Nullable Site of(String written, String path) {
        String full = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
        if (!HOST.matcher(full).matches()) {
            return null;
        }
        // one blog is shown under many countries' names
        String host = BLOGGER.matcher(full).replaceFirst("blogspot.com");
        String plain = FRONT.matcher(host).replaceFirst("");
        if (SHARED_BY_PATH.contains(plain)) {
            String tenant = tenant(path);
            return tenant == null ? null : new Site(plain + "/" + tenant);
        }
        String domain = domain(host);
        boolean shared = SHARED.contains(domain);
        String own = label(domain);
        List<String> parts = Arrays.stream(
                        host.substring(0, host.length() - domain.length()).split("\\."))
                .filter(part -> !part.isEmpty() && !(shared ? FRONTS.contains(part) : isPart(part, own)))
                .toList();
        if (shared) {
            return parts.isEmpty() ? null : new Site(parts.get(parts.size() - 1) + "." + domain);
        }
        return new Site(parts.isEmpty() ? domain : String.join(".", parts) + "." + domain);
    }

    /** Whether an outlet divides its own site so; numbers and letters of the alphabet tell machines or countries apart. */
    private static boolean isPart(String part, String own) {
        String letters = DIGITS.matcher(part).replaceAll("");
        return PARTS.contains(letters) || letters.length() <= 2 || letters.equals(own);
    }

    private static @Nullable String tenant(String path) {
        Matcher owner = OWNER.matcher(path);
        String name = owner.matches() ? owner.group(1).toLowerCase(Locale.ROOT) : "p";
        return NOBODY.contains(name) ? null : name;
    }

    /** What was registered: the public suffix and a label before it. */
    private static String domain(String host) {
        String assigned = EffectiveTldFinder.getAssignedDomain(host, true, false);
        if (assigned != null && host.endsWith(assigned)) {
            return assigned;
        }
        String[] labels = host.split("\\.");
        return String.join(".", Arrays.copyOfRange(labels, Math.max(0, labels.length - 2), labels.length));
    }

    /** The registered domain, or the tenant's own address on a shared host. */
    public String domain() {
        return name.indexOf('/') >= 0 || SHARED.contains(domain(name)) ? name : domain(name);
    }

    private static String label(String host) {
        int dot = host.indexOf('.');
        return dot < 0 ? host : host.substring(0, dot);
    }

    /** The letters in a row that a name must have to be the whole of the site's own in its address: dailymail of dailymail.co.uk. */
    public List<String> called() {
        String path = path();
        return new SiteLabels(List.of(path == null ? label(name) : path)).called();
    }

    /** Whether a name that stands on this site is its own by its address: "BBC News" at bbc.co.uk. */
    public boolean agrees(OutletSpelling spelling) {
        return spelling.site() != null ? equals(spelling.site()) : labels().agree(spelling);
    }

    /** The names in the address: the tenant's, or the registered one and those of parts that are sites of their own. */
    private SiteLabels labels() {
        String tenant = path();
        if (tenant != null) {
            return new SiteLabels(List.of(tenant));
        }
        String domain = domain();
        List<String> labels = new ArrayList<>(List.of(label(domain)));
        String parts = name.substring(0, name.length() - domain.length());
        labels.addAll(Arrays.stream(parts.split("\\."))
                .filter(part -> !part.isEmpty())
                .toList());
        return new SiteLabels(labels);
    }

    private @Nullable String path() {
        int slash = name.indexOf('/');
        return slash < 0 ? null : name.substring(slash + 1);
    }

    @Override
    public String toString() {
        return name;
    }
}
