package org.openappeal.format.json;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Amount;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;
import org.openappeal.model.LineKind;
import org.openappeal.model.OtherAmount;

final class BudgetCodec {

  private static final MemberNames NAMES =
      MemberNames.optional(
          "currency", "total", "durationMonths", "period", "lines", "received", "otherAmounts");
  private static final MemberNames LINE =
      MemberNames.required("period", "amount").andOptional("stage", "correction");
  private static final MemberNames OTHER = MemberNames.required("label", "amount");
  private static final ImmutableMap<String, BudgetStage> STAGES = Words.of(BudgetStage.values());

  private BudgetCodec() {}

  static @Nullable Budget read(JsonInput in, CurrencyUnit usual) {
    in.mark();
    Budget.Builder budget = Budget.builder();
    List<BudgetLine> lines = new ArrayList<>();
    Amounts amounts = new Amounts(in, usual);
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "currency" -> amounts.currency();
        case "total" -> {
          in.mark();
          amounts.money(budget::total);
        }
        case "durationMonths" -> in.integer(budget::durationMonths);
        case "period" -> in.text(in.parsers().period, budget::period);
        case "lines" -> in.list(() -> JsonInput.ifGood(readLine(in, amounts), lines::add));
        case "received" -> {
          in.mark();
          amounts.money(budget::received);
        }
        case "otherAmounts" ->
            in.list(() -> JsonInput.ifGood(readOther(in, amounts), budget::addOtherAmount));
        default -> throw new AssertionError(name);
      }
    }
    return members.build(
        () -> {
          Budget built = budget.lines(lines).build();
          in.lineOrder().note(in.pointer() + "/lines", lines, built.lines());
          return built;
        });
  }

  private static @Nullable BudgetLine readLine(JsonInput in, Amounts amounts) {
    in.mark();
    Slot<DateRange> period = new Slot<>();
    Slot<Amount> amount = new Slot<>();
    Slot<BudgetStage> stage = new Slot<>();
    Slot<LineKind> kind = new Slot<>();
    Members members = in.object(LINE);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "period" -> in.text(in.parsers().period, period::set);
        case "amount" -> amounts.amount(amount::set);
        case "stage" -> in.word(STAGES, stage::set);
        case "correction" -> in.yes(() -> kind.set(LineKind.CORRECTION));
        default -> throw new AssertionError(name);
      }
    }
    return members.build(
        () ->
            new BudgetLine(
                period.get(),
                amount.get(),
                stage.optional().orElse(BudgetStage.ORIGINAL),
                kind.optional().orElse(LineKind.REQUIREMENT)));
  }

  private static @Nullable OtherAmount readOther(JsonInput in, Amounts amounts) {
    Slot<String> label = new Slot<>();
    Slot<Money> amount = new Slot<>();
    Members members = in.object(OTHER);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "label" -> in.text(label::set);
        case "amount" -> amounts.money(amount::set);
        default -> throw new AssertionError(name);
      }
    }
    return members.build(() -> new OtherAmount(label.get(), amount.get()));
  }

  static void write(JsonOutput out, Budget budget, CurrencyUnit usual) {
    out.object(
        () -> {
          budget.currency().ifPresent(currency -> out.currency(currency, usual));
          out.money("total", budget.total().money());
          out.integer("durationMonths", budget.durationMonths());
          out.text("period", budget.period());
          out.list("lines", budget.lines(), line -> writeLine(out, line));
          out.money("received", budget.received().money());
          out.list("otherAmounts", budget.otherAmounts(), other -> writeOther(out, other));
        });
  }

  private static void writeLine(JsonOutput out, BudgetLine line) {
    out.line(
        () -> {
          out.text("period", line.period());
          line.amount()
              .money()
              .ifPresentOrElse(money -> out.money("amount", money), () -> out.unknown("amount"));
          if (line.stage() != BudgetStage.ORIGINAL) {
            out.text("stage", Words.of(line.stage()));
          }
          if (line.isCorrection()) {
            out.yes("correction");
          }
        });
  }

  private static void writeOther(JsonOutput out, OtherAmount other) {
    out.line(
        () -> {
          out.text("label", other.label());
          out.money("amount", other.amount());
        });
  }
}
