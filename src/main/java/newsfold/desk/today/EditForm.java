package newsfold.desk.today;

import jakarta.ws.rs.BadRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newsfold.compose.Edit;
import newsfold.compose.Edit.Kind;
import newsfold.merge.Decision;
import newsfold.publish.Candidate;
import newsfold.publish.ComingEdition;
import org.jspecify.annotations.Nullable;

/**
 * What a form of the Today page asks for. Stories and articles are meant by numbers of articles.
 *
 * @param act the kind of edit, such as "pin"; for a move with the number of an article of the story to stand beside: "before 12"
 * @param stories that it is about
 * @param text written, or the number of the article chosen
 * @param articles that were ticked in the story
 * @param to of the ticked ones, an article of the story they move to; blank where they become a story of their own
 */
public record EditForm(String act, List<Long> stories, String text, List<Long> articles, String to) {
    public EditForm {
        stories = List.copyOf(stories);
        articles = List.copyOf(articles);
    }

    /** As it was sent: what was left out is empty, and splitting to another story is moving. */
    public static EditForm of(
            String act,
            @Nullable List<Long> stories,
            @Nullable String text,
            @Nullable List<Long> articles,
            @Nullable String to) {
        String target = to == null ? "" : to;
        return new EditForm(
                act.equals("split") && !target.isBlank() ? "transfer" : act,
                stories == null ? List.of() : stories,
                text == null ? "" : text,
                articles == null ? List.of() : articles,
                target);
    }

    /** An edit, with what it means for the merging. */
    record Wanted(Edit edit, String about, List<Decision> merging) {}

    /** Whether its text was written by the editor, and not chosen. */
    public boolean written() {
        return switch (kind()) {
            case HEADLINE, SUMMARY, NOTE, SUBJECT, PREHEADER -> true;
            default -> false;
        };
    }

    /** The kind of edit, or a 400. */
    Kind kind() {
        try {
            return Kind.valueOf(act.split(" ", 2)[0].replace('-', '_').toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }

    /**
     * What it means for the stories as they are.
     *
     * @throws IllegalArgumentException where it cannot be; the message is a sentence for the editor
     */
    Wanted on(ComingEdition coming) {
        Kind kind = kind();
        if (kind.isOfEdition()) {
            return new Wanted(Edit.of(kind, text), "", List.of());
        }
        if (kind == Kind.MERGE) {
            return merge(coming);
        }
        Candidate story = story(coming, stories.isEmpty() ? 0 : stories.get(0));
        if (kind == Kind.SPLIT || kind == Kind.TRANSFER) {
            return divide(coming, story);
        }
        Edit edit =
                switch (kind) {
                    case BEFORE, AFTER ->
                        Edit.of(kind, story.keys(), story(coming, beside()).keys());
                    case HEADLINE_OF, LINK, PICTURE ->
                        text.isBlank()
                                ? Edit.of(kind, story.keys(), "")
                                : Edit.of(kind, story.keys(), key(story, number(text)));
                    case SECTION, HEADLINE, SUMMARY -> Edit.of(kind, story.keys(), text);
                    default -> Edit.of(kind, story.keys());
                };
        return new Wanted(edit, story.headline(), List.of());
    }

    private Wanted merge(ComingEdition coming) {
        List<Candidate> ticked =
                stories.stream().map(number -> story(coming, number)).distinct().toList();
        if (ticked.size() < 2) {
            throw new IllegalArgumentException("Tick two stories or more: what is merged becomes one story.");
        }
        List<String> all =
                ticked.stream().flatMap(story -> story.keys().stream()).toList();
        return new Wanted(Edit.of(Kind.MERGE, all), ticked.get(0).headline(), List.of(Decision.together(all)));
    }

    private Wanted divide(ComingEdition coming, Candidate story) {
        List<String> off =
                articles.stream().map(number -> key(story, number)).distinct().toList();
        List<String> rest = new ArrayList<>(story.keys());
        rest.removeAll(off);
        if (off.isEmpty()) {
            throw new IllegalArgumentException("Tick the articles that are on something else.");
        }
        List<Decision> merging = new ArrayList<>();
        if (!rest.isEmpty()) {
            merging.add(Decision.apart(off, rest));
        }
        if (to.isBlank()) {
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(
                        "Leave one article at least: if all are ticked, there is nothing to split them from.");
            }
            return new Wanted(Edit.of(Kind.SPLIT, off, rest), story.headline(), merging);
        }
        Candidate target = story(coming, number(to));
        if (target == story) {
            throw new IllegalArgumentException("These articles are in this story already.");
        }
        List<String> joined = new ArrayList<>(off);
        joined.addAll(target.keys());
        merging.add(Decision.together(joined));
        return new Wanted(Edit.of(Kind.TRANSFER, off, target.keys()), story.headline(), merging);
    }

    private long beside() {
        String[] parts = act.split(" ", 2);
        return number(parts.length == 2 ? parts[1] : "");
    }

    private static Candidate story(ComingEdition coming, long article) {
        return coming.storyOf(article)
                .orElseThrow(() -> new IllegalArgumentException(
                        "This story is not there any more: its articles are too old by now, or were taken out."));
    }

    private static String key(Candidate story, long article) {
        return story.articles().stream()
                .filter(piece -> piece.number() == article)
                .map(Candidate.Piece::key)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("This article is not in the story any more."));
    }

    private static long number(String written) {
        try {
            return Long.parseLong(written.strip());
        } catch (NumberFormatException e) {
            throw new BadRequestException(e);
        }
    }
}
