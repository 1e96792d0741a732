package org.openappeal.rollup;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/**
 * The binary form of an accumulator: a version, a hash of the query, the members once each, then
 * the cells in the order of their keys. The same for the same content, however it came together.
 */
final class AccumulatorFormat {

  private static final int VERSION = 2;

  private final RollupQuery query;

  AccumulatorFormat(RollupQuery query) {
    this.query = query;
  }

  byte[] write(Map<RollupKey, Cell> cells, Remarks remarks) {
    ByteWriter out = new ByteWriter();
    out.number(VERSION);
    out.fixed(fingerprint());
    ImmutableList<Member> members =
        cells.keySet().stream()
            .flatMap(key -> key.members().stream())
            .collect(ImmutableSortedSet.toImmutableSortedSet(Member::compareTo))
            .asList();
    Map<Member, Integer> codes = new HashMap<>();
    out.number(members.size());
    for (Member member : members) {
      codes.put(member, codes.size());
      out.text(member.key());
      out.text(member.label());
      out.number(member.rank() - (long) Integer.MIN_VALUE);
    }
    out.number(cells.size());
    new TreeMap<>(cells)
        .forEach(
            (key, cell) -> {
              out.number(key.members().size());
              key.members().forEach(member -> out.number(codes.getOrDefault(member, 0)));
              write(cell, out);
            });
    out.number(remarks.attributed ? 1 : 0);
    out.number(remarks.unshared ? 1 : 0);
    out.number(remarks.revised ? 1 : 0);
    out.number(remarks.converted.size());
    remarks.converted.forEach(out::currency);
    return out.toByteArray();
  }

  private void write(Cell cell, ByteWriter out) {
    out.number(cell.projects);
    out.number(cell.carried);
    out.number(cell.inParts);
    for (Cell.Sum sum : cell.sums) {
      out.number(sum.known);
      out.number(sum.unknown);
      out.number(sum.byCurrency.size());
      sum.byCurrency.forEach(
          (currency, tally) -> {
            out.currency(currency);
            out.number(tally.count());
            out.amount(tally.sum());
            if (query.tellsExtremes()) {
              out.amount(tally.least());
              out.amount(tally.greatest());
            }
          });
    }
    for (int i = 0; i < cell.own.length; i++) {
      out.bytes(query.ownMeasures().get(i).toBytes(cell.own[i]));
    }
  }

  void read(byte[] bytes, Map<RollupKey, Cell> cells, Remarks remarks) {
    ByteReader in = new ByteReader(bytes);
    if (in.number() != VERSION) {
      throw in.refused("another version than " + VERSION);
    }
    if (in.fixed() != fingerprint()) {
      throw in.refused("the answer to another query");
    }
    List<Member> members = members(in);
    int count = in.count();
    for (int i = 0; i < count; i++) {
      RollupKey key = key(members, in);
      if (!key.equals(RollupKey.TOTAL) && !cells.containsKey(key.parent())) {
        throw in.refused("row " + key + " before the row above it");
      }
      if (cells.put(key, cell(in)) != null) {
        throw in.refused("row " + key + " again");
      }
    }
    if (!cells.containsKey(RollupKey.TOTAL)) {
      throw in.refused("no total");
    }
    remarks.attributed = in.below(2) == 1;
    remarks.unshared = in.below(2) == 1;
    remarks.revised = in.below(2) == 1;
    int currencies = in.count();
    for (int i = 0; i < currencies; i++) {
      remarks.converted.add(in.currency());
    }
    in.end();
  }

  private static List<Member> members(ByteReader in) {
    ImmutableList.Builder<Member> members = ImmutableList.builder();
    int count = in.count();
    for (int i = 0; i < count; i++) {
      String key = in.text();
      String label = in.text();
      long rank = in.number() + Integer.MIN_VALUE;
      if (rank > Integer.MAX_VALUE || key.isBlank() || label.isBlank()) {
        throw in.refused("a member without key, label or rank");
      }
      members.add(new Member(key, label, (int) rank));
    }
    return members.build();
  }

  private RollupKey key(List<Member> members, ByteReader in) {
    int level = in.below(query.dimensions().size() + 1);
    ImmutableList.Builder<Member> key = ImmutableList.builder();
    for (int i = 0; i < level; i++) {
      key.add(members.get(in.below(members.size())));
    }
    return new RollupKey(key.build());
  }

  private Cell cell(ByteReader in) {
    Cell cell = new Cell(query);
    cell.projects = in.number();
    cell.carried = in.number();
    cell.inParts = in.number();
    for (Cell.Sum sum : cell.sums) {
      sum.known = in.number();
      sum.unknown = in.number();
      int currencies = in.count();
      for (int i = 0; i < currencies; i++) {
        CurrencyUnit currency = in.currency();
        sum.byCurrency.put(currency, tally(currency, in));
      }
    }
    for (int i = 0; i < cell.own.length; i++) {
      cell.own[i] = query.ownMeasures().get(i).monoid().fromBytes(in.bytes());
    }
    return cell;
  }

  private Tally tally(CurrencyUnit currency, ByteReader in) {
    long count = in.number();
    Tally tally = Tally.of(in.amount(currency), count);
    return query.tellsExtremes()
        ? new Tally(tally.sum(), count, in.amount(currency), in.amount(currency))
        : tally;
  }

  private long fingerprint() {
    return Hashing.sha256().hashString(query.signature(), StandardCharsets.UTF_8).asLong();
  }
}
