package newsfold.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsfold.bounce.BounceSettings;
import newsfold.check.Finding.Level;
import newsfold.deliver.DkimSettings;
import newsfold.deliver.MailSettings;
import newsfold.dkim.DkimKey;
import newsfold.dkim.DkimRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set-up in which all is well, and then one thing after another that is not. */
class SetupCheckTest {
    private static final DkimKey KEY = DkimKey.makeRsa();

    @TempDir
    Path folder;

    private final Map<String, String> settings = new HashMap<>();
    private GreenMail mail;
    private LoopbackDns dns;
    private HttpServer web;

    @BeforeEach
    void allIsWell() throws Exception {
        mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        mail.start();
        mail.setUser("back@tide.example", "back", "tidal");
        web = web(404, true);
        DkimRecord record = DkimRecord.of("s1", "tide.example", KEY);
        dns = new LoopbackDns()
                .txt(record.name(), record.strings().toArray(String[]::new))
                .txt("tide.example", "some-site-verification=1")
                .txt("tide.example", "v=spf1 a:mail.tide.example -all")
                .txt("_dmarc.tide.example", "v=DMARC1; p=quarantine; adkim=s")
                .mx("tide.example", "mx.tide.example");
        settings.put("newsfold.mail.host", "localhost");
        settings.put("newsfold.mail.port", Integer.toString(mail.getSmtp().getPort()));
        settings.put("newsfold.mail.security", "none");
        settings.put("newsfold.mail.user", "back");
        settings.put("newsfold.mail.password", "tidal");
        settings.put("newsfold.mail.dkim.domain", "tide.example");
        settings.put("newsfold.mail.dkim.selector", "s1");
        settings.put(
                "newsfold.mail.dkim.key-file",
                Files.writeString(folder.resolve("s1.pem"), KEY.pem()).toString());
        settings.put("newsfold.bounces.address", "back@tide.example");
        settings.put("newsfold.bounces.host", "127.0.0.1");
        settings.put("newsfold.bounces.port", Integer.toString(mail.getImap().getPort()));
        settings.put("newsfold.bounces.security", "none");
        settings.put("newsfold.bounces.user", "back");
        settings.put("newsfold.bounces.password", "tidal");
    }

    @AfterEach
    void close() {
        mail.stop();
        dns.close();
        web.stop(0);
    }

