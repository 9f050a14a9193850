package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundTest {
    @ParameterizedTest
    @CsvSource({
        "Selenskyj, Zelensky",
        "Зеленский, Zelenskyy",
        "Wolodymyr, Volodymyr",
        "Владимир, Vladimir",
        "Hontscharenko, Honcharenko",
        "Гончаренко, Hontcharenko",
        "Маркетти, Marchetti",
        "Штерн, Shtern",
        "Poutine, Putin",
        "Горбылин, Gorbylin",
        "Müller, Muller",
        "Gorbatschow, Gorbachev"
    })
    void oneNameInTwoSpellings(String one, String other) {
        assertThat(Sound.of(one).alike(Sound.of(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Putin, Patten",
        "Brandauer, Brenner",
        "Kiel, Köln",
        "Maria, Mario",
        "Delorge, Delage",
        "Timmer, Timmons",
        "Шторм, Штерн"
    })
    void twoNamesThatLookAlike(String one, String other) {
        assertThat(Sound.of(one).alike(Sound.of(other))).isFalse();
    }
}
