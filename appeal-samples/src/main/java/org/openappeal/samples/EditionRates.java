package org.openappeal.samples;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.openappeal.compare.Bridge;
import org.openappeal.compare.Comparison;
import org.openappeal.money.Rates;
import picocli.CommandLine.Option;

/** At which rates the money of two editions is compared. */
final class EditionRates {

  @Option(
      names = "--rate",
      paramLabel = "CURRENCY=RATE",
      description =
          "What one unit of a currency is worth in that of the bridge, in both editions, such as "
              + "EUR=0.8813; once for each.")
  private Map<String, BigDecimal> both = Map.of();

  @Option(
      names = "--earlier-rate",
      paramLabel = "CURRENCY=RATE",
      description = "The same in the earlier edition alone, where it differs.")
  private Map<String, BigDecimal> earlier = Map.of();

  @Option(
      names = "--later-rate",
      paramLabel = "CURRENCY=RATE",
      description = "The same in the later edition alone, where it differs.")
  private Map<String, BigDecimal> later = Map.of();

  @Option(
      names = "--currency",
      paramLabel = "CURRENCY",
      description = "The currency of the bridge (default: that of the later edition).")
  private @Nullable String currency;

  /** Returns the rates into a currency, each by the code of the currency that it converts. */
  static Rates into(CurrencyUnit currency, Map<String, BigDecimal> rates) {
    Rates all = Rates.into(currency);
    for (Map.Entry<String, BigDecimal> rate : rates.entrySet()) {
      all = all.with(CurrencyUnit.of(rate.getKey()), rate.getValue());
    }
    return all;
  }

  boolean areGiven() {
    return currency != null || !both.isEmpty() || !earlier.isEmpty() || !later.isEmpty();
  }

  Rates before(Comparison comparison) {
    return into(currency(comparison), merged(earlier));
  }

  Rates after(Comparison comparison) {
    return into(currency(comparison), merged(later));
  }

  Bridge applyTo(Comparison comparison) {
    return areGiven()
        ? comparison.bridge().at(before(comparison), after(comparison))
        : comparison.bridge();
  }

  private CurrencyUnit currency(Comparison comparison) {
    return currency == null ? comparison.after().currency() : CurrencyUnit.of(currency);
  }

  private Map<String, BigDecimal> merged(Map<String, BigDecimal> own) {
    return ImmutableMap.<String, BigDecimal>builder().putAll(both).putAll(own).buildKeepingLast();
  }
}
