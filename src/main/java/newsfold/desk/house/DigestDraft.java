package newsfold.desk.house;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsfold.compose.Digest;
import newsfold.deliver.FromMailbox;
import newsfold.publish.StandingDigest.Misfire;
import newsfold.schedule.Slots;
import org.jspecify.annotations.Nullable;

/**
 * A digest as a form would have it.
 *
 * @param digest null where something is wrong
 * @param zone UTC where the form names none that there is
 * @param cron as it was written or made of time and days
 * @param problems a sentence for each field that is wrong
 */
public record DigestDraft(
        @Nullable Digest digest,
        ZoneId zone,
        String cron,
        Misfire misfire,
        String sender,
        int review,
        Map<String, String> problems) {
    private static final int LONGEST = 120;
    private static final int MOST_SECTIONS = 30;
    /** A day: who reviews longer than the digest's own pace never sends. */
    private static final int LONGEST_REVIEW = 24 * 60;

    public static DigestDraft read(DigestEntry entry, Instant now) {
        Map<String, String> problems = new LinkedHashMap<>();
        String title = line("title", entry.title, problems);
        String slug = entry.slug.strip();
        if (!slug.matches("[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?")) {
            problems.put(
                    "slug",
                    "A short name has lower-case letters, digits and hyphens between them, such as morning-tide.");
        }
        ZoneId zone = zone(entry.zone, problems);
        Locale locale = Locale.forLanguageTag(entry.language.strip());
        if (locale.getLanguage().isEmpty()) {
            problems.put("language", "Write a language as en, de or en-GB.");
        }
        List<String> sections = sections(entry.sections, problems);
        int stories = number("stories", entry.stories, 1, 200, problems);
        int briefs = number("briefs", entry.briefs, 0, 200, problems);
        int review = number("review", entry.review, 0, LONGEST_REVIEW, problems);
        String sender = entry.sender.strip();
        try {
            FromMailbox.check(sender);
        } catch (IllegalArgumentException e) {
            problems.put("sender", String.valueOf(e.getMessage()));
        }
        String cron = cron(entry, zone, now, problems);
        Digest digest = problems.isEmpty() ? new Digest(slug, title, zone, locale, sections, stories, briefs) : null;
        Misfire misfire = entry.misfire.equals("skip") ? Misfire.SKIP : Misfire.ONCE;
        return new DigestDraft(digest, zone, cron, misfire, sender, review, Map.copyOf(problems));
    }

    private static String line(String field, String text, Map<String, String> problems) {
        String line = text.strip();
        if (line.isEmpty() || line.length() > LONGEST || line.chars().anyMatch(Character::isISOControl)) {
            problems.put(field, "It needs between 1 and " + LONGEST + " characters, all on one line.");
        }
        return line;
    }

    private static ZoneId zone(String text, Map<String, String> problems) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            problems.put("zone", "“" + text.strip() + "” is no time zone: write it as Europe/Lisbon.");
            return ZoneOffset.UTC;
        }
    }

    private static List<String> sections(String text, Map<String, String> problems) {
        List<String> sections = new ArrayList<>();
        for (String section : text.split("\\R")) {
            String name = section.strip();
            if (!name.isEmpty() && !sections.contains(name)) {
                sections.add(name);
            }
        }
        if (sections.size() > MOST_SECTIONS || sections.stream().anyMatch(name -> name.length() > LONGEST)) {
            problems.put(
                    "sections",
                    "A digest has " + MOST_SECTIONS + " sections at most, of " + LONGEST + " characters each.");
        }
        return sections;
    }

    private static int number(String field, String text, int least, int most, Map<String, String> problems) {
        String digits = text.strip();
        int number = digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : -1;
        if (number < least || number > most) {
            problems.put(field, "A whole number from " + least + " to " + most + " belongs here.");
        }
        return number;
    }

    private static String cron(DigestEntry entry, ZoneId zone, Instant now, Map<String, String> problems) {
        if (entry.cron.isBlank()) {
            try {
                List<String> days = WeekTimes.DAYS.stream().filter(entry::on).toList();
                return new WeekTimes(LocalTime.parse(entry.time.strip()), days).cron();
            } catch (DateTimeException e) {
                problems.put("time", "“" + entry.time.strip() + "” is no time of the day: write it as 07:00.");
                return "";
            }
        }
        String cron = entry.cron.strip();
        try {
            if (Slots.next(cron, zone, now).isEmpty()) {
                problems.put("cron", "“" + cron + "” names no time to come.");
            }
        } catch (IllegalArgumentException e) {
            problems.put("cron", String.valueOf(e.getMessage()));
        }
        return cron;
    }
}
