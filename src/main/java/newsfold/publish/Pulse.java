package newsfold.publish;

/**
 * What tells whether anything came that a coming edition is made of.
 *
 * @param articles how many were announced, and when last
 * @param feeds how each of the digest's feeds stands
 * @param decisions what editors decided of merging
 * @param outlets and of outlets
 */
record Pulse(String articles, String feeds, String decisions, String outlets) {}
