package newsfold.publish;

import java.util.List;

/** Who of the press's own people wants notes by mail; this room knows no editors. */
@FunctionalInterface
public interface NoteReaders {
    /** Their mail addresses, each once. */
    List<String> addresses();
}
