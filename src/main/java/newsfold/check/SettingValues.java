package newsfold.check;

import static newsfold.check.Allowed.anything;
import static newsfold.check.Allowed.colour;
import static newsfold.check.Allowed.duration;
import static newsfold.check.Allowed.host;
import static newsfold.check.Allowed.longerThan;
import static newsfold.check.Allowed.mailAddress;
import static newsfold.check.Allowed.number;
import static newsfold.check.Allowed.oneOf;
import static newsfold.check.Allowed.rate;
import static newsfold.check.Allowed.readableFile;
import static newsfold.check.Allowed.size;
import static newsfold.check.Allowed.startingWith;
import static newsfold.check.Allowed.term;
import static newsfold.check.Allowed.webAddress;
import static newsfold.check.Allowed.whole;
import static newsfold.check.Allowed.yesOrNo;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Whether each setting is what it may be, and whether they agree with one another. Nothing is opened or asked. */
public final class SettingValues {
    private static final String PART = "Settings";
    /** Before what may not be shown. */
    private static final List<String> SECRET = List.of("password", "secret");

    private static final Map<String, Allowed> ALLOWED = new LinkedHashMap<>();

    static {
        ALLOWED.put("newsfold.data", anything());
        ALLOWED.put(SecretFiles.FOLDER, anything());
        for (String secret : SecretFiles.NAMES) {
            ALLOWED.put(secret + "-file", readableFile());
        }
        ALLOWED.put("newsfold.database.url", startingWith("jdbc:postgresql:"));
        ALLOWED.put("newsfold.database.user", anything());
        ALLOWED.put("newsfold.database.password", anything());
        ALLOWED.put("newsfold.database.port", whole(0, 65_535));
        ALLOWED.put("newsfold.port", whole(1, 65_535));
        ALLOWED.put("newsfold.host", host());
        ALLOWED.put("newsfold.address", webAddress());
        ALLOWED.put("newsfold.farewell", duration("0s"));
        ALLOWED.put("newsfold.desk.session-idle", duration("1m"));
        ALLOWED.put("newsfold.desk.session-limit", duration("1m"));
        ALLOWED.put("newsfold.metrics", oneOf("authenticated", "permit", "deny"));
        ALLOWED.put("newsfold.log.json", yesOrNo());
        ALLOWED.put("newsfold.traces.enabled", yesOrNo());
        ALLOWED.put("newsfold.traces.endpoint", webAddress());
        ALLOWED.put("newsfold.gather.parallel", whole(1, 1_000));
        ALLOWED.put("newsfold.gather.min-interval", duration("1s"));
        ALLOWED.put("newsfold.gather.max-interval", duration("1s"));
        ALLOWED.put("newsfold.gather.oldest", duration("1h"));
        ALLOWED.put("newsfold.gather.folders", anything());
        ALLOWED.put("newsfold.gather.allow-private", anything());
        ALLOWED.put("newsfold.gather.contact", anything());
        ALLOWED.put("newsfold.gather.user-agent", anything());
        ALLOWED.put("newsfold.gather.from", mailAddress());
        ALLOWED.put("newsfold.gather.connections-per-host", whole(1, 100));
        ALLOWED.put("newsfold.gather.host-delay", duration("0s"));
        ALLOWED.put("newsfold.gather.connect-timeout", duration("1ms"));
        ALLOWED.put("newsfold.gather.response-timeout", duration("1ms"));
        ALLOWED.put("newsfold.gather.total-timeout", duration("1ms"));
        ALLOWED.put("newsfold.gather.max-received", size());
        ALLOWED.put("newsfold.gather.max-unpacked", size());
        ALLOWED.put("newsfold.health.failing-for", duration("1m"));
        ALLOWED.put("newsfold.health.silent-times", number(1));
        ALLOWED.put("newsfold.health.silent-at-least", duration("1m"));
        ALLOWED.put("newsfold.health.mail", yesOrNo());
        ALLOWED.put("newsfold.sign-up", yesOrNo());
        ALLOWED.put("newsfold.sample", yesOrNo());
        ALLOWED.put("newsfold.mail.from", mailAddress());
        server("newsfold.mail.");
        ALLOWED.put("newsfold.mail.timeout", duration("1ms"));
        ALLOWED.put("newsfold.mail.rate", rate());
        ALLOWED.put("newsfold.mail.domain-rate", rate());
        ALLOWED.put("newsfold.mail.domain-rates.*", rate());
        ALLOWED.put("newsfold.mail.give-up", duration("1m"));
        ALLOWED.put("newsfold.mail.dkim.domain", host());
        ALLOWED.put("newsfold.mail.dkim.selector", host());
        ALLOWED.put("newsfold.mail.dkim.key-file", readableFile());
        ALLOWED.put("newsfold.mail.dkim.ed25519-selector", host());
        ALLOWED.put("newsfold.mail.dkim.ed25519-key-file", readableFile());
        server("newsfold.mail.servers.*.");
        ALLOWED.put("newsfold.bounces.address", mailAddress());
        ALLOWED.put("newsfold.bounces.host", host());
        ALLOWED.put("newsfold.bounces.user", anything());
        ALLOWED.put("newsfold.bounces.password", anything());
        ALLOWED.put("newsfold.bounces.security", oneOf("tls", "starttls", "none"));
        ALLOWED.put("newsfold.bounces.port", whole(1, 65_535));
        ALLOWED.put("newsfold.bounces.folder", anything());
        ALLOWED.put("newsfold.bounces.read-folder", anything());
        ALLOWED.put("newsfold.bounces.unclear-folder", anything());
        ALLOWED.put("newsfold.bounces.timeout", duration("1ms"));
        ALLOWED.put("newsfold.bounces.soft-limit", whole(1, 1_000));
        ALLOWED.put("newsfold.bounces.soft-within", duration("1h"));
        ALLOWED.put("newsfold.bounces.hook-secret", longerThan(16));
        ALLOWED.put("newsfold.check.dns-server", anything());
        ALLOWED.put("newsfold.imprint", anything());
        ALLOWED.put("newsfold.templates", anything());
        for (String part : List.of("ground", "paper", "ink", "text", "muted", "accent", "line")) {
            ALLOWED.put("newsfold.look.colours." + part, colour());
            ALLOWED.put("newsfold.look.dark-colours." + part, colour());
        }
        // which fonts there are, and whether colours can be told apart, is said where letters are set
        ALLOWED.put("newsfold.look.font", anything());
        ALLOWED.put("newsfold.look.small-font", anything());
        ALLOWED.put("newsfold.look.logo", readableFile());
        ALLOWED.put("newsfold.look.logo-width", whole(1, 580));
        ALLOWED.put("newsfold.look.logo-alt", anything());
        ALLOWED.put("newsfold.oidc.issuer", startingWith("http"));
        for (String name :
                List.of("client-id", "client-secret", "label", "role-claim", "readers", "editors", "administrators")) {
            ALLOWED.put("newsfold.oidc." + name, anything());
        }
        for (String kept : List.of("articles", "texts", "editions", "ledger", "journal", "bounces")) {
            // an edition looks back four weeks
            ALLOWED.put("newsfold.keep." + kept, term("30d"));
        }
        ALLOWED.put("newsfold.timetable.enabled", yesOrNo());
        for (String work : List.of("gather", "send", "bounces", "arrange", "watch", "weeklies", "clean")) {
            ALLOWED.put("newsfold.timetable." + work + "-every", duration("1s"));
        }
    }

