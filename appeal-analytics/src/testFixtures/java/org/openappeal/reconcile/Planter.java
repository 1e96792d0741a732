package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Appeal;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.Funding;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.model.Scope;
import org.openappeal.model.Statement;

/** Plants errors into appeals whose statements are true. */
final class Planter {

  static final ImmutableList<Cause> CAUSES =
      ImmutableList.of(
          Cause.ROUNDING,
          Cause.TRANSPOSED_DIGITS,
          Cause.DROPPED_DIGIT,
          Cause.DOUBLED_DIGIT,
          Cause.MISTYPED_DIGIT,
          Cause.POWER_OF_TEN,
          Cause.OMITTED_PROJECT,
          Cause.PROJECT_COUNTED_TWICE,
          Cause.OMITTED_PROJECTS,
          Cause.WHOLE_BUDGET,
          Cause.CROSS_REFERENCE_COUNTED,
          Cause.ORIGINAL_AND_REVISED,
          Cause.OTHER_CURRENCY,
          Cause.PARENT_AND_CHILDREN,
          Cause.COUNTED_ELSEWHERE,
          Cause.MISTYPED_PROJECT,
          Cause.LISTED_TWICE,
          Cause.MISSING_PROJECT);

  private static final int TRIES = 200;

  private final Random random;
  private final Appeal appeal;
  private final Map<Scope, Money> sums = new HashMap<>();

  Planter(Appeal trulyStated, Random random) {
    this.appeal = trulyStated;
    this.random = random;
    trulyStated.statements().forEach(s -> sums.put(s.scope(), s.amount()));
  }

