package newsfold.merge;

/**
 * Words as numbers by which they are found. The letters of a short word, as most are, fit into one number, so that no other word has
 * it; of a longer one it is a hash.
 */
final class Spelling {
    private static final int SHORT = 7;
    private static final int FIRST = 8 * SHORT;
    private static final long HASHED = Long.MIN_VALUE;
    private static final long PRIME = 0x100000001B3L;

    private Spelling() {}

    /** Never 0. */
    static long key(String text, int start, int end, boolean first) {
        if (end - start <= SHORT) {
            long key = 0;
            int all = 0;
            for (int i = start; i < end; i++) {
                char c = text.charAt(i);
                all |= c;
                key = key << Byte.SIZE | c;
            }
            if (all <= 0xFF) {
                return first ? key | 1L << FIRST : key;
            }
        }
        long hash = first ? 1 : 0;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash | HASHED;
    }

    /** Whether the key alone says which word it is. */
    static boolean whole(long key) {
        return key > 0;
    }
}
