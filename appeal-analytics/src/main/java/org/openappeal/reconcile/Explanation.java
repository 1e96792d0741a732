package org.openappeal.reconcile;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openappeal.model.Project;
import org.openappeal.model.StatementId;

/** Puts findings into words. */
final class Explanation {

  private static final int SHOWN = 3;

  private Explanation() {}

  static String of(Finding finding) {
    StringJoiner text = new StringJoiner("\n");
    text.add(heading(finding));
    finding.notes().forEach(note -> text.add("  " + note));
    if (!finding.followsFrom().isEmpty()) {
      text.add(
          "  follows from "
              + finding.followsFrom().stream()
                  .map(StatementId::toString)
                  .collect(Collectors.joining(", ")));
    }
    finding.diagnoses().stream()
        .limit(SHOWN)
        .forEach(diagnosis -> text.add("  because " + diagnosis.explain().replace("\n", "\n  ")));
    return text.toString();
  }

  private static String heading(Finding finding) {
    String figures = figures(finding);
    return finding.label()
        + finding.message().map(message -> ": " + message).orElse("")
        + (figures.isEmpty() ? "" : ": " + figures);
  }

  private static String figures(Finding finding) {
    if (finding.stated().isEmpty() || finding.computed().isEmpty()) {
      return "";
    }
    String difference =
        finding.difference().filter(money -> !money.isZero()).map(Explanation::change).orElse("");
    return "stated "
        + money(finding.stated().get())
        + ", computed "
        + money(finding.computed().get())
        + (difference.isEmpty() ? "" : ", difference " + difference);
  }

  /** Returns the amount with its sign, such as {@code +1,000}. */
  static String change(Money money) {
    return (money.isPositive() ? "+" : "") + number(money.getAmount());
  }

  /** Returns currency and amount, such as {@code USD 24,660,595}. */
  static String money(Money money) {
    return money.getCurrencyUnit() + " " + number(money.getAmount());
  }

  static String number(BigDecimal number) {
    int decimals = Math.max(0, number.stripTrailingZeros().scale()) == 0 ? 0 : number.scale();
    return String.format(Locale.ROOT, "%,." + decimals + "f", number);
  }

  /** Returns id and title, such as {@code KE-1 “Labour market database”}. */
  static String project(Project project) {
    return project.id() + " “" + project.title() + "”";
  }

  static String count(long count, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
  }
}
