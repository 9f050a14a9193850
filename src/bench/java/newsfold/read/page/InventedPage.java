package newsfold.read.page;

import java.util.Random;

/** One of {@link InventedPages}, put together the way newsrooms' systems do it. */
final class InventedPage {
    private static final int WRAPPERS = 6;

    private final InventedWords words;
    private final Random random;
    private final StringBuilder html = new StringBuilder();
    private final String host;
    private final String outlet;
    private final String headline;
    private final String author;
    /** How much there is of everything on this page: 1 on an ordinary one. */
    private final double size;

    private int depth;

    InventedPage(InventedWords words, Random random) {
        this.words = words;
        this.random = random;
        outlet = "The " + InventedWords.capital(words.word()) + " Courier";
        host = "https://www." + outlet.toLowerCase(java.util.Locale.ROOT).replace(" ", "") + ".example";
        headline = words.phrase(10);
        author = words.name();
        size = 1.15 * Math.exp(.45 * random.nextGaussian());
    }

    String html() {
        html.append("<!DOCTYPE html>\n<html lang=\"en\" class=\"no-js\">\n");
        head();
        html.append("<body class=\"article-page template-news js-ready\" data-section=\"news\">\n");
        for (int i = 0; i < WRAPPERS; i++) {
            open("div", "class=\"site-wrap site-wrap--level-" + i + " u-clearfix\"");
        }
        menu();
        open("main", "id=\"content\" class=\"layout layout--with-rail\" role=\"main\"");
        article();
        rail();
        close("main");
        comments();
        foot();
        for (int i = 0; i < WRAPPERS; i++) {
            close("div");
        }
        scripts(3);
        return html.append("</body>\n</html>\n").toString();
    }

    private void head() {
        html.append("<head>\n<meta charset=\"utf-8\">\n");
        html.append("<title>").append(headline).append(" | ").append(outlet).append("</title>\n");
        meta("name=\"viewport\"", "width=device-width, initial-scale=1");
        meta("name=\"description\"", words.sentence());
        meta("property=\"og:type\"", "article");
        meta("property=\"og:site_name\"", outlet);
        meta("property=\"og:title\"", headline);
        meta("property=\"og:url\"", host + "/news/" + random.nextInt(1_000_000));
        meta("property=\"og:image\"", host + "/images/" + random.nextInt(1_000_000) + ".jpg");
        meta("property=\"article:published_time\"", "2026-11-2" + random.nextInt(3) + "T07:30:00Z");
        meta("name=\"author\"", author);
        meta("name=\"twitter:card\"", "summary_large_image");
        meta("name=\"twitter:title\"", headline);
        for (int i = 0; i < 12; i++) {
            meta("name=\"" + words.word() + ":" + words.word() + "\"", words.phrase(3));
            html.append("<link rel=\"preload\" as=\"font\" crossorigin href=\"" + host + "/assets/fonts/")
                    .append(random.nextInt(9_999))
                    .append(".woff2\">\n");
        }
        html.append("<link rel=\"canonical\" href=\"")
                .append(host)
                .append("/news/")
                .append(random.nextInt(1_000_000));
        html.append("\">\n");
        linkedData();
        html.append("<style>\n");
        rules(drawn(4_000, .6));
        html.append("</style>\n");
        scripts(6);
        html.append("</head>\n");
    }

    private void meta(String key, String content) {
        html.append("<meta ")
                .append(key)
                .append(" content=\"")
                .append(content.replace("\"", ""))
                .append("\">\n");
    }