    private static void server(String of) {
        ALLOWED.put(of + "host", host());
        ALLOWED.put(of + "port", whole(1, 65_535));
        ALLOWED.put(of + "user", anything());
        ALLOWED.put(of + "password", anything());
        ALLOWED.put(of + "password-file", readableFile());
        ALLOWED.put(of + "auth", oneOf("password", "plain", "login", "xoauth2"));
        ALLOWED.put(of + "security", oneOf("starttls", "tls", "none"));
        ALLOWED.put(of + "certificates", readableFile());
        ALLOWED.put(of + "connections", whole(1, 1_000));
        ALLOWED.put(of + "letters-per-connection", whole(0, 1_000_000));
        ALLOWED.put(of + "weight", whole(0, 1_000));
    }

    private final Function<String, Optional<String>> settings;

    /** @param settings the value that holds, by name; empty where there is none */
    public SettingValues(Function<String, Optional<String>> settings) {
        this.settings = settings;
    }

    /** Whether it is known what a setting may be. */
    static boolean knows(String name) {
        return ALLOWED.containsKey(kind(name));
    }

    /**
     * @param names of all that is set, those of other programs among them
     * @return what is wrong; none where all is well
     */
    public List<Finding> run(Iterable<String> names) {
        List<Finding> findings = new ArrayList<>();
        TreeSet<String> sorted = new TreeSet<>();
        names.forEach(sorted::add);
        for (String name : sorted) {
            Allowed allowed = ALLOWED.get(kind(name));
            Optional<String> value = allowed == null ? Optional.empty() : value(name);
            if (allowed != null && value.isPresent() && !allowed.allows(value.get())) {
                boolean secret = SECRET.stream().anyMatch(name::endsWith);
                findings.add(Finding.failed(
                        PART,
                        name + " is " + (secret ? "not what it may be" : "\"" + value.get() + "\"") + ": allowed is "
                                + allowed.what() + "."));
            }
        }
        together(findings);
        return findings;
    }

