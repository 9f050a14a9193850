package newsfold.subscribers;

/** Is told how far something long has come; what it throws ends that, and nothing was changed. */
@FunctionalInterface
public interface Onlooker {
    Onlooker NOBODY = (done, all) -> {};

    void reached(long done, long all);
}
