package newsfold.subscribers;

import org.jspecify.annotations.Nullable;

/** A reader as a file names them. */
record ImportLine(long line, MailAddress address, @Nullable String name) {}
