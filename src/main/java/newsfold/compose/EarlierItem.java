package newsfold.compose;

import newsfold.read.Article;

/**
 * An item of a past edition.
 *
 * @param standing where it stood
 * @param open whether readers may see that edition
 * @param story its lasting id
 * @param thread the lasting id of its affair
 * @param lead the article that said it best
 */
public record EarlierItem(
        Standing standing, boolean open, String story, String thread, String headline, Article lead) {}
