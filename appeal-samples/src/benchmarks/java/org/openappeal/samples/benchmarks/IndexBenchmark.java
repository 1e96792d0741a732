package org.openappeal.samples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openappeal.model.Appeal;
import org.openappeal.rollup.AppealIndex;
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

/** What it takes to make an index, beside one pass of {@code Collectors.groupingBy}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(0)
public class IndexBenchmark {

  /** How many projects. */
  @Param({"1000", "10000", "100000", "1000000", "10000000"})
  public int projects;

  private Appeal appeal;
  private Peer grouping;

  /** Makes an appeal. */
  @Setup
  public void load() throws Exception {
    appeal = Peers.of(projects).appeal();
    grouping = new GroupingPeer(appeal);
  }

  /** Makes an index. */
  @Benchmark
  public AppealIndex index() {
    return AppealIndex.of(appeal);
  }

  /** Makes an index, and lays out the services and places that the works ask for. */
  @Benchmark
  public long indexAndFirstAnswers() throws Exception {
    AppealPeer peer = new AppealPeer(appeal);
    return peer.place() + peer.cross() + peer.labels();
  }

  /** Sums by region and country in one pass over the value objects. */
  @Benchmark
  public long grouping() throws Exception {
    return grouping.place();
  }
}
