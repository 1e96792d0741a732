package org.openappeal.samples.benchmarks;

import java.util.concurrent.ForkJoinPool;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Four works on projects with three budget lines and three services each, done by Appeal and its
 * peers, who have loaded all; each reads all rows of its answer, and must have been right first.
 * All run in one virtual machine, so that the projects are made and loaded once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 1, time = 1)
@Fork(0)
public class RollupBenchmark {

  /** How many projects. */
  @Param({"1000", "10000", "100000", "1000000", "10000000"})
  public int projects;

  /** On how many threads, where a peer can choose. */
  @Param({"1", "2"})
  public int threads;

  /** What is asked for. */
  @Param public Peers.Work work;

  /** Who does it. */
  @Param public Peers.Who who;

  private ForkJoinPool pool;
  private Peer peer;

  /** Loads the projects, unless the peer has them already. */
  @Setup
  public void load() throws Exception {
    pool = new ForkJoinPool(threads);
    peer = Peers.of(projects).get(who, work);
    peer.useThreads(threads);
  }

  /** Lets the threads go. */
  @TearDown
  public void close() {
    pool.shutdown();
  }

  /** Does the work. */
  @Benchmark
  public long work() throws Exception {
    return pool.submit(() -> work.of(peer)).get();
  }
}
