package newsfold.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import newsfold.check.SpfRecord.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpfRecordTest {
    @ParameterizedTest
    @CsvSource({
        "v=spf1 ip4:192.0.2.1 -all, PASS",
        "v=spf1 ip4:192.0.2.0/24 ~all, PASS",
        "v=spf1 ip4:192.0.2.128/25 -all, NOT_NAMED",
        "v=spf1 ip6:2001:db8::/32 -all, NOT_NAMED",
        "v=spf1 a -all, PASS",
        "v=spf1 a:other.example -all, NOT_NAMED",
        "v=spf1 a:other.example/16 -all, NOT_NAMED",
        "v=spf1 mx -all, PASS",
        "v=spf1 include:relay.example -all, PASS",
        "v=spf1 -ip4:192.0.2.1 +all, NOT_NAMED",
        "v=spf1 ?all, NOT_NAMED",
        "v=spf1 redirect=relay.example, PASS",
        "v=spf1 redirect=nowhere.example, BROKEN",
        "v=spf1 include:nowhere.example -all, BROKEN",
        "v=spf1 include:loop.example -all, BROKEN",
        "v=spf1 ipv4:192.0.2.1 -all, BROKEN",
        "v=spf1 ip4:mail.tide.example -all, BROKEN",
        "v=spf1 ip4:192.0.2.1/x -all, BROKEN",
        "v=spf1 exists:%{i}.tide.example ip4:192.0.2.1 -all, PASS",
        "v=spf1 exp=why.tide.example A MX -ALL, PASS",
        "v=spf10 ip4:192.0.2.1, NONE",
        "something else, NONE"
    })
    void aRecordNamesAnAddressOrDoesNot(String record, Result expected) throws Exception {
        try (LoopbackDns dns = new LoopbackDns()) {
            dns.txt("tide.example", record)
                    .a("tide.example", "192.0.2.1")
                    .a("other.example", "198.51.100.1")
                    .mx("tide.example", "mx.tide.example")
                    .a("mx.tide.example", "2001:db8::1")
                    .a("mx.tide.example", "192.0.2.1")
                    .txt("relay.example", "v=spf1 ip4:192.0.2.1 -all")
                    .txt("loop.example", "v=spf1 include:loop.example -all");
            SpfRecord spf = new SpfRecord(dns.client(), InetAddress.getByName("192.0.2.1"));
            assertThat(spf.evaluate("tide.example")).as(spf.problem()).isEqualTo(expected);
        }
    }

    @Test
    void twoRecordsAreNone() throws Exception {
        try (LoopbackDns dns = new LoopbackDns()) {
            dns.txt("tide.example", "v=spf1 -all").txt("tide.example", "v=spf1 +all");
            assertThat(new SpfRecord(dns.client(), InetAddress.getByName("192.0.2.1")).evaluate("tide.example"))
                    .isEqualTo(Result.BROKEN);
        }
    }
}
