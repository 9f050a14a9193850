package newsfold.render;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the letters of each digest look, as operators set it. What cannot be read on its paper, in the light or in the dark, is
 * refused: a contrast of 4.5 is what WCAG 2.2 asks for (1.4.3, level AA).
 */
public final class Looks {
    /** What the names of all settings of it begin with. */
    public static final String PREFIX = "newsfold.look.";

    private static final String DIGESTS = "digests.";
    private static final String LOGO = "logo";
    private static final String LOGO_WIDTH = "logo-width";
    private static final int WIDEST = 580; // pixels: the page without its margins
    private static final double CONTRAST = 4.5;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    private static final Map<String, String> LIGHT =
            colours("colours.", "#efece4", "#fffefa", "#1d1c19", "#33312c", "#6a655b", "#8f2f1b", "#ded8cb");
    private static final Map<String, String> DARK =
            colours("dark-colours.", "#121210", "#1b1b19", "#ece9e1", "#d3cfc5", "#a29d91", "#e39a84", "#3c3a35");
    /** What must be read, and stands on paper. */
    private static final List<String> READ = List.of("ink", "text", "muted", "accent");

    /** Those that nearly all machines have; what has none of them takes the last word. */
    private static final Map<String, String> FONTS = Map.of(
            "georgia", "Georgia,Times New Roman,serif",
            "times", "Times New Roman,Times,serif",
            "palatino", "Palatino Linotype,Book Antiqua,Palatino,Georgia,serif",
            "helvetica", "Helvetica,Arial,sans-serif",
            "arial", "Arial,Helvetica,sans-serif",
            "verdana", "Verdana,Geneva,sans-serif",
            "tahoma", "Tahoma,Verdana,sans-serif",
            "trebuchet", "Trebuchet MS,Tahoma,sans-serif");

    private final Map<String, String> settings;
    private final Function<Path, LogoFile> files;
    private final String address;
    private final Map<String, LogoFile> logos = new HashMap<>();
    private final Map<String, Pair> digests = new HashMap<>();
    private final Pair all;

    private record Pair(Look light, Look dark) {}

    /**
     * @param settings without the beginning of their names
     * @param address of the front, where logos are found
     * @throws IllegalArgumentException when one cannot be used; the sentence names it
     */
    public Looks(Map<String, String> settings, String address) {
        this(settings, address, LogoFile::read);
    }

    Looks(Map<String, String> settings, String address, Function<Path, LogoFile> files) {
        this.settings = Map.copyOf(settings);
        this.address = address;
        this.files = files;
        this.all = pair("");
        Set<String> slugs = settings.keySet().stream()
                .filter(name -> name.startsWith(DIGESTS) && name.indexOf('.', DIGESTS.length()) > 0)
                .map(name -> name.substring(DIGESTS.length(), name.indexOf('.', DIGESTS.length())))
                .collect(Collectors.toCollection(TreeSet::new));
        slugs.forEach(slug -> digests.put(slug, pair(DIGESTS + slug + ".")));
    }

    /** The program's own. */
    public static Looks plain() {
        return new Looks(Map.of(), "");
    }

    Look light(String digest) {
        return digests.getOrDefault(digest, all).light();
    }

    Look dark(String digest) {
        return digests.getOrDefault(digest, all).dark();
    }

    /** The logos in use, by their names in addresses. */
    public Map<String, LogoFile> logos() {
        return Map.copyOf(logos);
    }

    private static Map<String, String> colours(String group, String... values) {
        String[] names = {"ground", "paper", "ink", "text", "muted", "accent", "line"};
        Map<String, String> colours = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            colours.put(group + names[i], values[i]);
        }
        return colours;
    }

    private Pair pair(String digest) {
        Look.@Nullable Logo logo = logo(digest);
        return new Pair(look(digest, LIGHT, logo), look(digest, DARK, logo));
    }

    private Look look(String digest, Map<String, String> defaults, Look.@Nullable Logo logo) {
        Map<String, String> colours = new HashMap<>();
        defaults.forEach(
                (name, value) -> colours.put(name.substring(name.indexOf('.') + 1), colour(digest, name, value)));
        String group = defaults.keySet().iterator().next();
        group = group.substring(0, group.indexOf('.') + 1);
        for (String name : READ) {
            double contrast = contrast(named(colours, name), named(colours, "paper"));
            if (contrast < CONTRAST) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%s%s%s%s=%s cannot be read on %spaper=%s: their contrast is %.1f, and %.1f is needed.",
                        PREFIX,
                        digest,
                        group,
                        name,
                        named(colours, name),
                        group,
                        named(colours, "paper"),
                        contrast,
                        CONTRAST));
            }
        }
        return new Look(
                named(colours, "ground"),
                named(colours, "paper"),
                named(colours, "ink"),
                named(colours, "text"),
                named(colours, "muted"),
                named(colours, "accent"),
                named(colours, "line"),
                font(digest, "font", "georgia"),
                font(digest, "small-font", "helvetica"),
                logo);
    }

    private static String named(Map<String, String> colours, String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    /** A digest's own, else that of all. */
    private String set(String digest, String name, String fallback) {
        String own = settings.getOrDefault(digest + name, "").strip();
        String common = settings.getOrDefault(name, "").strip();
        return own.isEmpty() ? common.isEmpty() ? fallback : common : own;
    }

    private String colour(String digest, String name, String fallback) {
        String colour = set(digest, name, fallback).toLowerCase(Locale.ROOT);
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException(
                    PREFIX + digest + name + "=" + colour + " is no colour: write it as #1d1c19.");
        }
        return colour;
    }

    private String font(String digest, String name, String fallback) {
        String font = set(digest, name, fallback).toLowerCase(Locale.ROOT);
        String stack = FONTS.get(font);
        if (stack == null) {
            throw new IllegalArgumentException(PREFIX + digest + name + "=" + font
                    + " is none of the fonts that letters can count on: "
                    + String.join(", ", new TreeSet<>(FONTS.keySet()))
                    + ".");
        }
        return stack;
    }

    private Look.@Nullable Logo logo(String digest) {
        String file = set(digest, LOGO, "");
        if (file.isEmpty()) {
            return null;
        }
        LogoFile logo;
        try {
            logo = files.apply(Path.of(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(PREFIX + digest + LOGO + "=" + file + " " + e.getMessage(), e);
        }
        String given = set(digest, LOGO_WIDTH, Integer.toString(Math.min(logo.width(), WIDEST)));
        int width = given.matches("\\d{1,4}") ? Integer.parseInt(given) : 0;
        if (width < 16 || width > WIDEST) {
            throw new IllegalArgumentException(PREFIX + digest + LOGO_WIDTH + "=" + given
                    + " is no number of pixels between 16 and " + WIDEST + ".");
        }
        logos.put(logo.name(), logo);
        return new Look.Logo(
                URI.create(address + "/logos/" + logo.name()),
                OutsideText.line(set(digest, "logo-alt", "")),
                width,
                Math.max(1, Math.round((float) width * logo.height() / logo.width())));
    }

    /** As WCAG 2.2 defines it, from 1 to 21. */
    static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    }

    private static double luminance(String colour) {
        return .2126 * channel(colour, 1) + .7152 * channel(colour, 3) + .0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.;
        return value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
    }
}