    private void linkedData() {
        html.append(
                        "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",")
                .append("\"headline\":\"")
                .append(headline)
                .append("\",\"datePublished\":\"2026-11-21T07:30:00+00:00\",")
                .append("\"author\":[{\"@type\":\"Person\",\"name\":\"")
                .append(author)
                .append("\"}],")
                .append("\"publisher\":{\"@type\":\"NewsMediaOrganization\",\"name\":\"")
                .append(outlet)
                .append("\",\"logo\":{\"@type\":\"ImageObject\",\"url\":\"")
                .append(host)
                .append("/logo.png\"}},")
                .append("\"image\":[\"")
                .append(host)
                .append("/images/1.jpg\"],\"description\":\"")
                .append(words.phrase(20))
                .append("\"}</script>\n");
    }

    private void menu() {
        open("header", "class=\"masthead\" role=\"banner\"");
        html.append("<a class=\"masthead__logo\" href=\"/\"><img src=\"/logo.svg\" alt=\"" + outlet + "\"></a>\n");
        open("nav", "class=\"nav nav--primary\" aria-label=\"Primary\"");
        links(drawn(60, .3), "nav__item", 1);
        close("nav");
        html.append(
                "<form class=\"search\" action=\"/search\"><input type=\"search\" name=\"q\"><button>Search</button></form>\n");
        close("header");
    }

    private void article() {
        open("article", "class=\"article article--news\" itemscope");
        open("header", "class=\"article__header\"");
        html.append("<h1 class=\"article__headline\">").append(headline).append("</h1>\n");
        html.append("<p class=\"article__standfirst\">")
                .append(words.sentence())
                .append("</p>\n");
        html.append("<div class=\"byline\">By <a rel=\"author\" href=\"/by/1\">")
                .append(author)
                .append("</a></div>\n<time datetime=\"2026-11-21T07:30:00Z\">21 November 2026, 07:30</time>\n");
        share();
        close("header");
        picture();
        open("div", "class=\"article__body body-copy\"");
        int paragraphs = drawn(18, .5);
        for (int i = 0; i < paragraphs; i++) {
            paragraph();
            if (i % 5 == 4) {
                between(i);
            }
        }
        close("div");
        open("ul", "class=\"tags\"");
        links(5, "tags__tag", 2);
        close("ul");
        share();
        close("article");
    }

    private void paragraph() {
        html.append(
                        "<p class=\"paragraph paragraph--default u-mb-m\" data-component=\"text-block\" data-reactid=\".0.1.$")
                .append(random.nextInt(9_999))
                .append("\">");
        for (int sentences = 1 + random.nextInt(3); sentences > 0; sentences--) {
            html.append(words.sentence()).append(' ');
            if (random.nextInt(4) == 0) {
                html.append("<a href=\"")
                        .append(host)
                        .append("/news/")
                        .append(random.nextInt(99_999))
                        .append("\">")
                        .append(words.phrase(3))
                        .append("</a> ");
            }
        }
        html.append("</p>\n");
    }

    private void between(int i) {
        switch (i % 3) {
            case 0 ->
                html.append("<div class=\"ad ad--inline\" id=\"ad-")
                        .append(i)
                        .append("\" data-slot=\"mpu\"><span class=\"ad__label\">Advertisement</span></div>\n");
            case 1 -> {
                open("aside", "class=\"related-box\"");
                html.append("<h3>Related stories</h3>\n");
                links(3, "related-box__item", 8);
                close("aside");
            }
            default -> picture();
        }
    }

    private void picture() {
        html.append(
                        "<figure class=\"figure\"><picture><source srcset=\"/i/1.webp 640w, /i/2.webp 1280w\" type=\"image/webp\">")
                .append("<img src=\"/i/1.jpg\" alt=\"")
                .append(words.phrase(6))
                .append("\" width=\"640\" height=\"360\" loading=\"lazy\">")
                .append("</picture><figcaption class=\"figure__caption\">")
                .append(words.phrase(12))
                .append(" <span class=\"credit\">Photo: ")
                .append(words.name())
                .append("</span></figcaption></figure>\n");
    }

    private void share() {
        open("div", "class=\"share-bar\" aria-label=\"Share\"");
        for (String network : new String[] {"Facebook", "Twitter", "WhatsApp", "Email"}) {
            html.append("<a class=\"share-bar__link share-bar__link--")
                    .append(network.toLowerCase(java.util.Locale.ROOT))
                    .append(
                            "\" href=\"#\"><svg class=\"icon\" viewBox=\"0 0 24 24\"><path d=\"M4 4h16v16H4z\"></path></svg><span>")
                    .append(network)
                    .append("</span></a>\n");
        }
        close("div");
    }

    private void rail() {
        open("aside", "class=\"rail\"");
        for (String box : new String[] {"Most read", "Latest", "Opinion"}) {
            open("section", "class=\"rail__box rail__box--list\"");
            html.append("<h2 class=\"rail__title\">").append(box).append("</h2>\n");
            cards(drawn(7, .3));
            close("section");
        }
        html.append("<div class=\"newsletter-signup\"><h3>Sign up to our newsletter</h3><p>")
                .append(words.sentence())
                .append("</p><form><input type=\"email\"><button>Subscribe</button></form></div>\n");
        close("aside");
    }

    private void cards(int count) {
        for (int i = 0; i < count; i++) {
            open(
                    "div",
                    "class=\"card card--small card--image-left u-clearfix js-track-impression\" data-zone=\"rail\" data-id=\""
                            + random.nextInt(99_999) + "\"");
            html.append("<a class=\"card__link\" href=\"/news/")
                    .append(random.nextInt(99_999))
                    .append("\"><img class=\"card__image\" src=\"/t/")
                    .append(random.nextInt(99_999))
                    .append(
                            ".jpg?width=140&amp;quality=80&amp;fit=crop\" srcset=\"/t/1.jpg?width=140 1x, /t/1.jpg?width=280 2x\" alt=\"\"><h4 class=\"card__headline\">")
                    .append(words.phrase(9))
                    .append("</h4></a>\n<span class=\"card__age\">")
                    .append(1 + random.nextInt(20))
                    .append(" hours ago</span>\n");
            close("div");
        }
    }

    private void comments() {
        open("section", "class=\"comments\" id=\"comments\"");
        html.append("<h2>Comments</h2>\n");
        for (int i = random.nextInt(4) == 0 ? drawn(60, .8) : 0; i > 0; i--) {
            html.append(
                            "<div class=\"comment comment--reader js-comment\" data-level=\"0\"><b class=\"comment__name\">")
                    .append(words.name())
                    .append("</b><p>")
                    .append(words.sentence())
                    .append("</p><button class=\"comment__reply\">Reply</button></div>\n");
        }
        close("section");
    }

    private void foot() {
        open("footer", "class=\"site-footer\" role=\"contentinfo\"");
        links(drawn(45, .3), "site-footer__item", 2);
        html.append("<p class=\"legal\">© 2026 ").append(outlet).append(". All rights reserved.</p>\n");
        close("footer");
    }

    private void links(int count, String name, int most) {
        open("ul", "class=\"list " + name + "s\"");
        for (int i = 0; i < count; i++) {
            indent();
            html.append("<li class=\"")
                    .append(name)
                    .append("\"><a class=\"")
                    .append(name)
                    .append("-link\" href=\"")
                    .append(host)
                    .append('/')
                    .append(random.nextInt(99_999))
                    .append("\" data-track=\"{&quot;module&quot;:&quot;")
                    .append(name)
                    .append("&quot;,&quot;position&quot;:")
                    .append(i)
                    .append("}\" data-testid=\"")
                    .append(name)
                    .append("-")
                    .append(i)
                    .append("\">")
                    .append(words.phrase(1 + random.nextInt(most)))
                    .append("</a></li>\n");
        }
        close("ul");
    }

    private void scripts(int count) {
        for (int i = 0; i < count; i++) {
            html.append("<script>");
            int length = drawn(1_700, 1);
            for (int start = html.length(); html.length() - start < length; ) {
                html.append("var ")
                        .append(words.word())
                        .append('_')
                        .append(random.nextInt(999))
                        .append("={\"")
                        .append(words.word())
                        .append("\":\"")
                        .append(words.word())
                        .append("\",id:")
                        .append(random.nextInt(99_999))
                        .append(",on:function(e){if(e&&e.type<")
                        .append(random.nextInt(9))
                        .append("){return !0}}};");
            }
            html.append("</script>\n");
            html.append("<script async src=\"https://cdn.example/")
                    .append(random.nextInt(99_999))
                    .append(".js\"></script>\n");
        }
    }

    private void rules(int length) {
        for (int start = html.length(); html.length() - start < length; ) {
            html.append('.')
                    .append(words.word())
                    .append("__")
                    .append(words.word())
                    .append("{margin:0 ")
                    .append(random.nextInt(40))
                    .append("px;display:flex;color:#")
                    .append(random.nextInt(899) + 100)
                    .append("}\n");
        }
    }

    private void open(String tag, String attributes) {
        indent();
        depth++;
        html.append('<').append(tag).append(' ').append(attributes).append(">\n");
    }

    private void close(String tag) {
        depth--;
        indent();
        html.append("</").append(tag).append(">\n");
    }

    private void indent() {
        html.append("  ".repeat(depth));
    }

    /** A count around this median, so spread that a tenth lie above it by e to the power of 1.28 times the spread. */
    private int drawn(double median, double spread) {
        return (int) Math.round(median * size * Math.exp(spread * random.nextGaussian()));
    }
}
