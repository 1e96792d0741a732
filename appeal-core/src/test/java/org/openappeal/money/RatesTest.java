package org.openappeal.money;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

final class RatesTest {

  private final Rates rates =
      Rates.into(CurrencyUnit.USD).with(CurrencyUnit.EUR, new BigDecimal("0.8813"));

  @Test
  void moneyIsRoundedToTheMinorUnitOfItsNewCurrency() {
    assertThat(rates.convert(Money.parse("EUR 100"))).isEqualTo(Money.parse("USD 88.13"));
    assertThat(rates.convert(Money.parse("EUR 0.50"))).isEqualTo(Money.parse("USD 0.44"));
    assertThat(rates.convert(Money.parse("EUR -100"))).isEqualTo(Money.parse("USD -88.13"));
    assertThat(rates.convert(Money.parse("USD 5"))).isEqualTo(Money.parse("USD 5"));
    assertThat(rates.toString()).isEqualTo("USD {EUR=0.8813, USD=1}");
  }

  @Test
  void aLaterRateReplacesTheEarlierOne() {
    Rates later = rates.with(CurrencyUnit.EUR, new BigDecimal("0.95"));
    assertThat(later)
        .isEqualTo(Rates.into(CurrencyUnit.USD).with(CurrencyUnit.EUR, new BigDecimal("0.95")));
    assertThat(later.hashCode()).isNotEqualTo(rates.hashCode());
    assertThat(later.rate(CurrencyUnit.EUR)).isEqualTo(new BigDecimal("0.95"));
  }

  @Test
  void whatCanNotBeConvertedIsRefused() {
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> rates.convert(Money.parse("JPY 100"))))
        .hasMessageThat()
        .isEqualTo("No exchange rate: found JPY, expected one of [EUR, USD]");
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> rates.with(CurrencyUnit.JPY, BigDecimal.ZERO)))
        .hasMessageThat()
        .isEqualTo("Exchange rate is out of range: found 0, expected above zero");
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> rates.with(CurrencyUnit.USD, BigDecimal.TEN)))
        .hasMessageThat()
        .isEqualTo("Exchange rate of the currency itself: found USD, expected another than USD");
  }
}
