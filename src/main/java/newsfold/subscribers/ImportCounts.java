package newsfold.subscribers;

/**
 * @param added new subscriptions
 * @param known who had the digest already
 * @param left who left it once and is not brought back
 */
record ImportCounts(int added, int known, int left) {
    static final ImportCounts NONE = new ImportCounts(0, 0, 0);

    ImportCounts plus(ImportCounts other) {
        return new ImportCounts(added + other.added, known + other.known, left + other.left);
    }
}
