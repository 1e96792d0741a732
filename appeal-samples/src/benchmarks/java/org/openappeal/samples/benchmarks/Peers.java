package org.openappeal.samples.benchmarks;

import static com.google.common.base.Preconditions.checkState;

import java.util.EnumMap;
import java.util.Map;
import org.openappeal.model.Appeal;

/**
 * The peers of one size, each loaded when it is first asked for, and kept until the size changes.
 */
public final class Peers {

  /** Who does the works. */
  public enum Who {
    APPEAL,
    LOOP,
    DUCKDB_NUMBERS,
    DUCKDB_TEXTS,
    DFLIB,
    GROUPING,
    TABLESAW;

    private Peer load(Appeal appeal, Columns columns) throws Exception {
      return switch (this) {
        case APPEAL -> new AppealPeer(appeal);
        case LOOP -> new LoopPeer(columns);
        case DUCKDB_NUMBERS -> DuckdbPeer.withNumbers(columns);
        case DUCKDB_TEXTS -> DuckdbPeer.withTexts(columns);
        case DFLIB -> new DflibPeer(Texts.of(columns));
        case GROUPING -> new GroupingPeer(appeal);
        case TABLESAW -> new TablesawPeer(Texts.of(columns));
      };
    }
  }

  /** What they do. */
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

  private static Peers last = new Peers(0);

  private final int projects;
  private final Appeal appeal;
  private final Columns columns;
  private final Map<Who, Peer> loaded = new EnumMap<>(Who.class);

  private Peers(int projects) {
    this.projects = projects;
    appeal = SyntheticAppeal.of(projects, 42);
    columns = Columns.of(appeal);
  }

  /** Returns the peers that have loaded so many projects. */
  static Peers of(int projects) throws Exception {
    if (last.projects != projects) {
      for (Peer peer : last.loaded.values()) {
        peer.close();
      }
      last = new Peers(0);
      last = new Peers(projects);
    }
    return last;
  }

  Appeal appeal() {
    return appeal;
  }

  /** Returns a peer, once it has been seen to do the work right. */
  Peer get(Who who, Work work) throws Exception {
    Peer peer = loaded.get(who);
    if (peer == null) {
      peer = who.load(appeal, columns);
      loaded.put(who, peer);
    }
    long expected = work.of(new LoopPeer(columns));
    long found = work.of(peer);
    checkState(found == expected, "Wrong answer of %s: %s, not %s", who, found, expected);
    return peer;
  }
}
