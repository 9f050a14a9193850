package newsfold.read.words;

import java.net.URI;

/**
 * An address that a page announces.
 *
 * @param url absolute, without a fragment
 * @param text what the page calls it
 */
public record Link(URI url, String text) {}
