package org.openappeal.reconcile;

/**
 * Neighbouring places, by number.
 *
 * @param from the first
 * @param to the first after them
 */
record RankRange(int from, int to) {

  boolean contains(int rank) {
    return from <= rank && rank < to;
  }
}
