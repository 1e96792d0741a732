package org.openappeal.reconcile;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Finding all subsets of amounts that make up a difference. Round amounts are whole thousands, of
 * which many subsets have the same sum; others are told to the cent. Milliseconds a difference.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SubsetSumBenchmark {

  @Param({"2 of 20000", "3 of 1000", "4 of 40"})
  private String search;

  @Param({"true", "false"})
  private boolean round;

  private long[] values = {};
  private int size;
  private long target;

  /** Makes amounts up, and takes some of them as the difference. */
  @Setup
  public void load() {
    String[] words = search.split(" of ", -1);
    size = Integer.parseInt(words[0]);
    SplittableRandom random = new SplittableRandom(1);
    values =
        random
            .doubles(Integer.parseInt(words[1]))
            .mapToLong(magnitude -> (long) (2_000_000 * Math.pow(250, magnitude)))
            .map(amount -> round ? amount / 100_000 * 100_000 : amount)
            .sorted()
            .toArray();
    target = 0;
    for (int i = 0; i < size; i++) {
      target += values[random.nextInt(values.length)];
    }
  }

  /** Finds all, and keeps ten. */
  @Benchmark
  public long find() {
    return SubsetSum.find(values, target, size, Diagnosis.MAX_SOLUTIONS).count();
  }
}
