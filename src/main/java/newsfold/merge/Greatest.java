package newsfold.merge;

/** The greatest of some numbers, without putting all of them in order (Hoare's selection). */
final class Greatest {
    private Greatest() {}

    /**
     * Moves the greatest ones to the front, in no order.
     *
     * @param numbers different ones
     * @param count how many of them count, from the first
     * @param kept how many are to be in front, {@code count} at the most
     */
    static void first(long[] numbers, int count, int kept) {
        int from = 0;
        int to = count - 1;
        while (from < to && kept > from && kept <= to) {
            long middle = median(numbers[from], numbers[from + to >>> 1], numbers[to]);
            int left = from;
            int right = to;
            while (left <= right) {
                while (numbers[left] > middle) {
                    left++;
                }
                while (numbers[right] < middle) {
                    right--;
                }
                if (left <= right) {
                    long moved = numbers[left];
                    numbers[left++] = numbers[right];
                    numbers[right--] = moved;
                }
            }
            // all up to right are not less than the middle one, all from left on not greater
            if (kept <= right) {
                to = right;
            } else if (kept >= left) {
                from = left;
            } else {
                return;
            }
        }
    }

    private static long median(long one, long two, long three) {
        return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
    }
}
