package org.openappeal.reconcile;

/**
 * Why a stated figure differs from what the projects add up to. Each cause has a price in bits: how
 * unusual it is before anything is looked at. An explanation costs the price of its cause and the
 * negative logarithm of how likely the cause makes just this difference; the cheapest comes first.
 */
public enum Cause {
  /** The figure is rounded. */
  ROUNDING(1, Origin.PRINT, "rounded"),
  /** A percentage is rounded by which a project of several places is split. */
  ROUNDED_PERCENTAGE(2, Origin.SUM, "percentage rounded"),
  /** Two neighbouring digits are exchanged. */
  TRANSPOSED_DIGITS(3, Origin.PRINT, "digits transposed"),
  /** A digit is left out. */
  DROPPED_DIGIT(4, Origin.PRINT, "digit dropped"),
  /** A digit is printed twice. */
  DOUBLED_DIGIT(4, Origin.PRINT, "digit doubled"),
  /** One digit is another one. */
  MISTYPED_DIGIT(4, Origin.PRINT, "digit mistyped"),
  /** The figure is ten, a hundred, a thousand times too large or too small. */
  POWER_OF_TEN(3, Origin.PRINT, "factor of ten"),
  /** The figure is that of the last edition. */
  STALE_FIGURE(1, Origin.PRINT, "figure of the last edition"),
  /** A project is left out of the sum. */
  OMITTED_PROJECT(2, Origin.SUM, "project left out"),
  /** A project is counted twice in the sum. */
  PROJECT_COUNTED_TWICE(3, Origin.SUM, "project counted twice"),
  /** Several projects are left out of the sum. */
  OMITTED_PROJECTS(4, Origin.SUM, "projects left out"),
  /** Several projects are counted twice in the sum. */
  PROJECTS_COUNTED_TWICE(6, Origin.SUM, "projects counted twice"),
  /** The whole budget of several years is added, where the part of the period is meant. */
  WHOLE_BUDGET(3, Origin.SUM, "whole budget instead of the period's part"),
  /** The part of a shorter period is added, where that of the whole period is meant. */
  PART_OF_PERIOD(4, Origin.SUM, "part of the period only"),
  /** A project is counted where it is only referred to. */
  CROSS_REFERENCE_COUNTED(3, Origin.SUM, "cross-reference counted"),
  /** A project without a figure is counted with an amount that the document mentions beside it. */
  OTHER_AMOUNT_COUNTED(2, Origin.SUM, "amount mentioned beside the budgets"),
  /** The original figure of a project is counted together with the revised one. */
  ORIGINAL_AND_REVISED(3, Origin.SUM, "original counted with revised"),
  /** The original figure of a project is counted instead of the revised one. */
  ORIGINAL_INSTEAD_OF_REVISED(3, Origin.SUM, "original instead of revised"),
  /** An amount in another currency is added as if it were in this one. */
  OTHER_CURRENCY(4, Origin.SUM, "other currency"),
  /** The sum of a place is added to a sum that holds it already. */
  PARENT_AND_CHILDREN(4, Origin.SUM, "parent counted with its children"),
  /** All projects of a place are left out of the sum. */
  OMITTED_PLACE(4, Origin.SUM, "place left out"),
  /** An amount that stands in one place is counted in another, which is off by the opposite. */
  COUNTED_ELSEWHERE(1, Origin.EITHER, "counted in a neighbour's total"),
  /** A project is listed with one figure and counted with another that looks like it. */
  MISTYPED_PROJECT(2, Origin.EITHER, "project's figure mistyped"),
  /** The list has the same project twice, which is suspicious in itself. */
  LISTED_TWICE(0, Origin.LIST, "project listed twice"),
  /** A project that has no figure was counted with one. */
  MISSING_FIGURE(2, Origin.LIST, "project without a figure"),
  /** Something is counted that isn't in the list. */
  MISSING_PROJECT(3, Origin.LIST, "project missing from the list"),
  /** Nothing was found that explains the difference. */
  UNEXPLAINED(9, Origin.EITHER, "unexplained");

  private final int bits;
  private final Origin origin;
  private final String label;

  Cause(int bits, Origin origin, String label) {
    this.bits = bits;
    this.origin = origin;
    this.label = label;
  }

  /** Returns the price of the cause in bits: the lower, the more usual. */
  public int bits() {
    return bits;
  }

  Origin origin() {
    return origin;
  }

  /** Returns the cause in a few words. */
  @Override
  public String toString() {
    return label;
  }

  /** What went wrong: the printing of one figure, the adding up, or the list of projects. */
  enum Origin {
    PRINT,
    SUM,
    LIST,
    EITHER
  }
}
