package org.openappeal.samples.benchmarks;

import static org.openappeal.rollup.Dimension.country;
import static org.openappeal.rollup.Dimension.region;
import static org.openappeal.rollup.Dimension.service;
import static org.openappeal.rollup.Dimension.services;
import static org.openappeal.rollup.Dimension.year;
import static org.openappeal.rollup.Measure.required;

import java.util.List;
import org.openappeal.model.Appeal;
import org.openappeal.rollup.AppealIndex;
import org.openappeal.rollup.CrossQuery;
import org.openappeal.rollup.CrossTable;
import org.openappeal.rollup.LabelPolicy;
import org.openappeal.rollup.Member;
import org.openappeal.rollup.Rollup;
import org.openappeal.rollup.RollupQuery;
import org.openappeal.rollup.RollupRow;

/** Appeal, indexed. */
final class AppealPeer implements Peer {

  private static final RollupQuery PLACE = Rollup.of(required()).by(region(), country());
  private static final CrossQuery CROSS = Rollup.of(required()).by(service()).across(year());
  private static final RollupQuery COUNTRIES = Rollup.of(required()).by(country());
  private static final RollupQuery LABELS =
      Rollup.of(required()).by(services(LabelPolicy.OVERLAPPING));

  private final AppealIndex index;

  AppealPeer(Appeal appeal) {
    index = AppealIndex.of(appeal);
  }

  @Override
  public long place() {
    Rollup rollup = PLACE.compute(index);
    return sum(rollup.rows()).add(minor(rollup.total())).number();
  }

  @Override
  public long cross() {
    CrossTable table = CROSS.computeCross(index);
    Answer answer = sum(table.rows());
    for (Member member : table.members()) {
      for (RollupRow row : table.rows()) {
        table
            .cell(row, member)
            .flatMap(a -> a.money())
            .ifPresent(m -> answer.add(m.getAmountMinorLong()));
      }
      answer.add(minor(table.columns().at(member.key())));
    }
    return answer.add(minor(table.columns().total())).number();
  }

  @Override
  public long top() {
    Answer answer = new Answer();
    int rank = 0;
    for (RollupRow row : COUNTRIES.compute(index).top(Answer.TOP).rows()) {
      answer.add(++rank, minor(row));
    }
    return answer.number();
  }

  @Override
  public long labels() {
    return sum(LABELS.compute(index).rows()).number();
  }

  private static Answer sum(List<RollupRow> rows) {
    Answer answer = new Answer();
    rows.forEach(row -> answer.add(minor(row)));
    return answer;
  }

  private static long minor(RollupRow row) {
    return row.money().getAmountMinorLong();
  }
}
