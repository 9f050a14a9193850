package newsfold.read.words;

import static org.assertj.core.api.Assertions.assertThat;

import newsfold.read.Outlet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "This article first appeared in The Fenland Post.; The Fenland Post",
                "This story was originally published by Hill Courier on 12 May 2031.; Hill Courier",
                "(This report was first published in the Hollin Herald and is republished here); the Hollin Herald",
                "Originally published on Hill Courier; Hill Courier",
                "Originally published at www.hillcourier.example; www.hillcourier.example",
                "Republished with permission from Valley Sun; Valley Sun",
                "Source: Hollin Herald; Hollin Herald",
                "via Valley Sun; Valley Sun",
                "Read the full story at The Quarry Times; The Quarry Times",
                "The post Wolves at the school appeared first on Valley Sun.; Valley Sun"
            })
    void aPhraseNamesTheOrigin(String line, String outlet) {
        assertThat(new Outlet(SourceLine.origin(line)).key()).isEqualTo(new Outlet(outlet).key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister told Valley Sun that he would stay.",
                "The figures were first published in March.",
                "This article was originally published on November 19.",
                "Speaking to Hill Courier, a neighbour said the dog had barked all night.",
                "Source: Reuters",
                "Our sources say that the bridge stays closed."
            })
    void aQuotedSourceIsNoOrigin(String line) {
        assertThat(SourceLine.origin(line)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Copyright 2031 Northern Ledger Ltd. All rights reserved.; Northern Ledger",
                "© 2029-2031 Hill Courier; Hill Courier",
                "Copyright ) 2024 Hollinpeople.example All rights reserved. Nothing may be copied.; Hollinpeople.example",
                "(c) Valley Sun 2031. All rights reserved.; Valley Sun"
            })
    void aCopyrightLineNamesItsHolder(String line, String holder) {
        assertThat(SourceLine.copyright(line)).isEqualTo(holder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Download the NewsLoop app; NewsLoop",
                "Loving NewsLoop? Rate us; NewsLoop",
                "Explore what Barrow9 AI can do for you:; Barrow9",
                "Ready for more? Download Barrow9 app today from your store.; Barrow9",
                "Curated by Press Board; Press Board"
            })
    void aCarrierPraisesItself(String line, String carrier) {
        assertThat(SourceLine.carrier(line)).isEqualTo(carrier);
    }

    @Test
    void anAppWithoutANameNamesNobody() {
        assertThat(SourceLine.carrier("Get Started Now: Download the App")).isNull();
    }

    @Test
    void aHomepageNamesItsOutlet() {
        assertThat(SourceLine.homepage("Follow us everywhere or visit The Lantern homepage."))
                .isEqualTo("The Lantern");
        assertThat(SourceLine.homepage("For advice visit the Health Board website."))
                .isNull();
    }

    @Test
    void longLinesEndSoon() {
        assertThat(SourceLine.copyright("© " + "©(c)".repeat(200_000))).isNull();
        assertThat(SourceLine.origin("source: " + "a ".repeat(500_000))).isNull();
    }
}