  /** Returns the appeal with this error, or empty if it has no place for it. */
  Optional<Plant> plant(Cause cause) {
    return Stream.generate(() -> tryToPlant(cause))
        .limit(TRIES)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Plant> tryToPlant(Cause cause) {
    return switch (cause) {
      case ROUNDING,
          TRANSPOSED_DIGITS,
          DROPPED_DIGIT,
          DOUBLED_DIGIT,
          MISTYPED_DIGIT,
          POWER_OF_TEN ->
          misprint(cause);
      case PARENT_AND_CHILDREN -> countedAsSum();
      case OMITTED_PROJECTS -> omitted();
      case COUNTED_ELSEWHERE -> moved();
      case MISTYPED_PROJECT -> mistyped();
      case LISTED_TWICE -> doubled();
      case MISSING_PROJECT -> dropped();
      default -> miscounted(cause);
    };
  }

  private Optional<Plant> misprint(Cause cause) {
    Statement statement = pick(appeal.statements());
    BigInteger right = statement.amount().getAmount().toBigInteger();
    return Misprints.of(cause, right, random)
        .filter(wrong -> !wrong.equals(right) && wrong.signum() > 0)
        .map(wrong -> Money.of(CurrencyUnit.USD, new BigDecimal(wrong)))
        .map(
            wrong ->
                new Plant(
                    restate(statement.scope(), wrong.minus(statement.amount()), false),
                    cause,
                    statement.scope(),
                    ImmutableSet.of()));
  }

  private Optional<Plant> miscounted(Cause cause) {
    Project project = pick(appeal.projects());
    return delta(cause, project)
        .filter(delta -> !delta.isZero())
        .map(
            delta -> {
              Scope scope = pick(scopesOf(project));
              return new Plant(
                  restate(scope, delta, random.nextBoolean()),
                  cause,
                  scope,
                  ImmutableSet.of(project.id()));
            })
        .filter(
            plant -> plant.appeal().statements().stream().noneMatch(s -> s.amount().isNegative()));
  }

  private Optional<Money> delta(Cause cause, Project project) {
    Optional<Money> required = required(project);
    return switch (cause) {
      case OMITTED_PROJECT -> required.map(Money::negated);
      case PROJECT_COUNTED_TWICE -> required;
      case WHOLE_BUDGET ->
          required.flatMap(
              part -> project.budget().total().money().map(whole -> whole.minus(part)));
      case OTHER_CURRENCY ->
          project
              .budget()
              .required(appeal.period())
              .money()
              .filter(money -> !money.getCurrencyUnit().equals(CurrencyUnit.USD))
              .map(money -> Money.of(CurrencyUnit.USD, money.getAmount()));
      case CROSS_REFERENCE_COUNTED ->
          project.funding() instanceof Funding.CarriedBy carried
              ? carried.projects().stream()
                  .flatMap(id -> required(appeal.project(id.value())).stream())
                  .findFirst()
              : Optional.empty();
      default ->
          project.budget().lines().stream()
              .filter(line -> line.stage() == BudgetStage.ORIGINAL)
              .filter(line -> !project.budget().currentLines().contains(line))
              .map(line -> line.amount().money().orElseThrow())
              .findFirst();
    };
  }

  private Optional<Plant> countedAsSum() {
    Scope scope = pick(appeal.statements()).scope();
    ScopeRanks ranks = new ScopeRanks(appeal.places());
    List<Scope> below = new ArrayList<>(ranks.children(scope));
    if (below.isEmpty()) {
      return Optional.empty();
    }
    Scope counted = pick(below);
    long parts =
        appeal.projects().stream().filter(p -> !Stating.part(appeal, p, counted).isZero()).count();
    return parts < 2
        ? Optional.empty()
        : Optional.of(
            new Plant(
                restate(scope, sums.get(counted), random.nextBoolean()),
                Cause.PARENT_AND_CHILDREN,
                scope,
                ImmutableSet.of()));
  }

  private Optional<Plant> omitted() {
    Scope scope = pick(appeal.statements()).scope();
    List<Project> inside =
        new ArrayList<>(
            appeal.projects().stream()
                .filter(p -> !Stating.part(appeal, p, scope).isZero())
                .toList());
    int count = 2 + random.nextInt(2);
    if (inside.size() <= count || inside.size() > 40) {
      return Optional.empty();
    }
    Collections.shuffle(inside, random);
    List<Project> left = inside.subList(0, count);
    Money delta = Money.total(left.stream().map(p -> required(p).orElseThrow()).toList()).negated();
    return Optional.of(
        new Plant(
            restate(scope, delta, random.nextBoolean()),
            Cause.OMITTED_PROJECTS,
            scope,
            left.stream().map(Project::id).collect(ImmutableSet.toImmutableSet())));
  }

  private Optional<Plant> moved() {
    Project project = pick(appeal.projects());
    Scope to = pick(appeal.statements()).scope();
    if (required(project).isEmpty()
        || !(project.location() instanceof Location.InPlace from)
        || !(to instanceof Scope.OfPlace place)
        || appeal.places().isWithin(place.place(), from.place())
        || appeal.places().isWithin(from.place(), place.place())) {
      return Optional.empty();
    }
    return Optional.of(
        new Plant(
            replace(project, project.withLocation(new Location.InPlace(place.place()))),
            Cause.COUNTED_ELSEWHERE,
            to,
            ImmutableSet.of(project.id())));
  }

  private Optional<Plant> mistyped() {
    Project project = pick(appeal.projects());
    if (required(project).isEmpty() || project.budget().lines().size() != 1) {
      return Optional.empty();
    }
    Cause slip = pick(List.of(Cause.TRANSPOSED_DIGITS, Cause.DROPPED_DIGIT, Cause.MISTYPED_DIGIT));
    BigInteger right = required(project).orElseThrow().getAmount().toBigInteger();
    return Misprints.of(slip, right, random)
        .filter(wrong -> !wrong.equals(right) && wrong.signum() > 0)
        .map(wrong -> Money.of(CurrencyUnit.USD, new BigDecimal(wrong)))
        .map(
            wrong ->
                new Plant(
                    replace(
                        project,
                        project.withBudget(
                            project
                                .budget()
                                .withTotal(org.openappeal.model.Amount.unknown())
                                .withLines(List.of(BudgetLine.of(appeal.period(), wrong))))),
                    Cause.MISTYPED_PROJECT,
                    lowest(project),
                    ImmutableSet.of(project.id())));
  }

  private Optional<Plant> doubled() {
    Project project = pick(appeal.projects());
    String again = project.id() + "-again";
    boolean isDoubled = appeal.projects().stream().anyMatch(p -> p.id().toString().equals(again));
    if (required(project).isEmpty() || isDoubled) {
      return Optional.empty();
    }
    Project twin = project.toBuilder().id(again).build();
    Appeal planted = appeal.toBuilder().addProject(twin).build();
    return Optional.of(
        new Plant(planted, Cause.LISTED_TWICE, lowest(project), ImmutableSet.of(twin.id())));
  }

  private Optional<Plant> dropped() {
    Project project = pick(appeal.projects());
    boolean carries =
        appeal.projects().stream()
            .anyMatch(
                p ->
                    p.funding() instanceof Funding.CarriedBy c
                        && c.projects().contains(project.id()));
    if (required(project).isEmpty() || carries) {
      return Optional.empty();
    }
    List<Project> others = new ArrayList<>(appeal.projects());
    others.remove(project);
    return Optional.of(
        new Plant(
            appeal.withProjects(others),
            Cause.MISSING_PROJECT,
            lowest(project),
            ImmutableSet.of()));
  }

  private Appeal replace(Project old, Project changed) {
    List<Project> projects = new ArrayList<>(appeal.projects());
    projects.set(projects.indexOf(old), changed);
    return appeal.withProjects(projects);
  }

  /** Adds to the statement about a scope, and to those above it if the error is carried up. */
  private Appeal restate(Scope scope, Money delta, boolean carriedUp) {
    ScopeRanks ranks = new ScopeRanks(appeal.places());
    List<Statement> statements = new ArrayList<>();
    for (Statement statement : appeal.statements()) {
      boolean above =
          ranks.from(statement.scope()) <= ranks.from(scope)
              && ranks.to(scope) <= ranks.to(statement.scope());
      boolean changed = statement.scope().equals(scope) || carriedUp && above;
      Money amount = changed ? statement.amount().plus(delta) : statement.amount();
      statements.add(amount.isNegative() ? statement : statement.withAmount(amount));
    }
    return appeal.withStatements(statements);
  }

  private ImmutableList<Scope> scopesOf(Project project) {
    ImmutableList.Builder<Scope> scopes = ImmutableList.builder();
    if (project.location() instanceof Location.InPlace in) {
      appeal.places().path(in.place()).forEach(place -> scopes.add(Scope.of(place)));
    } else {
      scopes.add(lowest(project));
    }
    return scopes.add(Scope.all()).build();
  }

  private Scope lowest(Project project) {
    if (project.location() instanceof Location.InPlace in) {
      return new Scope.OfPlace(in.place());
    }
    return project.location() == Location.unspecified() ? Scope.unspecified() : Scope.worldwide();
  }

  private Optional<Money> required(Project project) {
    return project
        .budget()
        .required(appeal.period())
        .money()
        .filter(money -> money.getCurrencyUnit().equals(CurrencyUnit.USD) && money.isPositive());
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
