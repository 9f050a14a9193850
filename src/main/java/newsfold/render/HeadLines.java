package newsfold.render;

/**
 * What a mailbox shows of a letter before it is opened.
 *
 * @param subject one line
 * @param preheader one line
 */
public record HeadLines(String subject, String preheader) {}
