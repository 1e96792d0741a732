package org.openappeal.format.json;

import com.google.common.collect.ImmutableMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.StatedFigure;
import org.openappeal.model.Statement;
import org.openappeal.model.StatementId;

final class StatementCodec {

  private static final MemberNames NAMES =
      MemberNames.required("id", "scope", "period", "amount")
          .andOptional("figure", "stage", "currency", "label", "source");
  private static final ImmutableMap<String, StatedFigure> FIGURES = Words.of(StatedFigure.values());
  private static final ImmutableMap<String, BudgetStage> STAGES = Words.of(BudgetStage.values());

  private StatementCodec() {}

  static @Nullable Statement read(JsonInput in, CurrencyUnit usual) {
    Statement.Builder statement = Statement.builder();
    Amounts amounts = new Amounts(in, usual);
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "id" -> in.id(StatementId::of, statement::id);
        case "scope" -> JsonInput.ifGood(ScopeCodec.read(in), statement::scope);
        case "period" -> in.text(in.parsers().period, statement::period);
        case "figure" -> in.word(FIGURES, statement::figure);
        case "stage" -> in.word(STAGES, statement::stage);
        case "currency" -> amounts.currency();
        case "amount" -> amounts.money(statement::amount);
        case "label" -> in.text(statement::label);
        case "source" -> JsonInput.ifGood(SourceCodec.read(in), statement::source);
        default -> throw new AssertionError(name);
      }
    }
    return members.build(statement::build);
  }

  static void write(JsonOutput out, Statement statement, CurrencyUnit usual) {
    out.object(
        () -> {
          out.text("id", statement.id());
          out.name("scope");
          ScopeCodec.write(out, statement.scope());
          if (statement.figure() != StatedFigure.REQUIREMENT) {
            out.text("figure", Words.of(statement.figure()));
          }
          out.text("stage", statement.stage().map(Words::of));
          out.text("period", statement.period());
          out.currency(statement.amount().getCurrencyUnit(), usual);
          out.money("amount", statement.amount());
          out.text("label", statement.label());
          out.value("source", statement.source(), source -> SourceCodec.write(out, source));
        });
  }
}
