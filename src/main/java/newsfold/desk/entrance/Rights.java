package newsfold.desk.entrance;

import static newsfold.desk.Role.ADMINISTRATOR;
import static newsfold.desk.Role.EDITOR;
import static newsfold.desk.Role.READER;
import static newsfold.desk.entrance.Right.act;
import static newsfold.desk.entrance.Right.ask;
import static newsfold.desk.entrance.Right.look;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can be looked at or done at the desk, and who may: the one place where that stands. What does not stand
 * here is refused to everybody. The first line that fits an address holds.
 */
final class Rights {
    private static final List<Right> ALL = List.of(
            // getting in
            look("/desk/sign-in", null),
            look("/desk/oidc", null),
            look("/desk/oidc/back", null),
            look("/desk/welcome/{secret}", null),
            act("/desk/welcome/{secret}", null, "Took a place at the desk", null),
            look("/desk/password/{secret}", null),
            act("/desk/password/{secret}", null, "Set a new password by a link", null),
            act("/desk/sign-out", READER, "Signed out", null),
            look("/desk/account", READER),
            act("/desk/account/password", READER, "Changed the own password", null),
            act("/desk/account/mail", READER, "Changed where notes go", null),
            act("/desk/account/sessions", READER, "Ended the own other sessions", null),

            // the coming edition
            look("/desk", READER),
            look("/desk/coming/{digest}/proof/readers", EDITOR),
            look("/desk/coming/{digest}/proof/as/**", EDITOR),
            ask("/desk/coming/{digest}/proof/seen", READER),
            act("/desk/coming/{digest}/proof/test", EDITOR, "Sent themselves a test letter", "digest {digest}"),
            act("/desk/coming/{digest}/proof/approve", EDITOR, "Approved the coming edition", "digest {digest}"),
            act("/desk/coming/{digest}/proof/hold", EDITOR, "Held the coming edition", "digest {digest}"),
            act("/desk/coming/{digest}/proof/take-back", EDITOR, "Took an approval or hold back", "digest {digest}"),
            look("/desk/coming/{digest}/**", READER),
            act("/desk/coming/{digest}", EDITOR, "Made the edition now", "digest {digest}"),
            act("/desk/coming/{digest}/press", EDITOR, "Made the edition now", "digest {digest}"),
            act("/desk/coming/{digest}/mailing", EDITOR, "Set how letters go out", "digest {digest}"),
            act("/desk/coming/{digest}/stories/merge", EDITOR, "Merged stories", "digest {digest}"),
            act("/desk/coming/{digest}/stories/split", EDITOR, "Split a story", "digest {digest}"),
            act("/desk/coming/{digest}/stories/take-back", EDITOR, "Took a merging back", "digest {digest}"),
            act("/desk/coming/{digest}/merging", EDITOR, "Merged or split stories", "digest {digest}"),
            act("/desk/coming/{digest}/merging/take-back", EDITOR, "Took a merging back", "digest {digest}"),
            act("/desk/coming/{digest}/edit", EDITOR, "Edited the coming edition", "digest {digest}"),
            act("/desk/coming/{digest}/edit/undo", EDITOR, "Undid an edit", "digest {digest}"),
            act("/desk/coming/{digest}/edit/redo", EDITOR, "Redid an edit", "digest {digest}"),
            act("/desk/coming/{digest}/**", EDITOR, "Worked on the coming edition", "digest {digest}"),

            // editions and their letters
            look("/desk/editions", READER),
            look("/desk/editions/{id}/ledger", EDITOR),
            act("/desk/editions/{id}/ledger/export", EDITOR, "Exported the ledger", "edition {id}"),
            look("/desk/editions/{id}/cancel", EDITOR),
            act("/desk/editions/{id}/cancel", EDITOR, "Took letters back", "edition {id}"),
            look("/desk/editions/{id}/correction", EDITOR),
            ask("/desk/editions/{id}/correction/look", EDITOR),
            act("/desk/editions/{id}/correction", EDITOR, "Sent a correction", "edition {id}"),
            act("/desk/editions/{id}/hold", EDITOR, "Held an edition", "edition {id}"),
            act("/desk/editions/{id}/release", EDITOR, "Released an edition", "edition {id}"),
            look("/desk/editions/{id}/approve", EDITOR),
            act("/desk/editions/{id}/approve", EDITOR, "Approved an edition", "edition {id}"),
            look("/desk/editions/{id}/proof/readers", EDITOR),
            look("/desk/editions/{id}/proof/as/**", EDITOR),
            act("/desk/editions/{id}/proof/test", EDITOR, "Sent themselves a test letter", "edition {id}"),
            look("/desk/editions/{id}/send", EDITOR),
            act("/desk/editions/{id}/send", EDITOR, "Sent an edition now", "edition {id}"),
            look("/desk/editions/{id}/resend", EDITOR),
            act("/desk/editions/{id}/resend", EDITOR, "Sent letters again", "edition {id}"),
            look("/desk/editions/{id}/unknown", EDITOR),
            act("/desk/editions/{id}/unknown", EDITOR, "Sent unknown letters again", "edition {id}"),
            look("/desk/editions/{id}/**", READER),
            act("/desk/editions/{id}/**", EDITOR, "Worked on an edition", "edition {id}"),

            // feeds and outlets
            look("/desk/feeds", READER),
            look("/desk/feeds/{digest}/add", EDITOR),
            ask("/desk/feeds/{digest}/add/find", EDITOR),
            act("/desk/feeds/{digest}/add", EDITOR, "Added a feed", "digest {digest}"),
            act("/desk/feeds/{digest}/{feed}/visit", EDITOR, "Had a feed visited", "feed {feed}"),
            look("/desk/feeds/{digest}/{feed}", READER),
            ask("/desk/feeds/{digest}/{feed}/try", EDITOR),
            act("/desk/feeds/{digest}/{feed}/pause", EDITOR, "Paused a feed", "feed {feed}"),
            act("/desk/feeds/{digest}/{feed}/resume", EDITOR, "Resumed a feed", "feed {feed}"),
            act("/desk/feeds/{digest}/{feed}/place", EDITOR, "Placed or weighed a feed", "feed {feed}"),
            act("/desk/feeds/{digest}/{feed}/remove", EDITOR, "Took a feed out of a digest", "feed {feed}"),
            look("/desk/outlets/**", READER),
            act("/desk/outlets/correct/**", EDITOR, "Corrected an outlet", null),

            // subscribers
            look("/desk/subscribers", EDITOR),
            look("/desk/subscribers/{digest}", EDITOR),
            look("/desk/subscribers/{digest}/import", EDITOR),
            look("/desk/subscribers/{digest}/import/{work}", EDITOR),
            ask("/desk/subscribers/{digest}/import/check", EDITOR),
            act("/desk/subscribers/{digest}/import", EDITOR, "Imported subscribers", "digest {digest}"),
            act("/desk/subscribers/{digest}/export", EDITOR, "Exported subscribers", "digest {digest}"),
            act("/desk/subscribers/{digest}/add", EDITOR, "Added a subscriber", "digest {digest}"),
            look("/desk/subscribers/{digest}/{subscriber}", EDITOR),
            act("/desk/subscribers/{digest}/{subscriber}/remove", EDITOR, "Removed", "subscriber {subscriber}"),
            act("/desk/subscribers/{digest}/{subscriber}/suppress", EDITOR, "Suppressed", "subscriber {subscriber}"),
            act("/desk/subscribers/{digest}/{subscriber}/lift", EDITOR, "Lifted", "subscriber {subscriber}"),
            act(
                    "/desk/subscribers/{digest}/{subscriber}/data",
                    EDITOR,
                    "Handed out all data held",
                    "subscriber {subscriber}"),
            look("/desk/subscribers/{digest}/{subscriber}/erase", EDITOR),
            act(
                    "/desk/subscribers/{digest}/{subscriber}/erase",
                    EDITOR,
                    "Erased all data held",
                    "subscriber {subscriber}"),
            look("/desk/suppressions/**", EDITOR),
            act("/desk/suppressions/lift", EDITOR, "Lifted a suppression", null),

            // long work
            look("/desk/work", EDITOR),
            look("/desk/work/{work}", EDITOR),
            look("/desk/work/{work}/file", EDITOR),
            act("/desk/work/{work}/cancel", EDITOR, "Cancelled work", "work {work}"),
            act("/desk/work/{work}/again", EDITOR, "Began work once more", "work {work}"),

            // digests
            look("/desk/digests", READER),
            look("/desk/digests/new", ADMINISTRATOR),
            ask("/desk/digests/new/preview", ADMINISTRATOR),
            act("/desk/digests/new", ADMINISTRATOR, "Made a digest", null),
            look("/desk/digests/{id}", READER),
            ask("/desk/digests/{id}/preview", ADMINISTRATOR),
            act("/desk/digests/{id}", ADMINISTRATOR, "Changed a digest", "digest {id}"),
            act("/desk/digests/{id}/archive", ADMINISTRATOR, "Chose who sees past editions", "digest {id}"),
            act("/desk/digests/{id}/leave", ADMINISTRATOR, "Chose who decides that letters leave", "digest {id}"),
            act("/desk/digests/{id}/rest", ADMINISTRATOR, "Ended a digest", "digest {id}"),

            // the house
            look("/desk/house", ADMINISTRATOR),
            look("/desk/editors", ADMINISTRATOR),
            act("/desk/editors/invite", ADMINISTRATOR, "Invited somebody", null),
            act("/desk/editors/{id}/role", ADMINISTRATOR, "Changed a role", "editor {id}"),
            act("/desk/editors/{id}/disable", ADMINISTRATOR, "Closed a place", "editor {id}"),
            act("/desk/editors/{id}/enable", ADMINISTRATOR, "Opened a place again", "editor {id}"),
            act("/desk/editors/{id}/reset", ADMINISTRATOR, "Made a link for a new password", "editor {id}"),
            act("/desk/editors/{id}/remove", ADMINISTRATOR, "Removed an editor", "editor {id}"),
            look("/desk/tokens", ADMINISTRATOR),
            act("/desk/tokens", ADMINISTRATOR, "Made a token for a program", null),
            act("/desk/tokens/{id}/revoke", ADMINISTRATOR, "Revoked a token", "token {id}"),
            look("/desk/settings", ADMINISTRATOR),
            look("/desk/journal", ADMINISTRATOR));

    private Rights() {}

    /**
     * A line that fits, with what stood in the address.
     *
     * @param names by the path's braces
     */
    record Found(Right right, Map<String, String> names) {}

    static Optional<Found> find(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return ALL.stream()
                .flatMap(right -> right.match(asked, path).map(names -> new Found(right, names)).stream())
                .findFirst();
    }
}
