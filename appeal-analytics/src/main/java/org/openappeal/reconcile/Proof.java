package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.joda.money.Money;
import org.openappeal.model.ProjectId;

/** Arithmetic that proves an explanation, and that anyone can do again. */
public sealed interface Proof {

  /** Does the arithmetic again and returns whether it comes out. */
  boolean holds();

  /**
   * The computed figure and what was added to it by mistake make up the stated one.
   *
   * @param computed what the projects add up to
   * @param terms what was added by mistake, or left out if negative
   * @param stated what is stated
   */
  record Addition(Money computed, ImmutableList<Term> terms, Money stated) implements Proof {

    /** Refuses null. */
    public Addition {
      Objects.requireNonNull(computed, "computed");
      Objects.requireNonNull(terms, "terms");
      Objects.requireNonNull(stated, "stated");
    }

    @Override
    public boolean holds() {
      return terms.stream().map(Term::amount).reduce(computed, Money::plus).equals(stated);
    }

    /** Returns the addition, such as {@code 300 - 100 (KE-1) = 200}. */
    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(Explanation.number(computed.getAmount()));
      for (Term term : terms) {
        text.append(term.amount().isNegative() ? " - " : " + ");
        text.append(Explanation.number(term.amount().getAmount().abs()));
        text.append(" (").append(term.what()).append(')');
      }
      return text.append(" = ").append(Explanation.number(stated.getAmount())).toString();
    }
  }

  /**
   * What is added by mistake.
   *
   * @param what where it comes from
   * @param amount the amount
   */
  record Term(String what, Money amount) {

    /** Refuses null. */
    public Term {
      Objects.requireNonNull(what, "what");
      Objects.requireNonNull(amount, "amount");
    }
  }

  /**
   * A slip turns one figure into another.
   *
   * @param right the right figure
   * @param slip what went wrong
   * @param written what is written instead
   */
  record Writing(Money right, DigitSlip slip, Money written) implements Proof {

    /** Refuses null. */
    public Writing {
      Objects.requireNonNull(right, "right");
      Objects.requireNonNull(slip, "slip");
      Objects.requireNonNull(written, "written");
    }

    @Override
    public boolean holds() {
      return slip.turns(
          digits(right.getAmount(), written.getAmount()),
          digits(written.getAmount(), right.getAmount()));
    }

    /** Returns the digits of the number as written: without decimals if neither number has any. */
    static BigInteger digits(BigDecimal number, BigDecimal other) {
      boolean whole =
          number.stripTrailingZeros().scale() <= 0 && other.stripTrailingZeros().scale() <= 0;
      return whole ? number.toBigInteger() : number.unscaledValue();
    }

    /** Returns the slip, such as {@code 1,234 -> 1,324 (two digits exchanged)}. */
    @Override
    public String toString() {
      return Explanation.number(right.getAmount())
          + " -> "
          + Explanation.number(written.getAmount())
          + " ("
          + slip
          + ")";
    }
  }

  /**
   * Rounding turns one figure into another.
   *
   * @param exact the exact figure
   * @param accuracy what it is rounded to
   * @param rounded the rounded figure
   */
  record Rounding(Money exact, Accuracy accuracy, Money rounded) implements Proof {

    /** Refuses null. */
    public Rounding {
      Objects.requireNonNull(exact, "exact");
      Objects.requireNonNull(accuracy, "accuracy");
      Objects.requireNonNull(rounded, "rounded");
    }

    @Override
    public boolean holds() {
      return accuracy.round(exact.getAmount()).compareTo(rounded.getAmount()) == 0;
    }

    /** Returns the rounding, such as {@code 24,660,595 -> 24,661,000 (rounded to 1,000)}. */
    @Override
    public String toString() {
      return Explanation.number(exact.getAmount())
          + " -> "
          + Explanation.number(rounded.getAmount())
          + (accuracy.mode() == Accuracy.Mode.NEAREST ? " (rounded to " : " (cut off to ")
          + Explanation.number(accuracy.unit())
          + ")";
    }
  }

  /**
   * The difference is no more than what the rounding of percentages explains.
   *
   * @param computed the computed figure
   * @param shares what is split by percentages
   * @param stated what is stated
   */
  record Percentages(Money computed, ImmutableList<RoundedShare> shares, Money stated)
      implements Proof {

    /** Refuses null. */
    public Percentages {
      Objects.requireNonNull(computed, "computed");
      Objects.requireNonNull(shares, "shares");
      Objects.requireNonNull(stated, "stated");
    }

    @Override
    public boolean holds() {
      Money room =
          Money.total(
              computed.getCurrencyUnit(), shares.stream().map(RoundedShare::tolerance).toList());
      return !stated.minus(computed).abs().isGreaterThan(room);
    }

    /** Returns the interval, such as {@code 333,000 ± 500 (33.3 % of 1,000,000) holds 333,333}. */
    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(Explanation.number(computed.getAmount()));
      for (RoundedShare share : shares) {
        text.append(" ± ")
            .append(Explanation.number(share.tolerance().getAmount()))
            .append(" (")
            .append(share.percent().toPlainString())
            .append(" % of ")
            .append(Explanation.number(share.whole().getAmount()))
            .append(", ")
            .append(share.project())
            .append(')');
      }
      return text.append(" holds ").append(Explanation.number(stated.getAmount())).toString();
    }
  }

  /**
   * A part of a project that is told as a percentage.
   *
   * @param project the project
   * @param whole its whole amount
   * @param percent the percentage as rounded
   * @param tolerance by how much the part may be off
   */
  record RoundedShare(ProjectId project, Money whole, BigDecimal percent, Money tolerance) {

    /** Refuses null. */
    public RoundedShare {
      Objects.requireNonNull(project, "project");
      Objects.requireNonNull(whole, "whole");
      Objects.requireNonNull(percent, "percent");
      Objects.requireNonNull(tolerance, "tolerance");
    }
  }

  /**
   * Two figures are the same.
   *
   * @param stated what is stated
   * @param what what the other figure is
   * @param other the other figure
   */
  record Equality(Money stated, String what, Money other) implements Proof {

    /** Refuses null. */
    public Equality {
      Objects.requireNonNull(stated, "stated");
      Objects.requireNonNull(what, "what");
      Objects.requireNonNull(other, "other");
    }

    @Override
    public boolean holds() {
      return stated.equals(other);
    }

    /** Returns both sides, such as {@code 300 = 300 (Kenya in Appeal 2001)}. */
    @Override
    public String toString() {
      return Explanation.number(stated.getAmount())
          + " = "
          + Explanation.number(other.getAmount())
          + " ("
          + what
          + ")";
    }
  }
}
