package newsfold.read.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a line of a page's text is for, as far as its words alone tell. */
public enum LineKind {
    /** Words of the article, for all one can see: a sentence, a headline, a name. */
    TEXT,
    /** Buttons, menus, share bars, advertisement marks, captions, "READ MORE: ..." */
    CHROME,
    /** Ends the article for good: comments, the page's foot, an app's praise. */
    END,
    /** Begins a box that the article may run on after: related stories, a newsletter. */
    BOX;

    private static final List<Pattern> ENDS = compile(
            "(?:(?:top|best|most|recent|latest|popular) (?:\\S+ )?)?comments?(?: \\(?\\d+\\)?| section)?:?",
            "(?:\\d+|no|view|show|see|hide|all|read|load)(?: all| the| \\d+)? comments?.{0,20}",
            "(?:leave|post|add|write|submit)(?: a| your)? (?:comment|reply|response).{0,40}",
            "join the (?:conversation|discussion|debate).{0,40}",
            "(?:have your say|tell us what you think|share your (?:thoughts|views|opinion)).{0,80}",
            // a question to a reader, not one of an interview
            "what do you think\\W{0,3}|what do you think\\b.{0,80}\\b(?:comments?|let us|tell us|vote|poll|below)\\b.{0,60}",
            "try our ai .{0,30}",
            "(?:get started now: )?(?:download|get) (?:the|our) (?:\\S+ ){0,3}app.{0,40}",
            "(?:loving|love|enjoying) .{1,40}\\?.{0,60}",
            "don[’']?t miss (?:out|a story|a thing|any).{0,60}",
            "this is a (?:breaking|developing) (?:news )?story\\.? .*follow us.*",
            "(?:all content |all material )?(?:copyright|©|\\(c\\)).*",
            "&copy;.*",
            "about (?:the|our) (?:author|writer|reporter)s?:?",
            "(?:privacy policy|terms of (?:use|service)|terms and conditions|cookie policy|contact us|about us|advertise with us).{0,80}",
            "most (?:popular|read|viewed|shared|watched|commented|recent)(?: .{0,20})?",
            "(?:got|have|do you have) (?:a|any) (?:story|news|tip|information).{0,120}",
            "(?:thank you|thanks) for reading.{0,60}",
            "(?:did you )?enjoy(?:ed)? (?:this|reading).{0,80}",
            "(?:next|previous|prev|older|newer) (?:article|post|story)s?:?.{0,120}",
            "disclaimer\\s?:.*",
            "(?:tags?|topics?|filed under|keywords|in this article|labels?)\\s?:.*",
            "(?:tags|topics|keywords|filed under|more on this topic|explore more|more topics)",
            "sponsored (?:content|links|stories)|paid content|promoted (?:content|stories)|from our (?:partners|sponsors)",
            "(?:powered|sponsored) by .{1,30}",
            "eyewitness\\?.*",
            "do you have an? \\S+ story\\b.{0,160}",
            "if you (?:enjoyed|enjoy|liked|like) (?:this|the) (?:story|article|post|piece)\\b.{0,160}",
            // the end marks of press releases
            "- ?30 ?-",
            "the post .{3,200} (?:appeared first|first appeared) on .{2,60}");

    private static final List<Pattern> BOXES = compile(
            "(?:related|recommended|similar|suggested|top|latest|trending|popular|other|further)(?: \\S+)? ?(?:articles?|stories|story|news|posts?|content|coverage|reading|reads?|topics?|headlines|videos?|links)?:?",
            "(?:more|also) (?:from|on|in|stories|news|like|about|coverage|headlines|articles)\\b.{0,60}",
            "(?:read|up|watch|what to read|coming up) next:?",
            "(?:you (?:may|might|could|will|ll)|you’ll) (?:also )?(?:like|enjoy|be interested).{0,40}",
            "(?:people|readers) (?:are|also) (?:reading|read|viewed|liked|like).{0,30}",
            "recommended(?: for you| by .{1,20})?:?",
            "for you|what's hot|editor['’]?s['’]? (?:picks?|choice)|in case you missed it|don['’]t miss:?|must reads?|trending(?: now)?|latest|headlines",
            "(?:sign up|subscribe|register|join)\\b(?:.{0,30}(?:newsletter|briefing|alerts|inbox|updates|email|whatsapp|channel|free|free trial)).{0,120}",
            "newsletters?:?",
            "(?:lees ook|läs även|les også|læs også|czytaj także|čtěte také|関連記事|관련기사|相关阅读)\\b?.{0,160}");