    private void together(List<Finding> findings) {
        ordered(findings, "newsfold.bounces.soft-within", "newsfold.keep.bounces");
        ordered(findings, "newsfold.gather.min-interval", "newsfold.gather.max-interval");
        ordered(findings, "newsfold.desk.session-idle", "newsfold.desk.session-limit");
        ordered(findings, "newsfold.gather.response-timeout", "newsfold.gather.total-timeout");
        needs(findings, "newsfold.mail.user", "newsfold.mail.password", "newsfold.mail.password-file");
        needs(findings, "newsfold.mail.password", "newsfold.mail.user");
        needs(findings, "newsfold.mail.dkim.domain", "newsfold.mail.dkim.selector");
        needs(findings, "newsfold.mail.dkim.domain", "newsfold.mail.dkim.key-file");
        needs(findings, "newsfold.mail.dkim.key-file", "newsfold.mail.dkim.domain");
        needs(findings, "newsfold.mail.dkim.ed25519-key-file", "newsfold.mail.dkim.ed25519-selector");
        needs(findings, "newsfold.bounces.host", "newsfold.bounces.address");
        needs(findings, "newsfold.bounces.host", "newsfold.bounces.user");
        if (value("newsfold.mail.password").isPresent()
                && value("newsfold.mail.password-file").isPresent()) {
            findings.add(Finding.failed(
                    PART, "newsfold.mail.password and newsfold.mail.password-file are both set: leave one of them."));
        }
    }

    /** Where both are times at all. */
    private void ordered(List<Finding> findings, String less, String more) {
        Optional<Duration> least = time(less);
        Optional<Duration> most = time(more);
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            findings.add(Finding.failed(
                    PART,
                    less + " (" + value(less).orElse("") + ") is longer than " + more + " ("
                            + value(more).orElse("") + "): allowed is as long at most."));
        }
    }

    private Optional<Duration> time(String name) {
        return value(name).filter(value -> duration("0s").allows(value)).map(value -> new DurationConverter()
                .convert(value));
    }

    private void needs(List<Finding> findings, String name, String... others) {
        if (value(name).isPresent()
                && List.of(others).stream().noneMatch(other -> value(other).isPresent())) {
            findings.add(Finding.failed(
                    PART,
                    name + " is set, but not " + String.join(" or ", others) + ", without which it does nothing."));
        }
    }

    private Optional<String> value(String name) {
        return settings.apply(name).filter(value -> !value.isBlank());
    }

    private static String kind(String name) {
        return name.replaceFirst("^(newsfold\\.mail\\.servers\\.)(?:\"[^\"]+\"|[^.\"]+)\\.", "$1*.")
                .replaceFirst("^(newsfold\\.mail\\.domain-rates\\.).+", "$1*")
                // a digest's own look has the settings of the look of all
                .replaceFirst("^newsfold\\.look\\.digests\\.[^.]+\\.", "newsfold.look.");
    }
}
