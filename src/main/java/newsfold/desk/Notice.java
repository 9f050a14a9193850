package newsfold.desk;

import java.util.Locale;
import java.util.Optional;

/**
 * What the page after a form says of it. The address carries only its name and at most a number, so nobody can have the
 * desk say words of theirs.
 */
public enum Notice {
    WELCOME("Welcome. Sign in with the name and password you just chose."),
    SIGNED_OUT("You are signed out."),
    SIGNED_IN_AGAIN("You were signed out in between, so nothing was changed. Please do it once more."),
    HELD("Held: no letter leaves until it is released."),
    RELEASED("Released."),
    SENDING("The letters go out now."),
    RESENT("%d letters are on their way again."),
    CANCELLED("Taken back: %d letters will not leave."),
    CORRECTED("The correction: %d letters are on their way."),
    MAILING_SET("Noted. It holds from now on, also for letters that are waiting."),
    LOOK_NOTED("Noted: what changes from now on is told against this."),
    APPROVED("Approved: what you saw is what goes out."),
    NOT_AS_SEEN("Nothing was approved: it is not what you saw any more. This is how it stands now."),
    HELD_AHEAD("Noted: it will be made at its time, and then wait until somebody releases it."),
    RULING_TAKEN_BACK("Taken back."),
    NO_RULING("There was nothing to take back any more."),
    APPROVED_AND_SENT("Approved. The letters go out now."),
    NEEDS_APPROVAL("Nothing was changed: this edition waits for an approval."),
    LEAVE_RULE_SET("Noted. It holds from the next edition on."),
    TEST_SENT("The test letter is on its way to you. No reader gets it, and no ledger knows of it."),
    NO_ADDRESS_OF_YOURS("No test was sent: your account names no mail address. Enter one under your name, above."),
    MADE("The edition is made."),
    NOT_MADE("This moment has its edition already; look for it in the list."),
    ADDED("The subscriber is added."),
    ALREADY_SUBSCRIBED("This address is subscribed already."),
    REMOVED("The subscriber is removed."),
    ERASED("All that was kept about the subscriber is erased."),
    SUPPRESSED("No letter goes to this address any more, from any digest."),
    LIFTED("Letters go to this address again, from the next edition on."),
    IMPORTED("%d subscribers were added."),
    EDITOR_REMOVED("The editor is removed and signed out."),
    EDITOR_STAYS("Nothing was changed: somebody has to be administrator."),
    EDITOR_DISABLED("The place is closed, and whoever sat there is signed out."),
    EDITOR_ENABLED("The place is open again; its password is the one it had."),
    ROLE_CHANGED("The role is changed. It holds at once."),
    PASSWORD_SET("Your new password is set. Sign in with it."),
    PASSWORD_CHANGED("Your password is changed, and your other sessions have ended."),
    SESSIONS_ENDED("Your other sessions have ended: %d."),
    MAIL_CHANGED("Where notes to you go is changed."),
    DIGEST_MADE("The digest is made, and stands in the timetable. Now give it feeds."),
    DIGEST_CHANGED("The digest is changed; the timetable follows at once."),
    DIGEST_ENDED("The digest has ended."),
    TOKEN_REVOKED("The token is revoked; the program is out at once."),
    FEED_ADDED("The feed is added, and read within a minute or so."),
    FEED_KNOWN("The digest takes this feed already; nothing was changed."),
    VISIT_SOON("The feed is visited within a minute or so; look again then."),
    FEED_PAUSED("The feed is paused: nobody visits it."),
    FEED_RESUMED("The feed is resumed, and visited within a minute or so."),
    FEED_PLACED("Noted. It holds from the next edition on."),
    FEED_REMOVED("The digest takes this feed no more. What it brought stays."),
    OUTLET_CORRECTED("Noted. It holds from the next edition on, also for articles gathered before."),
    OUTLET_TAKEN_BACK("Taken back. The next edition goes by what is left."),
    EDITED("Done."),
    UNDONE("Undone."),
    REDONE("Done again."),
    NOTHING_TO_TURN("There is nothing to undo or redo any more."),
    EDITION_IS_MADE("Nothing was changed: this edition is made. What you see now is the next one."),
    DECISION_TAKEN_BACK("Taken back. The stories are as the program and the other decisions have them."),
    DECISION_NOT_IN_FORCE("Nothing was changed: this decision was taken back before."),
    WORK_BEGUN("It is begun once more."),
    WORK_ENDS("It ends as soon as it can."),
    WORK_HAS_ENDED("Nothing was changed: it has ended meanwhile, or somebody began it again."),
    OUTLET_GONE(
            "Nothing was changed: this outlet is not known like that any more. Another editor may have been faster.");

    private final String sentence;

    Notice(String sentence) {
        this.sentence = sentence;
    }

    /** The query to end an address with. */
    public String query() {
        return "done=" + name().toLowerCase(Locale.ROOT);
    }

    public String query(int number) {
        return query() + "&n=" + number;
    }

    public String sentence(int number) {
        String counted = sentence.formatted(number);
        return number == 1
                ? counted.replace("letters are on their way", "letter is on its way")
                        .replace("letters will", "letter will")
                        .replace("subscribers were", "subscriber was")
                : counted;
    }

    public static Optional<Notice> of(String name) {
        for (Notice notice : values()) {
            if (notice.name().equalsIgnoreCase(name)) {
                return Optional.of(notice);
            }
        }
        return Optional.empty();
    }
}