    /** What stands on buttons, each alone in its line. */
    private static final String BUTTONS =
            "logo|image|images|photo|photos|picture|pic|icon|avatar|thumbnail|video|play|pause|mute|unmute|"
                    + "close|menu|search|home|back|next|prev|previous|loading|login|log ?in|log ?out|sign ?in|sign ?up|"
                    + "register|subscribe|subscribed|follow|following|share|shares|save|saved|print|email|e-mail|copy|"
                    + "copy link|link copied|link|like|likes|tweet|pin|pin it|reply|report|more|less|show more|"
                    + "show less|read more|see more|view more|view all|see all|load more|expand|skip|skip ad|listen|"
                    + "listen to (?:this )?article.{0,20}|listen to (?:this )?story.{0,20}|watch|watch live|watch now|"
                    + "live|breaking|breaking news|new|top|send push|next story|previous story|open app|open in app|"
                    + "get app|install|settings|profile|notifications?|bookmark|bookmarks|advertisement|advertisements|"
                    + "advertising|ad|ads|advert|sponsored|promoted|continue reading(?: below)?|continue|"
                    + "story continues(?: below)?|article continues(?: below)?.{0,20}|scroll (?:down )?for more.{0,20}|"
                    + "scroll (?:down )?to continue.{0,20}|toggle navigation|main menu|skip to (?:main )?content|"
                    + "skip to navigation|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|"
                    + "youtube|messenger|flipboard|tiktok|threads|bluesky|mastodon|accept|accept all|reject all|ok|okay|"
                    + "got it|i agree|yes|no|cancel|submit|go|a-?a\\+?|aa|text size|font size|dark mode|english|gallery|"
                    + "click here|tap here|article|story|news article";

    private static final List<Pattern> CHROMES = compile(
            "[-–—*\\s]*(?:advertis?e?ment|ad|sponsored)[-–—*\\s]*",
            "(?:share|follow|join|connect with)\\b(?: (?:this|us|the|on|via|with|to|our))+.{0,120}",
            "(?:like|find)\\b(?: (?:this|us|on|our))+.{0,120}|add (?:us|this|our|to (?:my|your|cart|calendar|favou?rites|list|google|home))\\b.{0,120}",
            "(?:facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|email|copy link|print|messenger|x|share|tweet|sms|save)(?:[\\s|,•·/]+(?:facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|email|copy link|link|print|messenger|x|share|tweet|sms|save|more))+",
            "(?:also |must )?(?:read|see|watch)(?: also| more| next| this| now| here| on| the full story)?\\s?[:|»>→–-]\\s?.*",
            "(?:read more|related|also read|see also|don't miss|recommended|watch|in pics|in pictures|more|next|trending|top story|opinion|explained|listen)\\s?[:|»>→]\\s?.*",
            "read more (?:about|on|at|from|stories)\\b.{0,120}",
            "(?:image|photo|photos|picture|pic|pictured|credit|photo credit|image credit|image source|caption|photograph|photo by|photo courtesy|image courtesy|file photo|file image|video|screengrab|representational image|representative image)\\s?(?:[:：|/–-].*|(?:by|courtesy|via)\\b.{0,80}|of\\b.{0,80}(?<![.”\"]))",
            "\\(?(?:image|photo|picture|credit|pic)s?\\s?:.*\\)?",
            "\\d+\\s?(?:min(?:ute)?s?)\\s?read|(?:reading|read) time.{0,30}|\\d+ (?:shares?|views?|likes?|reads?|claps?|followers?)",
            "(?:we use|this (?:web)?site uses|our (?:web)?site uses|by (?:using|continuing)).{0,60}\\bcookies?\\b.*",
            "(?:home|news)\\s?(?:[>»/›|→\\\\]\\s?.{0,200})",
            "(?:please )?(?:enable|turn on|allow) (?:javascript|cookies|notifications).{0,80}",
            "(?:click|tap) (?:here|to|on)\\b.{0,80}",
            "invalid email.{0,20}|your (?:email|name).{0,40}|enter your email.{0,40}|email address.{0,20}|\\[email.{0,3}protected\\]",
            "(?:follow|like) .{1,30} on .{1,60}",
            "verified by .{1,30}|app-?store.{0,20}|(?:google )?play-?store|available on .{1,40}",
            "[|•·\\s]*(?:first published|published|posted|updated|last updated|modified|last modified|created)\\b(?=.*\\d).{0,70}",
            "\\d{1,6}|[^\\p{L}\\p{N}_]+|\\[/?\\w+[^\\]]*\\].*",
            "skip (?:past|to) .{1,40}",
            "read or share this (?:story|article)\\s?:.{0,200}",
            "find out what[’']s happening in .{1,60} with free, real-time updates\\b.*",
            "(?:let us know|tell us)\\b.{0,60}\\b(?:in the|your) comments?\\b.{0,40}|don[’']t forget to (?:like|subscribe|follow|share)\\b.{0,60}",
            "(?:we may |(?:the |this )?(?:site|post|article|page|story) (?:may )?)(?:earn|receive|contains?)\\b.{0,60}\\b(?:commissions?|affiliate links?)\\b.{0,160}",
            "if you (?:buy|purchase|click)\\b.{0,80}\\blinks?\\b.{0,60}\\b(?:commission|share|affiliate)\\b.{0,160}",
            "by (?:signing up|subscribing|registering|clicking)\\b.{0,60}\\b(?:agree|accept|consent|acknowledge)\\b.{0,200}",
            "\\d{1,3} of \\d{1,3}|\\d{1,2}:\\d{2} ?/ ?\\d{1,2}:\\d{2}",
            "just watched|must watch|now playing|replay|more videos(?: ?\\.\\.\\.| ?…)?|news provided by:?",
            "be the first to (?:know|hear|comment)\\b.{0,60}|this site is protected by recaptcha\\b.*",
            "(?:want|get|stay|like what|looking for)\\b.{0,140}[.?!] sign up (?:for|to|here|now|today)\\b.{0,80}",
            "(?:责任编辑|编辑|来源|原标题|关键字)\\s?[:：].{0,60}|المصدر\\s?:.{0,60}",
            "image (?:source|caption|credit|copyright)\\b.{0,200}",
            "(?:image|photo|slide|picture) \\d+ of \\d+.{0,20}",
            "(?:like|love|enjoy) this (?:story|article|post)\\?.{0,80}");

