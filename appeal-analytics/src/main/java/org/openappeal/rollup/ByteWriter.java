package org.openappeal.rollup;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Writes numbers with as few bytes as they need, and all else with its length before it. */
final class ByteWriter {

  private final ByteArrayDataOutput out = ByteStreams.newDataOutput();

  /** Seven bits a byte, the lowest first, the highest bit set while more follow. */
  void number(long number) {
    long rest = number;
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  void fixed(long number) {
    out.writeLong(number);
  }

  void bytes(byte[] bytes) {
    number(bytes.length);
    out.write(bytes);
  }

  void text(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  void currency(CurrencyUnit currency) {
    text(currency.getCode());
  }

  /** Writes an amount whose currency the reader knows. */
  void amount(Money money) {
    BigDecimal amount = money.getAmount();
    bytes(amount.unscaledValue().toByteArray());
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }
}
