package newsfold.read;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * News agencies, whose texts other outlets print, under all the names that credits give them and at their own sites. Only
 * those that no other outlet shares a name with.
 */
final class Agencies {
    /** An agency's names, the usual one first, then its sites. */
    private static final List<List<String>> ALL = List.of(
            List.of("Associated Press", "AP", "AP News", "apnews.com", "ap.org"),
            List.of("Reuters", "Thomson Reuters", "Reuters News Agency", "reuters.com"),
            List.of("AFP", "Agence France-Presse", "afp.com"),
            List.of("PA Media", "Press Association", "PA", "PA News Agency", "pa.media"),
            List.of("dpa", "Deutsche Presse-Agentur", "dpa.com"),
            List.of("UPI", "United Press International", "upi.com"),
            List.of("ANI", "Asian News International", "aninews.in"),
            List.of("PTI", "Press Trust of India", "ptinews.com"),
            List.of("IANS", "Indo-Asian News Service", "ians.in"),
            List.of("Xinhua", "Xinhua News Agency", "xinhuanet.com", "news.cn"),
            List.of("TASS", "ITAR-TASS", "tass.com", "tass.ru"),
            List.of("Interfax", "interfax.com", "interfax.ru"),
            List.of("Anadolu Agency", "Anadolu", "Anadolu Ajansı", "aa.com.tr"),
            List.of("EFE", "Agencia EFE", "efe.com"),
            List.of("Europa Press", "europapress.es"),
            List.of("ANSA", "ansa.it"),
            List.of("Kyodo News", "Kyodo", "kyodonews.net"),
            List.of("Jiji Press", "jiji.com"),
            List.of("Yonhap", "Yonhap News Agency", "yna.co.kr"),
            List.of("Bernama", "bernama.com"),
            List.of("Canadian Press", "thecanadianpress.com"),
            List.of("Australian Associated Press", "AAP", "aap.com.au"),
            List.of("APA", "Austria Presse Agentur", "apa.at"),
            List.of("Keystone-SDA", "Schweizerische Depeschenagentur", "keystone-sda.ch"),
            List.of("Ritzau", "ritzau.dk"),
            List.of("Belga", "belganewsagency.eu"),
            List.of("Lusa", "Agência Lusa", "lusa.pt"),
            List.of("Ukrinform", "ukrinform.net"),
            List.of("Bloomberg", "Bloomberg News", "bloomberg.com"));

    private Agencies() {}

    /** Each agency's names and sites as keys, by the first. */
    static Map<String, List<OutletSpelling>> spellings() {
        Map<String, List<OutletSpelling>> spellings = new TreeMap<>();
        for (List<String> names : ALL) {
            List<OutletSpelling> all = names.stream().map(OutletSpelling::of).toList();
            spellings.put(all.get(0).key(), all);
        }
        return spellings;
    }
}
