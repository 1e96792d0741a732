package org.openappeal.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.Longs;

/** What can be done with whole numbers. */
enum LongMonoid implements Monoid<Long> {
  SUM(0) {
    @Override
    public Long plus(Long one, Long other) {
      return Math.addExact(one, other);
    }
  },
  MINIMUM(Long.MAX_VALUE) {
    @Override
    public Long plus(Long one, Long other) {
      return Math.min(one, other);
    }
  },
  MAXIMUM(Long.MIN_VALUE) {
    @Override
    public Long plus(Long one, Long other) {
      return Math.max(one, other);
    }
  };

  private final long zero;

  LongMonoid(long zero) {
    this.zero = zero;
  }

  @Override
  public Long zero() {
    return zero;
  }

  @Override
  public byte[] toBytes(Long value) {
    return Longs.toByteArray(value);
  }

  @Override
  public Long fromBytes(byte[] bytes) {
    checkArgument(
        bytes.length == Long.BYTES,
        "Not a whole number: found %s bytes, expected %s",
        bytes.length,
        Long.BYTES);
    return Longs.fromByteArray(bytes);
  }
}
