package org.openappeal.format.validate;

import com.google.common.base.Ascii;
import com.google.common.base.VerifyException;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.openappeal.format.ProblemCode;

/** All rules: one for each {@link ProblemCode} of reading, and those about money. */
public final class Rules {

  static final Rule TOO_LONG =
      new Rule(
          "budget-too-long",
          Severity.WARNING,
          "A budget is stated for more than a year, so that nobody can tell what is asked for in"
              + " one.",
          "State a budget for each year.");
  static final Rule CROSSES_FISCAL_YEARS =
      new Rule(
          "budget-crosses-fiscal-years",
          Severity.WARNING,
          "A budget belongs to two of the years that the project's other budgets keep to.",
          "Split it where the other budgets begin.");
  static final Rule CROSSES_CALENDAR_YEARS =
      new Rule(
          "budget-crosses-calendar-years",
          Severity.NOTE,
          "A budget of a year or less lies in two calendar years; a sum by year must split it.",
          "Nothing to do if the publisher's year starts then; else split it at 1 January.");
  static final Rule ORIGINAL_AND_REVISED =
      new Rule(
          "budget-original-and-revised",
          Severity.NOTE,
          "A period has an original budget and a revised one; who adds up both counts twice.",
          "Count the revised one alone.");
  static final Rule REVISES_IN_PART =
      new Rule(
          "budget-revises-in-part",
          Severity.WARNING,
          "A revised budget overlaps an original one of other days, so that it isn't clear what it"
              + " replaces.",
          "State the revised budget for the period of the original.");
  static final Rule STATED_TWICE =
      new Rule(
          "budget-stated-twice",
          Severity.WARNING,
          "Two budgets of the same stage have days in common; who adds them up may count twice.",
          "State one budget for each period, or say which is the revised one.");
  static final Rule COMMITMENTS_ABOVE_BUDGETS =
      new Rule(
          "commitments-above-budgets",
          Severity.WARNING,
          "More is committed than is budgeted in the same currency.",
          "State the budgets of all periods, or correct the commitments.");
  static final Rule RECEIPTS_ABOVE_TOTAL =
      new Rule(
          "receipts-above-total",
          Severity.WARNING,
          "More came in than the project costs.",
          "Check the total and what was received.");
  static final Rule BUDGET_ZERO =
      new Rule(
          "budget-zero",
          Severity.NOTE,
          "A budget of nothing is stated; whether nothing is asked for or the figure is missing"
              + " can't be told.",
          "Leave it out if the figure isn't known.");
  static final Rule BUDGET_NEGATIVE =
      new Rule(
          "budget-negative",
          Severity.NOTE,
          "A budget takes money back; it lowers every sum that it is in.",
          "State the revised budget of the period instead.");
  static final Rule STOPPED_PROJECT =
      new Rule(
          "budget-of-stopped-project",
          Severity.WARNING,
          "A project that is cancelled or suspended still has budgets; they count in every sum.",
          "Take the budgets back, or leave the project out.");
  static final Rule PARTS_ABOVE_WHOLE =
      new Rule(
          "parts-above-whole",
          Severity.WARNING,
          "The parts of a project ask for more than the whole in the same currency.",
          "Check the budgets of the parts and of the whole.");
  static final Rule PARTS_AND_WHOLE =
      new Rule(
          "parts-and-whole",
          Severity.NOTE,
          "A project and its parts both have budgets; who adds up both counts twice.",
          "Count the parts alone, or the whole.");
  static final Rule PARTS_UNCHECKED =
      new Rule(
          "parts-unchecked",
          Severity.NOTE,
          "The file has so many projects that the parts of some aren't held against their whole.",
          "Validate it in several files, each whole together with its parts.");

  private static final ImmutableList<Rule> MONEY =
      ImmutableList.of(
          TOO_LONG,
          CROSSES_FISCAL_YEARS,
          CROSSES_CALENDAR_YEARS,
          ORIGINAL_AND_REVISED,
          REVISES_IN_PART,
          STATED_TWICE,
          COMMITMENTS_ABOVE_BUDGETS,
          RECEIPTS_ABOVE_TOTAL,
          BUDGET_ZERO,
          BUDGET_NEGATIVE,
          STOPPED_PROJECT,
          PARTS_ABOVE_WHOLE,
          PARTS_AND_WHOLE,
          PARTS_UNCHECKED);

