package org.openappeal.format.iati;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openappeal.format.Percentages;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.text.ProblemLog;

/** Makes exact shares of the percentages that a file states. */
final class Shares {

  private Shares() {}

  /** Returns the shares, none if none is stated for several, or empty if they are wrong. */
  static Optional<ImmutableList<BigDecimal>> of(
      String what, List<StatedShare> stated, ProblemLog log, Element at) {
    try {
      Percentages exact = Percentages.of(what, stated.stream().map(StatedShare::percent).toList());
      exact.remark().ifPresent(remark -> log.warning(ProblemCode.PERCENTAGES, remark, at));
      return Optional.of(exact.shares());
    } catch (IllegalArgumentException e) {
      log.error(ProblemCode.PERCENTAGES, Values.message(e), at);
      return Optional.empty();
    }
  }

  /** How well percentages make up a whole. */
  enum Fit {
    NOT,
    AS_ROUNDED,
    EXACTLY
  }

  /** Returns how well the percentages that are stated make up 100. */
  static Fit fit(List<StatedShare> stated) {
    List<Optional<BigDecimal>> percents = stated.stream().map(StatedShare::percent).toList();
    if (!percents.stream().allMatch(Optional::isPresent)) {
      return Fit.NOT;
    }
    try {
      Percentages exact = Percentages.of("Shares", percents);
      return exact.shares().isEmpty()
          ? Fit.NOT
          : exact.remark().isPresent() ? Fit.AS_ROUNDED : Fit.EXACTLY;
    } catch (IllegalArgumentException e) {
      return Fit.NOT;
    }
  }

  /** Tells that two shares of the same are taken together. */
  static void tellAddedUp(String what, ProblemLog log, Element at) {
    log.warning(
        ProblemCode.DUPLICATE,
        "Stated twice: found " + what + " again, expected it once; both shares are added up",
        at);
  }
}
