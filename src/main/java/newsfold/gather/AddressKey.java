package newsfold.gather;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.util.List;

/** What two spellings of one address share, so that an article is fetched and kept once. */
final class AddressKey {
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

    private AddressKey() {}

    /** The address without fragment, tracking and default port; the same under http and https. */
    static String of(URI address) {
        String normal = NORMALIZER.filter(address.toString());
        String key = normal == null ? address.toString() : normal;
        return key.startsWith("http://") ? "https://" + key.substring(7) : key;
    }
}
