package newsfold.desk;

import newsfold.publish.PublishedEdition;

/** An edition in the desk's list. */
public record EditionLine(PublishedEdition edition, EditionState state) {}
