package org.openappeal.format.iati;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.openappeal.format.Losses;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;
import org.openappeal.model.OtherAmount;

/** Writes the budget of a project: dates, budget lines, planned disbursements, what came in. */
final class BudgetWriter {

  private final Appeal appeal;
  private final XmlOutput xml;
  private final Losses losses;
  private final String path;

  BudgetWriter(Appeal appeal, XmlOutput xml, Losses losses, String path) {
    this.appeal = appeal;
    this.xml = xml;
    this.losses = losses;
    this.path = path;
  }

  /**
   * Writes when the project runs; the standard wants a date, which is else when the first line
   * starts.
   */
  void writeDates(Budget budget) {
    if (budget.period().isPresent()) {
      writeDate(Codes.PLANNED_START, budget.period().get().first());
      writeDate(Codes.PLANNED_END, budget.period().get().last());
    } else {
      writeDate(
          Codes.PLANNED_START,
          budget.lines().stream()
              .map(line -> line.period().first())
              .findFirst()
              .orElse(appeal.period().first()));
    }
    boolean isTold =
        budget.durationMonths().isEmpty()
            || budget.period().map(DateRange::months).equals(Optional.of(budget.durationMonths()));
    if (!isTold) {
      lose("duration", path + "/durationMonths");
    }
  }

  private void writeDate(String type, LocalDate day) {
    xml.start("activity-date").attribute("type", type).attribute("iso-date", day.toString()).end();
  }

  void write(Budget budget) {
    if (budget.total().isKnown()) {
      lose("total of a budget", path + "/total");
    }
    for (int i = 0; i < budget.lines().size(); i++) {
      write(budget.lines().get(i), path + "/lines/" + i);
    }
    for (int i = 0; i < budget.otherAmounts().size(); i++) {
      write(budget.otherAmounts().get(i), path + "/otherAmounts/" + i);
    }
    budget.received().money().ifPresent(this::writeReceived);
  }

  private void write(BudgetLine line, String where) {
    line.amount()
        .money()
        .ifPresentOrElse(
            money -> {
              xml.start("budget")
                  .attribute("type", line.stage() == BudgetStage.ORIGINAL ? "1" : "2");
              writePeriod(line.period());
              writeValue(money, line.period().first());
              xml.end();
            },
            () -> lose("budget line of which nobody says how much", where));
  }

  private void writePeriod(DateRange period) {
    xml.start("period-start").attribute("iso-date", period.first().toString()).end();
    xml.start("period-end").attribute("iso-date", period.last().toString()).end();
  }

  private void writeValue(Money money, LocalDate day) {
    xml.start("value")
        .attribute("currency", money.getCurrencyUnit().getCode())
        .attribute("value-date", day.toString())
        .text(money.getAmount().toPlainString());
    xml.end();
  }

  private void write(OtherAmount other, String where) {
    Optional<DateRange> period = planned(other);
    if (period.isEmpty()) {
      lose("amount that is mentioned beside", where);
      return;
    }
    xml.start("planned-disbursement").attribute("type", "1");
    writePeriod(period.get());
    writeValue(other.amount(), period.get().first());
    xml.end();
  }

  private static Optional<DateRange> planned(OtherAmount other) {
    if (!other.label().startsWith(BudgetMaker.PLANNED_DISBURSEMENT)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          DateRange.parse(other.label().substring(BudgetMaker.PLANNED_DISBURSEMENT.length())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void writeReceived(Money received) {
    lose(
        "absence of a day of what was received, written as the appeal's first", path + "/received");
    String day = appeal.period().first().toString();
    xml.start("transaction");
    xml.start("transaction-type").attribute("code", Codes.INCOMING_FUNDS).end();
    xml.start("transaction-date").attribute("iso-date", day).end();
    writeValue(received, appeal.period().first());
    xml.end();
  }

  private void lose(String kind, String where) {
    losses.add(kind, where, Optional.empty());
  }
}
