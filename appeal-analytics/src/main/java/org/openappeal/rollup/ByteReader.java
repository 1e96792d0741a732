package org.openappeal.rollup;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** Reads what {@link ByteWriter} writes; takes no more memory than there are bytes. */
final class ByteReader {

  private static final int MOST_BITS = 63;

  private final ByteBuffer in;

  ByteReader(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  long number() {
    long number = 0;
    for (int shift = 0; shift <= MOST_BITS; shift += 7) {
      require(1);
      byte next = in.get();
      number |= (next & 0x7FL) << shift;
      if (next >= 0) {
        if (number < 0) {
          throw refused("a negative number");
        }
        return number;
      }
    }
    throw refused("a number of more than 63 bits");
  }

  /** Reads how many of something follow, each of which takes a byte or more. */
  int count() {
    long count = number();
    require(count);
    return (int) count;
  }

  /** Reads a number below a limit. */
  int below(int limit) {
    long number = number();
    if (number >= limit) {
      throw refused("number " + number + ", expected one below " + limit);
    }
    return (int) number;
  }

  long fixed() {
    require(Long.BYTES);
    return in.getLong();
  }

  byte[] bytes() {
    byte[] bytes = new byte[count()];
    in.get(bytes);
    return bytes;
  }

  String text() {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
    } catch (CharacterCodingException e) {
      throw refused("text that isn't UTF-8");
    }
  }

  CurrencyUnit currency() {
    String code = text();
    try {
      return CurrencyUnit.of(code);
    } catch (IllegalCurrencyException e) {
      throw refused("currency " + code);
    }
  }

  Money amount(CurrencyUnit currency) {
    byte[] bytes = bytes();
    if (bytes.length == 0) {
      throw refused("an amount without digits");
    }
    int scale = Money.zero(currency).getScale();
    return Money.of(currency, new BigDecimal(new BigInteger(bytes), scale));
  }

  void end() {
    if (in.hasRemaining()) {
      throw refused(in.remaining() + " bytes more");
    }
  }

  private void require(long bytes) {
    if (in.remaining() < bytes) {
      throw refused("the end, expected " + bytes + " bytes more");
    }
  }

  IllegalArgumentException refused(String found) {
    return new IllegalArgumentException(
        "Not an accumulator: found " + found + " at byte " + in.position());
  }
}
