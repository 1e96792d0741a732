package org.openappeal.samples.benchmarks;

/** Makes one number of the rows of an answer, so that answers can be compared. */
final class Answer {

  static final int TOP = 10;

  private long number;

  /** Adds a row. */
  Answer add(long amount) {
    number += amount;
    return this;
  }

  /** Adds the row of a rank, from 1 on. */
  Answer add(int rank, long amount) {
    number += rank * amount;
    return this;
  }

  long number() {
    return number;
  }

  /** Returns the answer that sums by countries make, with those by region and the total. */
  static long place(long[] byCountry) {
    long[] byRegion = new long[SyntheticAppeal.REGIONS];
    Answer answer = new Answer();
    for (int country = 0; country < byCountry.length; country++) {
      byRegion[country % SyntheticAppeal.REGIONS] += byCountry[country];
      answer.add(byCountry[country]);
    }
    long total = 0;
    for (long sum : byRegion) {
      answer.add(sum);
      total += sum;
    }
    return answer.add(total).number();
  }

  /** Returns the answer that sums by service and year make, with both margins. */
  static long cross(long[] byServiceAndYear) {
    long[] margins = new long[SyntheticAppeal.SERVICES + SyntheticAppeal.YEARS + 1];
    Answer answer = new Answer();
    for (int i = 0; i < byServiceAndYear.length; i++) {
      answer.add(byServiceAndYear[i]);
      margins[i / SyntheticAppeal.YEARS] += byServiceAndYear[i];
      margins[SyntheticAppeal.SERVICES + i % SyntheticAppeal.YEARS] += byServiceAndYear[i];
      margins[margins.length - 1] += byServiceAndYear[i];
    }
    for (long margin : margins) {
      answer.add(margin);
    }
    return answer.number();
  }

  /** Returns the answer that sums by country make, the largest first. */
  static long top(long[] descending) {
    Answer answer = new Answer();
    for (int i = 0; i < descending.length; i++) {
      answer.add(Math.min(i, TOP) + 1, descending[i]);
    }
    return answer.number();
  }

  /** Returns the answer that sums by label make. */
  static long labels(long[] byLabel) {
    Answer answer = new Answer();
    for (long sum : byLabel) {
      answer.add(sum);
    }
    return answer.number();
  }
}
