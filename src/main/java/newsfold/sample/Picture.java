package newsfold.sample;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A picture in place of a photograph: a sky, a sun, two hills, coloured by the article's name. */
final class Picture {
    private Picture() {}

    /** SVG of 960 by 540. */
    static byte[] of(SampleArticle article) {
        int hue = Math.floorMod(article.key().hashCode(), 360);
        return String.format(Locale.ROOT, """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540" width="960" height="540">
                        <rect width="960" height="540" fill="hsl(%d 45%% 82%%)"/>
                        <circle cx="%d" cy="150" r="60" fill="hsl(%d 70%% 92%%)"/>
                        <path d="M0 400 Q240 %d 480 400 T960 380 V540 H0Z" fill="hsl(%d 30%% 45%%)"/>
                        <path d="M0 470 Q300 400 560 470 T960 450 V540 H0Z" fill="hsl(%d 35%% 30%%)"/>
                        </svg>
                        """, hue, 150 + hue * 2, hue, 200 + hue / 3, hue, hue)
                .getBytes(StandardCharsets.UTF_8);
    }
}
