package newsfold.gather;

/** Visits one kind of feed. */
interface Visitor {
    /** Reads what the feed announces and keeps it. What goes wrong at the feed's end is a {@link Visit}. */
    Visit visit(Feed feed);
}
