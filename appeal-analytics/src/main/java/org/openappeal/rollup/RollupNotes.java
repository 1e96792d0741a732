package org.openappeal.rollup;

import com.google.common.collect.ImmutableList;

/** What a reader must know to understand the figures of a rollup. */
final class RollupNotes {

  private RollupNotes() {}

  static ImmutableList<String> of(Rollup rollup) {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    RollupRow total = rollup.total();
    if (total.unknownCount() > 0) {
      notes.add(projects(total.unknownCount()) + " without an own figure, not counted as zero");
    }
    if (total.carriedCount() > 0) {
      notes.add(projects(total.carriedCount()) + " whose money stands under another one");
    }
    if (total.inPartsCount() > 0) {
      notes.add(projects(total.inPartsCount()) + " left out, whose parts are counted instead");
    }
    if (rollup.query().sums().stream().anyMatch(m -> total.moneyByCurrency(m).size() > 1)) {
      notes.add("Amounts in several currencies have no common total");
    }
    if (!rollup.isAdditive()) {
      notes.add("Rows overlap: a project counts in full under each of its labels");
    }
    rollup.ratesUsed().ifPresent(rates -> notes.add("Converted at " + rates));
    if (rollup.remarks().attributed) {
      notes.add(
          "Budget lines that cross the edge of a period are attributed "
              + rollup.query().periodPolicy());
    }
    if (rollup.remarks().revised) {
      notes.add("Of original and revised budgets of a period the revised ones count");
    }
    if (rollup.query().unscheduledPolicy() == UnscheduledPolicy.SPREAD) {
      notes.add(
          "What no budget line asks for is "
              + rollup.query().unscheduledPolicy()
              + " "
              + rollup.query().periodPolicy());
    }
    if (rollup.remarks().unshared) {
      notes.add(
          "Projects in several places without stated shares: "
              + rollup.query().missingSharePolicy());
    }
    return notes.build();
  }

  private static String projects(long count) {
    return count == 1 ? "1 project" : count + " projects";
  }
}