  private static final ImmutableMap<ProblemCode, Rule> READING =
      ImmutableMap.<ProblemCode, Rule>builder()
          .put(
              ProblemCode.SYNTAX,
              error(
                  ProblemCode.SYNTAX,
                  "The text breaks the grammar of its format; what follows isn't read.",
                  "Write the file with a program that knows the format."))
          .put(
              ProblemCode.ENCODING,
              error(
                  ProblemCode.ENCODING,
                  "The bytes aren't text of the encoding.",
                  "Save the file as UTF-8."))
          .put(
              ProblemCode.LIMIT,
              error(
                  ProblemCode.LIMIT,
                  "Something is longer or nested deeper than any honest file.",
                  "Shorten it."))
          .put(
              ProblemCode.UNSUPPORTED,
              error(
                  ProblemCode.UNSUPPORTED,
                  "The format or its version isn't known.",
                  "Convert the file."))
          .put(
              ProblemCode.UNKNOWN_NAME,
              error(
                  ProblemCode.UNKNOWN_NAME,
                  "A name isn't known to the format.",
                  "Correct or remove it."))
          .put(
              ProblemCode.DUPLICATE,
              error(
                  ProblemCode.DUPLICATE,
                  "Something stands twice that may stand once.",
                  "Remove one."))
          .put(
              ProblemCode.MISSING,
              error(ProblemCode.MISSING, "Something that is needed isn't there.", "Add it."))
          .put(
              ProblemCode.WRONG_TYPE,
              error(
                  ProblemCode.WRONG_TYPE,
                  "A value is of another type than expected.",
                  "Correct it."))
          .put(
              ProblemCode.INVALID,
              error(ProblemCode.INVALID, "A value breaks a rule of the format.", "Correct it."))
          .put(
              ProblemCode.PERCENTAGES,
              error(
                  ProblemCode.PERCENTAGES,
                  "Percentages don't add up to 100, within half a unit of the last decimal of"
                      + " each.",
                  "State shares that add up to 100."))
          .put(
              ProblemCode.INCONSISTENT,
              error(
                  ProblemCode.INCONSISTENT,
                  "Parts don't fit together.",
                  "Correct the reference, or add what is missing."))
          .put(
              ProblemCode.LEFT_OUT,
              error(
                  ProblemCode.LEFT_OUT,
                  "Something right refers to what is wrong and is left out.",
                  "Correct what it refers to."))
          .put(
              ProblemCode.NOT_CARRIED,
              reading(
                  ProblemCode.NOT_CARRIED,
                  Severity.NOTE,
                  "Something is right and has no place in the model of an appeal.",
                  "Nothing to do; it counts in no sum."))
          .put(
              ProblemCode.TOO_MANY_PROBLEMS,
              error(
                  ProblemCode.TOO_MANY_PROBLEMS,
                  "There are more errors than the limit; what follows isn't read.",
                  "Raise it."))
          .buildOrThrow();

  private Rules() {}

  private static Rule error(ProblemCode code, String meaning, String suggestion) {
    return reading(code, Severity.ERROR, meaning, suggestion);
  }

  private static Rule reading(
      ProblemCode code, Severity severity, String meaning, String suggestion) {
    String id = Ascii.toLowerCase(code.name()).replace('_', '-');
    return new Rule(id, severity, meaning, suggestion);
  }

  /** Returns all rules: those about money, then those of reading. */
  public static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder().addAll(MONEY).addAll(READING.values()).build();
  }

  /** Returns the rule of this id, if there is one. */
  public static Optional<Rule> find(String id) {
    return all().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** Returns the rule under which problems of a code are reported. */
  public static Rule of(ProblemCode code) {
    Rule rule = READING.get(code);
    if (rule == null) {
      throw new VerifyException("No rule for " + code);
    }
    return rule;
  }
}
