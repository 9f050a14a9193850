package newsfold.merge;

/** Some runs of words as numbers ({@link Shingles}), to be asked for many others: an open hash table of plain numbers. */
final class Runs {
    private static final int FREE = 0;

    private final long[] numbers;
    private boolean zero;

    Runs(long[] numbers) {
        this.numbers = new long[Integer.highestOneBit(Math.max(4, numbers.length)) * 4];
        for (long number : numbers) {
            zero |= number == FREE;
            this.numbers[place(number)] = number;
        }
    }

    boolean hold(long number) {
        return number == FREE ? zero : numbers[place(number)] == number;
    }

    private int place(long number) {
        int mask = numbers.length - 1;
        int at = (int) (number * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & mask;
        while (numbers[at] != FREE && numbers[at] != number) {
            at = at + 1 & mask;
        }
        return at;
    }
}
