package org.openappeal.format.json;

import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.format.ProblemCode;
import org.openappeal.model.Amount;

/** Reads the amounts of an object, which are in its own currency if it names one before them. */
final class Amounts {

  private final JsonInput in;
  private CurrencyUnit currency;
  private boolean used;

  Amounts(JsonInput in, CurrencyUnit usual) {
    this.in = in;
    this.currency = usual;
  }

  /** Reads the currency. */
  void currency() {
    if (used) {
      in.problem(
          ProblemCode.INVALID,
          "Property is out of order: found \"currency\" after an amount, expected it before");
    }
    in.text(in.parsers().currency, own -> currency = own);
  }

  void money(Consumer<Money> use) {
    used = true;
    in.money(currency, use);
  }

  /** Reads money, or {@code null} for money that isn't known. */
  void amount(Consumer<Amount> use) {
    used = true;
    if (in.isNull()) {
      use.accept(Amount.unknown());
    } else {
      in.money(currency, money -> use.accept(Amount.of(money)));
    }
  }
}
