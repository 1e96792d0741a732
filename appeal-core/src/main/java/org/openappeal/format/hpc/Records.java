package org.openappeal.format.hpc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.format.Losses;
import org.openappeal.model.Amount;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;
import org.openappeal.model.Partner;
import org.openappeal.model.PartnerRole;
import org.openappeal.model.Project;
import org.openappeal.model.ServiceCode;
import org.openappeal.model.Source;

/** Turns single records of the service into parts of the model. */
final class Records {

  static final CurrencyUnit CURRENCY = CurrencyUnit.USD;

  /** What a project's record says that is in the model. */
  private static final ImmutableSet<String> CARRIED =
      ImmutableSet.of(
          "id",
          "name",
          "versionCode",
          "objective",
          "currentRequestedFunds",
          "startDate",
          "endDate",
          "globalClusters",
          "locations",
          "organizations",
          "plans");

  /** How the service keeps its records, which says nothing about a project. */
  private static final ImmutableSet<String> BOOKKEEPING =
      ImmutableSet.of(
          "createdAt",
          "updatedAt",
          "version",
          "projectVersionId",
          "currentPublishedVersionId",
          "latestVersionId",
          "sourceProjectId",
          "creatorParticipantId",
          "editorParticipantId");

  private final World world;
  private final Clusters clusters;

  Records(World world, Clusters clusters) {
    this.world = world;
    this.clusters = clusters;
  }

  /** Reads a project; all mistakes in it are told together. */
  void read(JsonValue of, Optional<DateRange> planned, Losses losses, Project.Builder project) {
    Mistake.inAll(
        of,
        () -> project.id(of.needText("id")),
        () -> project.title(of.needText("name")),
        () -> project.summary(of.text("objective")),
        () -> project.location(world.location(of, losses)),
        () -> project.partners(partners(of)),
        () -> project.source(of.text("versionCode").map(Records::source)),
        () -> project.budget(budget(of, planned)),
        () -> addServices(of, project));
    tellLosses(of, losses);
  }

  private static Source source(String code) {
    return Source.builder().section(code).build();
  }

  private void addServices(JsonValue of, Project.Builder project) {
    Set<ServiceCode> codes = new LinkedHashSet<>();
    Mistake.inEach(of.list("globalClusters"), cluster -> codes.add(clusters.of(cluster)));
    if (codes.size() == 1) {
      project.primaryService(codes.iterator().next());
    } else {
      project.furtherServices(codes);
    }
  }

  private static Budget budget(JsonValue of, Optional<DateRange> planned) {
    return Mistake.inBoth(
        of,
        () -> of.money("currentRequestedFunds", CURRENCY),
        () -> period(of, planned),
        Records::budget);
  }

  private static Budget budget(Optional<Money> funds, DateRange period) {
    BudgetLine line =
        funds.filter(Money::isNegative).isPresent()
            ? BudgetLine.correction(period, funds.get())
            : new BudgetLine(
                period, funds.map(Amount::of).orElse(Amount.unknown()), BudgetStage.ORIGINAL);
    return Budget.empty().withLines(ImmutableList.of(line));
  }

  /** Returns the project's own days if they lie within those of its plan, else those. */
  private static DateRange period(JsonValue of, Optional<DateRange> planned) {
    if (of.date("startDate").isEmpty() && of.date("endDate").isEmpty() && planned.isPresent()) {
      return planned.get();
    }
    DateRange own = period(of);
    return planned.filter(plan -> !plan.contains(own)).orElse(own);
  }

  private static DateRange period(JsonValue of) {
    return Mistake.inBoth(
        of,
        () -> day(of, "startDate"),
        () -> day(of, "endDate"),
        (first, last) -> period(of, first, last));
  }

  private static DateRange period(JsonValue of, LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw of.get("endDate")
          .orElseThrow()
          .invalid("Ends before it starts: found " + last + ", expected " + first + " or later");
    }
    return DateRange.of(first, last);
  }

  private static LocalDate day(JsonValue of, String name) {
    of.needText(name);
    return of.date(name).orElseThrow();
  }

  private static ImmutableList<Partner> partners(JsonValue of) {
    ImmutableList.Builder<Partner> partners = ImmutableList.builder();
    Mistake.inEach(
        of.list("organizations"),
        organization ->
            partners.add(Partner.of(organization.needText("name"), PartnerRole.IMPLEMENTING)));
    return partners.build();
  }

  private static void tellLosses(JsonValue of, Losses losses) {
    for (Map.Entry<String, JsonValue> member : of.members().entrySet()) {
      JsonValue value = member.getValue();
      boolean known = CARRIED.contains(member.getKey()) || BOOKKEEPING.contains(member.getKey());
      if (!known && !value.isEmpty()) {
        losses.add(member.getKey(), value.path(), Optional.of(value.position()));
      }
    }
  }

  /** Returns the plan of a record of plans, or of the plans that a project names. */
  Plan plan(JsonValue of, Losses losses) {
    JsonValue version = of.get("planVersion").map(JsonValue::expectObject).orElse(of);
    Plan.Builder plan = Plan.builder();
    Mistake.inAll(
        of,
        () -> plan.id(of.needText("id")),
        () -> version.text("code").ifPresent(plan::code),
        () -> plan.name(version.needText("name")),
        () -> plan.period(period(version)),
        () -> plan.years(years(of)),
        () -> plan.location(world.location(of, losses)),
        () -> plan.partners(partners(version)),
        () -> plan.original(requirement(of, "origRequirements")),
        () -> plan.revised(requirement(of, "revisedRequirements")));
    return plan.build();
  }

  private static Optional<Money> requirement(JsonValue of, String name) {
    return of.money(name, CURRENCY).map(money -> notNegative(of, name, money));
  }

  private static ImmutableList<Integer> years(JsonValue of) {
    ImmutableList.Builder<Integer> years = ImmutableList.builder();
    Mistake.inEach(of.list("years"), value -> years.add(year(value)));
    return years.build();
  }

  private static int year(JsonValue of) {
    String year = of.needText("year");
    if (!year.matches("\\d{4}")) {
      throw of.get("year")
          .orElseThrow()
          .invalid("Not a year: found \"" + year + "\", expected one such as 2022");
    }
    return Integer.parseInt(year);
  }

  static Money notNegative(JsonValue of, String name, Money money) {
    if (money.isNegative()) {
      throw of.get(name)
          .orElseThrow()
          .invalid("Amount is negative: found " + money + ", expected zero or more");
    }
    return money;
  }
}
