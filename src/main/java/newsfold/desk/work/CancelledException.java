package newsfold.desk.work;

/** Somebody cancelled the work at hand, or the program ends: what it has begun is to be rolled back. */
class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
