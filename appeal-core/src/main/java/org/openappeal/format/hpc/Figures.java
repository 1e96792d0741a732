package org.openappeal.format.hpc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.Losses;
import org.openappeal.format.Problem;
import org.openappeal.format.text.ProblemLog;
import org.openappeal.format.text.StopReadingException;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.Scope;
import org.openappeal.model.ServiceCode;
import org.openappeal.model.StatedFigure;

/** The figures of one answer of the Financial Tracking Service, grouped by something. */
final class Figures {

  private static final ImmutableSet<String> CLUSTERS = ImmutableSet.of("cluster", "globalcluster");
  private static final ImmutableSet<String> PLACES = ImmutableSet.of("location", "country");
  private static final String NOT_SPECIFIED = "Not specified";

  private final String file;
  private final @Nullable JsonValue funding;
  private final @Nullable JsonValue requirements;
  private final Losses losses;

  Figures(String file, @Nullable JsonValue funding, @Nullable JsonValue requirements) {
    this.file = file;
    this.funding = funding;
    this.requirements = requirements;
    this.losses = Losses.ofReading(file);
  }

  /** Adds what is stated to the statements, and returns what is wrong with it. */
  ImmutableList<Problem> addTo(Statements statements, Answers answers) {
    ProblemLog log = new ProblemLog(file, answers.limits());
    Reader reader = new Reader(statements, answers, log);
    try {
      if (funding != null) {
        Mistake.tellAll(log, funding, () -> reader.readFunding(funding.expectObject()));
      }
      if (requirements != null) {
        Mistake.tellAll(
            log, requirements, () -> reader.readRequirements(requirements.expectObject()));
      }
    } catch (StopReadingException e) {
      // told in the log
    }
    return ImmutableList.<Problem>builder()
        .addAll(log.problems())
        .addAll(losses.problems())
        .build();
  }

  private final class Reader {
    private final Statements statements;
    private final Answers answers;
    private final ProblemLog log;

    Reader(Statements statements, Answers answers, ProblemLog log) {
      this.statements = statements;
      this.answers = answers;
      this.log = log;
    }

    void readFunding(JsonValue report) {
      Optional<JsonValue> totals = report.get("fundingTotals");
      totals.ifPresent(
          value -> Mistake.tellAll(log, value, () -> readTotals(value.expectObject())));
    }

    private void readTotals(JsonValue totals) {
      add(totals, "total", Scope.all(), StatedFigure.RECEIVED, Optional.empty());
      for (JsonValue group : totals.list("objects")) {
        Mistake.tellAll(log, group, () -> readGroup(group.expectObject()));
      }
    }

    private void readGroup(JsonValue group) {
      Optional<String> type = group.text("type");
      for (JsonValue object : group.list("singleFundingObjects")) {
        Mistake.tellAll(log, object, () -> readFunding(object.expectObject(), type));
      }
      for (JsonValue shared : group.list("sharedFundingObjects")) {
        losses.add("funding shared by several", shared.path(), Optional.of(shared.position()));
      }
    }

    private void readFunding(JsonValue object, Optional<String> type) {
      scope(object, object.text("type").or(() -> type))
          .ifPresent(
              scope -> add(object, "totalFunding", scope, StatedFigure.RECEIVED, Optional.empty()));
    }

    void readRequirements(JsonValue of) {
      addRequirements(of, "totalOrigReqs", "totalRevisedReqs", Scope.all());
      for (JsonValue object : of.list("objects")) {
        Mistake.tellAll(log, object, () -> readRequired(object.expectObject()));
      }
    }

    private void readRequired(JsonValue object) {
      scope(object, object.text("objectType"))
          .ifPresent(
              scope -> addRequirements(object, "origRequirements", "revisedRequirements", scope));
    }

    private void addRequirements(JsonValue of, String original, String revised, Scope scope) {
      StatedFigure figure = StatedFigure.REQUIREMENT;
      add(of, original, scope, figure, Optional.of(BudgetStage.ORIGINAL));
      add(of, revised, scope, figure, Optional.of(BudgetStage.REVISED));
    }

    private void add(
        JsonValue of, String name, Scope scope, StatedFigure figure, Optional<BudgetStage> stage) {
      Optional<Money> money = of.money(name, Records.CURRENCY);
      money.ifPresent(
          amount ->
              statements.add(
                  scope, figure, stage, Records.notNegative(of, name, amount), of.text("name")));
    }

    /** Returns what an object is about, or empty if the model has no such scope. */
    private Optional<Scope> scope(JsonValue object, Optional<String> type) {
      String kind = type.orElse("").toLowerCase(Locale.ROOT);
      String name = object.text("name").orElse(NOT_SPECIFIED);
      Optional<String> id = object.text("id");
      boolean specified = id.isPresent() && !name.equals(NOT_SPECIFIED);
      if (CLUSTERS.contains(kind)) {
        ServiceCode code = answers.clusters().named(specified ? id.get() : "not-specified", name);
        return Optional.of(Scope.of(code));
      }
      if (PLACES.contains(kind)) {
        return Optional.of(
            specified
                ? new Scope.OfPlace(answers.world().named(id.get(), name))
                : Scope.unspecified());
      }
      losses.add(
          "figures by " + (kind.isEmpty() ? "something unknown" : kind),
          object.path(),
          Optional.of(object.position()));
      return Optional.empty();
    }
  }
}
