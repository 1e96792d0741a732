package org.openappeal.format.hpc;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openappeal.format.Problem;
import org.openappeal.format.Problem.Severity;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.ReadResult;
import org.openappeal.format.TextPosition;
import org.openappeal.model.Amount;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;
import org.openappeal.model.Organization;
import org.openappeal.model.Place;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Project;
import org.openappeal.model.Scope;
import org.openappeal.model.Statement;

/** Makes appeals of what the answers say. */
final class Editions {

  private static final Organization COORDINATOR =
      Organization.builder()
          .name("United Nations Office for the Coordination of Humanitarian Affairs")
          .abbreviation("OCHA")
          .build();

  private Editions() {}

  /** Returns the one appeal that all answers are about. */
  static ReadResult<Appeal> of(Answers answers, String file) {
    answers.checkPages(file);
    if (answers.ended()) {
      return ReadResult.failed(answers.problems());
    }
    try {
      return make(answers, file)
          .map(appeal -> ReadResult.of(appeal, answers.problems()))
          .orElseGet(() -> ReadResult.failed(answers.problems()));
    } catch (IllegalArgumentException e) {
      String message = Optional.ofNullable(e.getMessage()).orElse(e.toString());
      answers.tell(error(ProblemCode.INCONSISTENT, message, file));
      return ReadResult.failed(answers.problems());
    }
  }

  private static Optional<Appeal> make(Answers answers, String file) {
    ImmutableList<Project> projects = answers.projects();
    if (projects.isEmpty() && answers.figures().isEmpty() && !answers.describedPlans().isEmpty()) {
      return Optional.of(ofPlans("response-plans", answers.describedPlans(), answers.places()));
    }
    ImmutableList<Plan> plans =
        projects.isEmpty() ? answers.describedPlans() : answers.namedPlans();
    if (projects.isEmpty() && plans.size() != 1) {
      String found =
          answers.figures().isEmpty() ? "no project" : "figures and " + plans.size() + " plans";
      answers.tell(
          error(
              ProblemCode.MISSING,
              "Plan isn't known: found " + found + ", expected one plan, or its projects",
              file));
      return Optional.empty();
    }
    return Optional.of(ofProjects(answers, projects, plans));
  }

  private static Problem error(ProblemCode code, String message, String file) {
    return new Problem(
        code, Severity.ERROR, message, file, Optional.of(new TextPosition(1, 1)), "");
  }

  private static Appeal ofProjects(
      Answers answers, ImmutableList<Project> projects, ImmutableList<Plan> plans) {
    DateRange period = span(plans.stream().map(Plan::period), lines(projects));
    Statements statements = new Statements(period);
    if (plans.size() == 1) {
      statements.add(plans.get(0));
    }
    answers.figures().forEach(figures -> figures.addTo(statements, answers).forEach(answers::tell));
    boolean single = plans.size() == 1;
    return appeal(
            single ? plans.get(0).code() : "response-plans",
            single ? plans.get(0).name() : "Projects of " + plans.size() + " response plans",
            period)
        .services(answers.services())
        .rootPlaces(used(answers.places(), plans, projects, statements.all()))
        .projects(projects)
        .statements(statements.all())
        .build();
  }

  private static Stream<DateRange> lines(List<Project> projects) {
    return projects.stream().flatMap(p -> p.budget().lines().stream()).map(BudgetLine::period);
  }

  private static DateRange span(Stream<DateRange> first, Stream<DateRange> second) {
    return Stream.concat(first, second)
        .reduce(
            (a, b) ->
                DateRange.of(
                    a.first().isBefore(b.first()) ? a.first() : b.first(),
                    a.last().isAfter(b.last()) ? a.last() : b.last()))
        .orElseThrow(() -> new IllegalArgumentException("Period isn't known: found no dates"));
  }

  private static Appeal.Builder appeal(String id, String title, DateRange period) {
    return Appeal.builder()
        .id(id)
        .title(title)
        .organization(COORDINATOR)
        .period(period)
        .currency(Records.CURRENCY);
  }

  /** Returns the edition whose projects are the plans, with what they require first and now. */
  static Appeal ofPlans(String id, ImmutableList<Plan> plans, ImmutableList<Place> places) {
    DateRange period = span(plans.stream().map(Plan::period), Stream.of());
    return appeal(id, "Response plans " + period, period)
        .rootPlaces(places)
        .projects(plans.stream().map(Editions::project).toList())
        .build();
  }

  private static Project project(Plan plan) {
    Budget.Builder budget = Budget.builder();
    plan.original().ifPresent(money -> budget.addLine(BudgetLine.of(plan.period(), money)));
    plan.revised().ifPresent(money -> budget.addLine(BudgetLine.revised(plan.period(), money)));
    if (plan.original().isEmpty() && plan.revised().isEmpty()) {
      budget.addLine(BudgetLine.unknown(plan.period()));
    }
    return Project.builder()
        .id(plan.code())
        .title(plan.name())
        .location(plan.location())
        .partners(plan.partners())
        .budget(budget.build())
        .build();
  }

  /** Returns the edition in which each plan asks for its figures of one stage, and of no other. */
  static Appeal atStage(Appeal appeal, BudgetStage stage) {
    return appeal.withProjects(
        appeal.projects().stream()
            .map(project -> project.withBudget(atStage(project.budget(), stage)))
            .toList());
  }

  private static Budget atStage(Budget budget, BudgetStage stage) {
    DateRange period = budget.lines().get(0).period();
    Amount amount =
        budget.lines().stream()
            .filter(line -> line.stage() == stage)
            .map(BudgetLine::amount)
            .findFirst()
            .orElse(Amount.unknown());
    return Budget.empty()
        .withLines(ImmutableList.of(new BudgetLine(period, amount, BudgetStage.ORIGINAL)));
  }

  /** Returns the places that something is about, in the order in which they came up. */
  static ImmutableList<Place> used(
      ImmutableList<Place> places,
      List<Plan> plans,
      List<Project> projects,
      List<Statement> statements) {
    Set<PlaceId> used = new HashSet<>();
    plans.forEach(plan -> used.addAll(plan.location().places()));
    projects.forEach(project -> used.addAll(project.location().places()));
    for (Statement statement : statements) {
      if (statement.scope() instanceof Scope.OfPlace of) {
        used.add(of.place());
      }
    }
    return places.stream()
        .filter(place -> used.contains(place.id()))
        .collect(ImmutableList.toImmutableList());
  }
}
