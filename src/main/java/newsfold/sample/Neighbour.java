package newsfold.sample;

import java.util.List;

/**
 * Another outlet's article as an aggregator shows it below the one that was asked for.
 *
 * @param outlet who published it
 * @param age such as "3 hours ago"
 * @param paragraphs its beginning
 */
public record Neighbour(String title, String address, String outlet, String age, List<String> paragraphs) {}
