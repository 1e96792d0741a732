package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;
import org.openappeal.model.Funding;
import org.openappeal.model.OtherAmount;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;

/** Lists all ways in which the projects of a ledger can be counted wrong. */
final class Miscounts {

  private static final int YEAR = 12;

  private final DateRange period;
  private final CurrencyUnit currency;
  private final List<Miscount> all = new ArrayList<>();

  private Miscounts(LedgerKey key) {
    this.period = key.period();
    this.currency = key.currency();
  }

  static List<Miscount> of(
      Appeal appeal, ScopeRanks ranks, LedgerKey key, List<Ledger.Part> parts) {
    Miscounts miscounts = new Miscounts(key);
    Map<String, Long> twins = new HashMap<>();
    for (Ledger.Part part : parts) {
      miscounts.addAmount(part, twins);
      if (!part.isShare() && key.isCurrentRequirement()) {
        miscounts.addBudget(part);
      }
    }
    if (key.isCurrentRequirement()) {
      appeal.projects().stream()
          .filter(key::covers)
          .forEach(it -> miscounts.addUncounted(appeal, it, ranks.rank(it.location())));
    }
    return miscounts.all;
  }

  private void addAmount(Ledger.Part part, Map<String, Long> twins) {
    long listed = minor(part.amount());
    if (listed == 0) {
      return;
    }
    add(Cause.OMITTED_PROJECT, part, 0);
    add(Cause.PROJECT_COUNTED_TWICE, part, 2 * listed);
    String title = part.project().title().strip().toLowerCase(Locale.ROOT);
    if (twins.merge(part.rank() + " " + listed + " " + title, 1L, Long::sum) > 1) {
      add(Cause.LISTED_TWICE, part, 0);
    }
  }

  private void addBudget(Ledger.Part part) {
    Budget budget = part.project().budget();
    long listed = minor(part.amount());
    Optional<Long> total = budget.total().money().map(Money::getAmount).map(this::minor);
    total.ifPresent(whole -> add(Cause.WHOLE_BUDGET, part, whole));
    int months = budget.durationMonths().orElse(0);
    if (total.isPresent()
        && total.get() == listed
        && months > YEAR
        && listed * YEAR % months == 0) {
      add(Cause.WHOLE_BUDGET, part, listed * YEAR / months);
    }
    ImmutableList<BudgetLine> lines = within(budget.currentLines());
    if (lines.size() > 1) {
      lines.forEach(
          line -> minor(line).ifPresent(amount -> add(Cause.PART_OF_PERIOD, part, amount)));
    }
    if (budget.lines().size() > budget.currentLines().size()) {
      addOriginal(part, budget, listed);
    }
  }

  private void addOriginal(Ledger.Part part, Budget budget, long listed) {
    long replaced = 0;
    for (BudgetLine line : within(budget.lines())) {
      if (line.stage() == BudgetStage.ORIGINAL && !budget.currentLines().contains(line)) {
        replaced += minor(line).orElse(0L);
      }
    }
    long kept = 0;
    for (BudgetLine line : within(budget.currentLines())) {
      kept += line.stage() == BudgetStage.ORIGINAL ? minor(line).orElse(0L) : 0;
    }
    add(Cause.ORIGINAL_AND_REVISED, part, listed + replaced);
    add(Cause.ORIGINAL_INSTEAD_OF_REVISED, part, kept + replaced);
  }

  private ImmutableList<BudgetLine> within(ImmutableList<BudgetLine> lines) {
    return lines.stream()
        .filter(line -> period.contains(line.period()))
        .collect(ImmutableList.toImmutableList());
  }

  private void addUncounted(Appeal appeal, Project project, int rank) {
    if (project.funding() instanceof Funding.CarriedBy carried) {
      for (ProjectId id : carried.projects()) {
        appeal
            .findProject(id)
            .flatMap(carrier -> carrier.budget().required(period).money())
            .filter(money -> money.getCurrencyUnit().equals(currency))
            .ifPresent(
                money ->
                    add(Cause.CROSS_REFERENCE_COUNTED, project, rank, minor(money.getAmount())));
      }
      return;
    }
    Optional<Money> required = project.budget().required(period).money();
    if (project.isInParts()) {
      required
          .filter(money -> money.getCurrencyUnit().equals(currency))
          .ifPresent(
              money -> add(Cause.PARENT_AND_CHILDREN, project, rank, minor(money.getAmount())));
      return;
    }
    if (required.isEmpty()) {
      addOtherAmounts(project, rank);
    }
    required
        .filter(money -> !money.getCurrencyUnit().equals(currency))
        .filter(money -> isInMinorUnits(money.getAmount()))
        .ifPresent(money -> add(Cause.OTHER_CURRENCY, project, rank, minor(money.getAmount())));
  }

  private void addOtherAmounts(Project project, int rank) {
    for (OtherAmount other : project.budget().otherAmounts()) {
      Money money = other.amount();
      if (money.getCurrencyUnit().equals(currency)) {
        add(Cause.OTHER_AMOUNT_COUNTED, project, rank, minor(money.getAmount()));
      }
    }
  }

  private boolean isInMinorUnits(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() <= currency.getDecimalPlaces()
        && Ledger.isSearchable(amount);
  }

  private void add(Cause cause, Ledger.Part part, long counted) {
    long listed = minor(part.amount());
    if (counted != listed) {
      all.add(new Miscount(cause, part.project(), part.rank(), listed, counted));
    }
  }

  private void add(Cause cause, Project project, int rank, long counted) {
    if (counted != 0) {
      all.add(new Miscount(cause, project, rank, 0, counted));
    }
  }

  private Optional<Long> minor(BudgetLine line) {
    return line.amount().money().map(Money::getAmount).map(this::minor);
  }

  private long minor(BigDecimal amount) {
    return Ledger.isSearchable(amount)
        ? amount.movePointRight(currency.getDecimalPlaces()).longValueExact()
        : 0;
  }
}