    private static final List<Anywhere> ENDS_ANYWHERE =
            List.of(new Anywhere(".{0,60}\\ball rights reserved\\b.*", "all rights reserved"));

    private static final List<Anywhere> BOXES_ANYWHERE = List.of(new Anywhere(
            "(?:our|the|get|receive|daily|weekly|morning|evening|free|join our)\\b.{0,50}\\bnewsletters?\\b.{0,120}",
            "newsletter"));

    private static final List<Anywhere> CHROMES_ANYWHERE = List.of(
            new Anywhere(
                    ".{0,160}\\((?:image|photo|picture|pic|credit|file photo|file|getty|reuters|ap photo).{0,60}\\)",
                    "("),
            new Anywhere(
                    ".{0,80}\\b(?:getty images|ap photo|afp photo|epa-efe|shutterstock|istock|representational (?:image|photo)|file photo|via getty|screengrab)\\b.{0,30}",
                    "getty images",
                    "ap photo",
                    "afp photo",
                    "epa-efe",
                    "shutterstock",
                    "istock",
                    "representational ",
                    "file photo",
                    "via getty",
                    "screengrab"),
            new Anywhere("[^<>»›.]{1,30}(?:\\s?[>»›]\\s?[^<>»›.]{1,60}){2,6}", ">", "»", "›"),
            new Anywhere(".{0,60}\\bad ?-?block(?:er|ing)?\\b.{0,80}", "block"));

    private static final Stems WORDS_ANYWHERE = Stems.of(Stream.of(ENDS_ANYWHERE, BOXES_ANYWHERE, CHROMES_ANYWHERE)
            .flatMap(List::stream)
            .flatMap(phrase -> phrase.words.stream())
            .toList());

    private static final int LONGEST = 420;

    private static final Openings CHROME_LINES = Openings.of(both(buttons(), CHROMES));
    private static final Openings END_LINES = Openings.of(ENDS);
    private static final Openings BOX_LINES = Openings.of(BOXES);

    public static LineKind of(String line) {
        return of(line, false);
    }

    /** @param told whether the line is a sentence that can be the story's: then only what no story says counts */
    public static LineKind of(String line, boolean told) {
        if (line.length() > LONGEST || line.isEmpty()) {
            return TEXT;
        }
        if (line.equals("###") || line.equals("# # #")) {
            return END;
        }
        // the longer lists of buttons first: "Read more" alone is a button, "Read more on ..." a pointer
        String small = WORDS_ANYWHERE.in(line) ? line.toLowerCase(Locale.ROOT) : "";
        if (!told && CHROME_LINES.matches(line) || anywhere(CHROMES_ANYWHERE, line, small)) {
            return CHROME;
        }
        // a box's name and one headline behind it point to another article and begin no box
        boolean phrase = PhraseBook.opens(line);
        if (phrase && (PhraseBook.has(PhraseBook.Use.BUTTON, line) || PhraseBook.points(PhraseBook.Use.BOX, line))) {
            return CHROME;
        }
        if (!told && END_LINES.matches(line) || anywhere(ENDS_ANYWHERE, line, small)) {
            return END;
        }
        if (phrase && PhraseBook.has(PhraseBook.Use.END, line)) {
            return END;
        }
        return !told && (BOX_LINES.matches(line) || anywhere(BOXES_ANYWHERE, line, small))
                        || phrase && PhraseBook.has(PhraseBook.Use.BOX, line)
                ? BOX
                : TEXT;
    }

    private static boolean anywhere(List<Anywhere> phrases, String line, String small) {
        for (Anywhere phrase : phrases) {
            if (phrase.matches(line, small)) {
                return true;
            }
        }
        return false;
    }

    private static List<Pattern> buttons() {
        return compile(Arrays.stream(BUTTONS.split("\\|"))
                .map(button -> button + "[.:!]?")
                .toArray(String[]::new));
    }

    private static List<Pattern> both(List<Pattern> some, List<Pattern> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<Pattern> compile(String... expressions) {
        return Arrays.stream(expressions)
                .map(expression -> Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    /** A pattern of lines that may begin with anything; without one of the words, in lower case, none matches. */
    private record Anywhere(Pattern pattern, List<String> words) {
        Anywhere(String expression, String... words) {
            this(compile(expression).get(0), List.of(words));
        }

        boolean matches(String line, String small) {
            for (String word : words) {
                if (small.contains(word)) {
                    return pattern.matcher(line).matches();
                }
            }
            return false;
        }
    }
}
