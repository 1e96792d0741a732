package org.openappeal.samples.benchmarks;

import org.openappeal.model.Appeal;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.Project;

/**
 * The budget lines of a synthetic appeal as arrays, with whole numbers as keys. Three lines follow
 * each other for each project, and three labels.
 */
@SuppressWarnings("ArrayRecordComponent") // Never let out of the package, never changed.
record Columns(int[] countryOf, int[] serviceOf, int[] yearOf, long[] amounts, int[] labels) {

  static Columns of(Appeal appeal) {
    int count = SyntheticAppeal.YEARS * appeal.projects().size();
    Columns columns =
        new Columns(
            new int[count], new int[count], new int[count], new long[count], new int[count]);
    int line = 0;
    int label = 0;
    for (Project project : appeal.projects()) {
      int country = number(country(project));
      int first = label;
      for (var service : project.services()) {
        columns.labels[label++] = number(service.value());
      }
      for (BudgetLine budgetLine : project.budget().lines()) {
        columns.countryOf[line] = country;
        columns.serviceOf[line] = columns.labels[first];
        columns.yearOf[line] = year(budgetLine) - SyntheticAppeal.FIRST_YEAR;
        columns.amounts[line++] = minor(budgetLine);
      }
    }
    return columns;
  }

  static String country(Project project) {
    return project.location().places().iterator().next().value();
  }

  static int year(BudgetLine line) {
    return line.period().first().getYear();
  }

  static long minor(BudgetLine line) {
    return line.amount().money().orElseThrow().getAmountMinorLong();
  }

  static int number(String code) {
    int number = 0;
    for (int i = 0; i < code.length(); i++) {
      int digit = Character.digit(code.charAt(i), 10);
      number = digit < 0 ? 0 : 10 * number + digit;
    }
    return number;
  }

  int lines() {
    return amounts.length;
  }

  static int region(int country) {
    return country % SyntheticAppeal.REGIONS;
  }
}
