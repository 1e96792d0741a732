package org.openappeal.samples.benchmarks;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Loops over arrays that somebody has laid out by hand for just this work. They count no projects
 * and check no overflow.
 */
final class LoopPeer implements Peer {

  private final Columns columns;
  private int threads = 1;

  LoopPeer(Columns columns) {
    this.columns = columns;
  }

  @Override
  public void useThreads(int number) {
    threads = number;
  }

  @Override
  public long place() {
    return Answer.place(byCountry());
  }

  @Override
  public long cross() {
    return Answer.cross(
        inParts(
            SyntheticAppeal.SERVICES * SyntheticAppeal.YEARS,
            (sums, from, to) -> {
              int[] serviceOf = columns.serviceOf();
              int[] yearOf = columns.yearOf();
              long[] amounts = columns.amounts();
              for (int i = from; i < to; i++) {
                sums[serviceOf[i] * SyntheticAppeal.YEARS + yearOf[i]] += amounts[i];
              }
            }));
  }

  @Override
  public long top() {
    long[] sums = byCountry();
    Arrays.sort(sums);
    long[] descending = new long[sums.length];
    Arrays.setAll(descending, i -> sums[sums.length - 1 - i]);
    return Answer.top(descending);
  }

  private long[] byCountry() {
    return inParts(
        SyntheticAppeal.COUNTRIES,
        (sums, from, to) -> {
          int[] countryOf = columns.countryOf();
          long[] amounts = columns.amounts();
          for (int i = from; i < to; i++) {
            sums[countryOf[i]] += amounts[i];
          }
        });
  }

  @Override
  public long labels() {
    return Answer.labels(
        inParts(
            SyntheticAppeal.SERVICES,
            (sums, from, to) -> {
              int[] labels = columns.labels();
              long[] amounts = columns.amounts();
              for (int i = from; i < to; i += SyntheticAppeal.YEARS) {
                long amount = amounts[i] + amounts[i + 1] + amounts[i + 2];
                sums[labels[i]] += amount;
                sums[labels[i + 1]] += amount;
                sums[labels[i + 2]] += amount;
              }
            }));
  }

  private long[] inParts(int size, Loop loop) {
    int projects = columns.lines() / SyntheticAppeal.YEARS;
    long[][] parts = new long[threads][size];
    IntStream range = IntStream.range(0, threads);
    (threads > 1 ? range.parallel() : range)
        .forEach(
            i ->
                loop.add(
                    parts[i],
                    (int) ((long) projects * i / threads) * SyntheticAppeal.YEARS,
                    (int) ((long) projects * (i + 1) / threads) * SyntheticAppeal.YEARS));
    for (int part = 1; part < threads; part++) {
      for (int i = 0; i < size; i++) {
        parts[0][i] += parts[part][i];
      }
    }
    return parts[0];
  }

  private interface Loop {
    void add(long[] sums, int from, int to);
  }
}
