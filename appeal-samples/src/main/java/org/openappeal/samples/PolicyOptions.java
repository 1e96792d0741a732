package org.openappeal.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.openappeal.money.Rates;
import org.openappeal.rollup.MissingSharePolicy;
import org.openappeal.rollup.PeriodPolicy;
import org.openappeal.rollup.RollupQuery;
import org.openappeal.rollup.UnscheduledPolicy;
import picocli.CommandLine.Option;

/** How amounts are attributed and converted. */
final class PolicyOptions {

  @Option(
      names = "--periods",
      paramLabel = "POLICY",
      defaultValue = "BY_DAYS",
      description =
          "What becomes of a budget line that crosses the edge of a period: by_days, "
              + "by_months, by_first_day or refused (default: by_days).")
  private PeriodPolicy periods = PeriodPolicy.BY_DAYS;

  @Option(
      names = "--missing-shares",
      paramLabel = "POLICY",
      defaultValue = "UNALLOCATED",
      description =
          "What becomes of a project in several places without shares: unallocated, equally "
              + "or refused (default: unallocated).")
  private MissingSharePolicy missingShares = MissingSharePolicy.UNALLOCATED;

  @Option(
      names = "--unscheduled",
      paramLabel = "POLICY",
      defaultValue = "APART",
      description =
          "What becomes of money that no budget line asks for: apart, or spread over the "
              + "rest of the project's period (default: apart).")
  private UnscheduledPolicy unscheduled = UnscheduledPolicy.APART;

  @Option(
      names = "--rate",
      paramLabel = "CURRENCY=RATE",
      description =
          "What one unit of a currency is worth in the appeal's, such as EUR=0.8813; once for each.")
  private Map<String, BigDecimal> rates = Map.of();

  @Option(names = "--rates-of", paramLabel = "DATE", description = "The day of the rates.")
  private @Nullable LocalDate day;

  RollupQuery applyTo(RollupQuery query, CurrencyUnit currency) {
    RollupQuery governed =
        query
            .withPeriodPolicy(periods)
            .withMissingSharePolicy(missingShares)
            .withUnscheduledPolicy(unscheduled);
    return rates.isEmpty() ? governed : governed.withRates(rates(currency));
  }

  private Rates rates(CurrencyUnit currency) {
    Rates all = EditionRates.into(currency, rates);
    return day == null ? all : all.asOf(day);
  }
}
