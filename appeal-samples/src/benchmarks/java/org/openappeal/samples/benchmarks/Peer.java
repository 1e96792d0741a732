package org.openappeal.samples.benchmarks;

/**
 * Somebody who can do the four works. Each reads all rows of its answer and returns a number that
 * is the same for the same answer; see {@link Answer}.
 */
interface Peer extends AutoCloseable {

  /** Works on so many threads from now on, if it can choose. */
  default void useThreads(int threads) throws Exception {}

  /** Sums by region and country, with subtotals. */
  long place() throws Exception;

  /** Sums by service and year, with both margins. */
  long cross() throws Exception;

  /** The ten countries with the largest sums, and all others together. */
  long top() throws Exception;

  /** Sums by service, where a project counts in full under each of its three. */
  long labels() throws Exception;

  @Override
  default void close() throws Exception {}
}
