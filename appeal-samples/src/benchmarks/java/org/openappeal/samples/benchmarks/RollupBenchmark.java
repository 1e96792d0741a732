package org.openappeal.samples.benchmarks;

import static com.google.common.base.Preconditions.checkState;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.openappeal.model.Appeal;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Four works on projects with three budget lines and three services each, done by Appeal and its
 * peers, who have all been loaded. That each gives the same answer is checked first.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx10g", "--add-opens=java.base/java.nio=ALL-UNNAMED"})
public class RollupBenchmark {

  /** What is asked for. */
  public enum Work {
    PLACE,
    CROSS,
    TOP,
    LABELS;

    long of(Peer peer) throws Exception {
      return switch (this) {
        case PLACE -> peer.place();
        case CROSS -> peer.cross();
        case TOP -> peer.top();
        case LABELS -> peer.labels();
      };
    }
  }

  /** Who does it. */
  public enum Who {
    APPEAL,
    LOOP,
    DUCKDB_NUMBERS,
    DUCKDB_TEXTS,
    DFLIB,
    GROUPING,
    TABLESAW;

    Peer load(Appeal appeal, int threads) throws Exception {
      Columns columns = Columns.of(appeal);
      return switch (this) {
        case APPEAL -> new AppealPeer(appeal);
        case LOOP -> new LoopPeer(columns, threads);
        case DUCKDB_NUMBERS -> DuckdbPeer.withNumbers(columns, threads);
        case DUCKDB_TEXTS -> DuckdbPeer.withTexts(columns, threads);
        case DFLIB -> new DflibPeer(Texts.of(columns));
        case GROUPING -> new GroupingPeer(appeal, threads);
        case TABLESAW -> new TablesawPeer(Texts.of(columns));
      };
    }
  }

  /** How many projects. */
  @Param({"1000", "100000", "1000000"})
  public int projects;

  /** On how many threads, where a peer can choose. */
  @Param({"1", "2"})
  public int threads;

  /** What is asked for. */
  @Param public Work work;

  /** Who does it. */
  @Param public Who who;

  private ForkJoinPool pool;
  private Peer peer;

  /** Makes an appeal and loads it. */
  @Setup
  public void load() throws Exception {
    Appeal appeal = SyntheticAppeal.of(projects, 42);
    pool = new ForkJoinPool(threads);
    peer = who.load(appeal, threads);
    long expected = work.of(new LoopPeer(Columns.of(appeal), 1));
    long found = work();
    checkState(found == expected, "Wrong answer of %s: %s, not %s", who, found, expected);
  }

  /** Lets the threads and the peer go. */
  @TearDown
  public void close() throws Exception {
    pool.shutdown();
    peer.close();
  }

  /** Does the work. */
  @Benchmark
  public long work() throws Exception {
    return pool.submit(() -> work.of(peer)).get();
  }
}
