package newsfold.lint;

/**
 * Something that a proofreader has to say of a letter.
 *
 * @param fault whether the letter should not go out like that; else it is only worth knowing
 * @param about a few words that name the check
 * @param sentence what is wrong, for an editor
 * @param advice what to do about it
 */
public record Remark(boolean fault, String about, String sentence, String advice) {}
