package newsfold.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineWrapTest {
    private final LineWrap wrap = new LineWrap(20);

    @Test
    void wordsBelowAnIndentKeepIt() {
        assertThat(wrap.wrap("Head\n  one two three four five six"))
                .isEqualTo("Head\n  one two three four\n  five six\n");
    }

    @Test
    void wordsOfAListEntryStandBelowItsFirstWord() {
        assertThat(wrap.wrap("- alpha beta gamma delta")).isEqualTo("- alpha beta gamma\n  delta\n");
        assertThat(wrap.wrap("[12] alpha beta gamma delta")).isEqualTo("[12] alpha beta\n     gamma delta\n");
    }

    @Test
    void anAddressStaysWhole() {
        String address = "https://coast.example.org/a/very/long/way/to/the/news";
        assertThat(wrap.wrap("see " + address + " now")).isEqualTo("see\n" + address + "\nnow\n");
    }

    @Test
    void emptyLinesDoNotPileUp() {
        assertThat(wrap.wrap("\n\na\n\n\n\nb\n\n")).isEqualTo("a\n\nb\n");
    }

    @Test
    void aMarkLeavesRoomForTheAddressThatTakesItsPlace() {
        assertThat(new LineWrap(40).wrap("You get this letter at " + Mark.ADDRESS.token() + " today"))
                .isEqualTo("You get this letter at\n" + Mark.ADDRESS.token() + " today\n");
    }
}
