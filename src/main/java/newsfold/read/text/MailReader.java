package newsfold.read.text;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newsfold.read.Article;
import newsfold.read.ArticleField;
import newsfold.read.ArticleForm;
import newsfold.read.ArticleId;
import newsfold.read.FieldSource;
import newsfold.read.words.Script;
import org.jspecify.annotations.Nullable;

/**
 * Reads mails: a press release or a forwarded article is one article, a newsletter of several stories is a round-up with
 * each of them as an article of its own.
 */
final class MailReader {
    private static final FieldSource HEADER = new FieldSource(FieldSource.Place.TEXT, "mail header");
    private static final FieldSource LETTER = new FieldSource(FieldSource.Place.TEXT, "newsletter");
    private static final int FEWEST_STORIES = 2;

    private final TextPageReader pages;

    MailReader(TextPageReader pages) {
        this.pages = pages;
    }

    List<Article> read(MailText mail, @Nullable Instant captured) {
        FrontMatter matter = FrontMatter.of(mail);
        List<String> marked = TextLines.ofMail(mail.body());
        MailStory.Letter letter = MailStory.letter(marked, mail.links());
        if (letter.stories().size() >= FEWEST_STORIES) {
            return roundUp(matter, letter);
        }
        List<String> lines = new ArrayList<>(marked);
        lines.replaceAll(MailLinks::without);
        lines.removeIf(String::isEmpty);
        return pages.read(matter, lines, captured);
    }

    private static List<Article> roundUp(FrontMatter matter, MailStory.Letter letter) {
        List<Article> articles = new ArrayList<>();
        String introduction = String.join("\n", letter.introduction());
        articles.add(article(matter, null, matter.title(), introduction)
                .form(ArticleForm.ROUND_UP)
                .author(matter.author())
                .source(ArticleField.TITLE, HEADER)
                .source(ArticleField.AUTHOR, HEADER)
                .build());
        for (MailStory story : letter.stories()) {
            String text = String.join("\n", story.body());
            articles.add(article(matter, story.url(), story.headline(), text)
                    .embedded(true)
                    .source(ArticleField.TITLE, LETTER)
                    .source(ArticleField.URL, LETTER)
                    .build());
        }
        return articles;
    }

    private static Article.Builder article(FrontMatter matter, @Nullable URI url, @Nullable String title, String text) {
        return Article.builder(ArticleId.of(url, matter.outlet(), title, text))
                .url(url)
                .title(title)
                .outlet(matter.outlet())
                .published(matter.published())
                .language(Script.of(text).language())
                .text(text)
                .source(ArticleField.OUTLET, HEADER)
                .source(ArticleField.PUBLISHED, HEADER)
                .source(ArticleField.TEXT, LETTER);
    }
}