    @Test
    void whereAllIsWellNothingFails() throws Exception {
        assertThat(run())
                .extracting(Finding::part)
                .containsExactly("Mail server", "DKIM", "SPF", "DMARC", "Unsubscribe", "Bounces", "Bounces");
        // the one thing that this test cannot have: an address that is not this machine
        assertThat(run())
                .filteredOn(finding -> finding.level() != Level.OK)
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("this machine", "newsfold.address"));
        assertThat(mail.getReceivedMessages()).as("nothing is sent").isEmpty();
    }

    @Test
    void aLoginThatIsRefusedNamesItsSettings() throws Exception {
        settings.put("newsfold.mail.password", "wrong");
        settings.put("newsfold.bounces.password", "wrong");
        expect("Mail server", Level.FAILED, "refused the login", "newsfold.mail.password");
        expect("Bounces", Level.FAILED, "refused the login", "newsfold.bounces.password");
    }

    @Test
    void serversThatAreNotThereAreNamed() throws Exception {
        settings.put("newsfold.mail.port", "1");
        settings.put("newsfold.bounces.port", "1");
        expect("Mail server", Level.FAILED, "localhost:1", "newsfold.mail.port");
        expect("Bounces", Level.FAILED, "127.0.0.1:1", "newsfold.bounces.port");
        settings.put("newsfold.mail.port", Integer.toString(mail.getSmtp().getPort()));
        settings.put("newsfold.mail.security", "starttls");
        expect("Mail server", Level.FAILED, "newsfold.mail.security");
    }

    @Test
    void aMissingOrWrongDkimRecordIsSaidWithTheRightOne() throws Exception {
        dns.forget("s1._domainkey.tide.example");
        expect("DKIM", Level.FAILED, "no record s1._domainkey.tide.example", "IN TXT ( \"v=DKIM1; k=rsa; p=");
        dns.txt(
                "s1._domainkey.tide.example",
                "v=DKIM1; k=ed25519; p=" + DkimKey.makeEd25519().publicKey());
        expect("DKIM", Level.FAILED, "another key");
        dns.forget("s1._domainkey.tide.example").txt("s1._domainkey.tide.example", "v=DKIM1; p=");
        expect("DKIM", Level.FAILED, "withdraws");
        settings.put("newsfold.mail.dkim.key-file", folder.resolve("none.pem").toString());
        expect("DKIM", Level.FAILED, "none.pem", "newsfold.mail.dkim.key-file");
        settings.remove("newsfold.mail.dkim.domain");
        expect("DKIM", Level.WARNING, "unsigned");
    }

    @Test
    void spfAndDmarcAreJudged() throws Exception {
        dns.forget("tide.example").forget("_dmarc.tide.example");
        expect("SPF", Level.FAILED, "no SPF record");
        expect("DMARC", Level.WARNING, "_dmarc.tide.example");
        expect("Bounces", Level.FAILED, "no MX record");
        dns.txt("tide.example", "v=spf1 +all").txt("_dmarc.tide.example", "v=DMARC1; p=reject");
        expect("SPF", Level.WARNING, "everybody");
        settings.put("newsfold.mail.dkim.domain", "relay.example");
        settings.put("newsfold.bounces.address", "back@relay.example");
        expect("DMARC", Level.FAILED, "neither", "newsfold.mail.dkim.domain", "p=reject");
        settings.put("newsfold.bounces.address", "back@news.tide.example");
        expect("DMARC", Level.OK, "by SPF");
    }

    @Test
    void aNameServerThatFailsIsNotTakenForMissingRecords() throws Exception {
        dns.fail();
        for (String part : List.of("DKIM", "SPF", "DMARC", "Bounces")) {
            expect(part, Level.FAILED, "no answer", "newsfold.check.dns-server");
        }
    }

    @Test
    void theUnsubscribeAddressMustBeOursAndTakeBothMethods() throws Exception {
        settings.remove("newsfold.mail.host");
        expect("Mail server", Level.WARNING, "newsfold.mail.host");
        expect("Unsubscribe", Level.OK, "by one-click");
        web.stop(0);
        expect("Unsubscribe", Level.WARNING, "Nobody answers");
        web = web(404, false);
        expect("Unsubscribe", Level.WARNING, "something else");
        web.stop(0);
        web = web(403, true);
        expect("Unsubscribe", Level.WARNING, "answers a POST (status 403)");
    }

    @Test
    void bounceSettingsThatCannotWorkAreNamed() throws Exception {
        settings.put("newsfold.bounces.address", "back+now@tide.example");
        expect("Bounces", Level.FAILED, "newsfold.bounces.address");
        settings.remove("newsfold.bounces.address");
        expect("Bounces", Level.WARNING, "newsfold.bounces.address");
        settings.put("newsfold.bounces.folder", "Elsewhere");
        expect("Bounces", Level.FAILED, "newsfold.bounces.folder");
        settings.remove("newsfold.bounces.host");
        expect("Bounces", Level.WARNING, "newsfold.bounces.host");
        settings.put("newsfold.bounces.hook-secret", "short");
        expect("Bounces", Level.FAILED, "newsfold.bounces.hook-secret");
    }

    @Test
    void aSettingThatIsNoneIsNamed() throws Exception {
        Path own = Files.writeString(
                folder.resolve("own.properties"),
                "newsfold.mail.hots=x\nnewsfold.mail.host=y\n%dev.newsfold.port=1\nquarkus.any=1\n");
        SettingNames names = new SettingNames(Files.newInputStream(Path.of("application.properties")));
        assertThat(names.run(own)).singleElement().satisfies(finding -> assertThat(finding.sentence())
                .contains("newsfold.mail.hots"));
        assertThat(names.run(folder.resolve("none"))).singleElement().returns(Level.OK, Finding::level);
    }

    private List<Finding> run() throws Exception {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(MailSettings.class)
                .withMapping(DkimSettings.class)
                .withMapping(BounceSettings.class)
                .withDefaultValues(settings)
                .build();
        return new SetupCheck(
                        config.getConfigMapping(MailSettings.class),
                        config.getConfigMapping(DkimSettings.class),
                        config.getConfigMapping(BounceSettings.class),
                        "http://127.0.0.1:" + web.getAddress().getPort(),
                        dns.client())
                .run(Set.of("Morning Tide <news@tide.example>"));
    }

    private void expect(String part, Level level, String... words) throws Exception {
        assertThat(run()).anySatisfy(finding -> {
            assertThat(finding.part()).isEqualTo(part);
            assertThat(finding.level()).as(finding.sentence()).isEqualTo(level);
            assertThat(finding.sentence()).contains(words);
        });
    }

    /** @param post status of a POST; a GET is answered as the press does */
    private static HttpServer web(int post, boolean ours) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/unsubscribe/check", exchange -> {
            if (ours) {
                exchange.getResponseHeaders().add("Newsfold-Page", "unsubscribe");
            }
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? post : 404, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
