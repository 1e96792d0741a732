package org.openappeal.format;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openappeal.money.PercentRounding;

/**
 * Exact shares from the percentages that a file states. What is printed is rounded: three thirds
 * are 33.33 each. Where the sum differs from 100 by no more than that rounding can explain, half a
 * unit of the last decimal of each, the largest share (the first of several) takes the rest, and
 * that is remarked.
 *
 * <pre>{@code
 * Percentages thirds = Percentages.of("Location shares", stated);   // 33.33, 33.33, 33.33
 * thirds.shares();                                                  // 33.34, 33.33, 33.33
 * thirds.remark();                                                  // Location shares add up to 99.99 % …
 * }</pre>
 *
 * @param shares the shares in percent, adding up to exactly 100; empty if none is stated for
 *     several
 * @param remark what was changed, for a warning; empty if nothing was
 */
public record Percentages(ImmutableList<BigDecimal> shares, Optional<String> remark) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final int MAX_DECIMALS = 100;

  /**
   * Returns the shares of what these percentages are stated for. The only one has 100 % if nothing
   * is stated.
   *
   * @param what what to call them in messages, such as {@code Location shares}
   * @param stated the percentages with their decimals as written, empty where none is stated
   * @throws IllegalArgumentException if some are stated and some aren't, one is out of range, or
   *     their sum differs from 100 by more than their rounding
   */
  public static Percentages of(String what, List<Optional<BigDecimal>> stated) {
    List<BigDecimal> known = stated.stream().flatMap(Optional::stream).toList();
    if (known.isEmpty()) {
      return unchanged(stated.size() == 1 ? List.of(WHOLE) : List.of());
    }
    checkArgument(
        known.size() == stated.size(),
        "%s are stated in part: found %s of %s, expected all or none",
        what,
        known.size(),
        stated.size());
    known.forEach(percent -> checkRange(what, percent));
    BigDecimal rest = WHOLE.subtract(sum(known));
    if (rest.signum() == 0) {
      return unchanged(known);
    }
    checkRounding(what, known, rest);
    return completed(what, known, rest);
  }

  private static void checkRange(String what, BigDecimal percent) {
    checkArgument(
        percent.signum() >= 0
            && percent.compareTo(WHOLE) <= 0
            && Math.abs((long) percent.scale()) <= MAX_DECIMALS,
        "%s are out of range: found %s %, expected 0 to 100 % each",
        what,
        percent);
  }

  private static void checkRounding(String what, List<BigDecimal> known, BigDecimal rest) {
    BigDecimal rounding = PercentRounding.of(known);
    checkArgument(
        rest.abs().compareTo(rounding) <= 0,
        "%s must add up to 100 %: found %s % (%s), expected at most %s more or less by rounding",
        what,
        plain(WHOLE.subtract(rest)),
        list(known),
        plain(rounding));
  }

  private static Percentages completed(String what, List<BigDecimal> known, BigDecimal rest) {
    int largest = 0;
    for (int i = 1; i < known.size(); i++) {
      largest = known.get(i).compareTo(known.get(largest)) > 0 ? i : largest;
    }
    ImmutableList.Builder<BigDecimal> shares = ImmutableList.builder();
    for (int i = 0; i < known.size(); i++) {
      shares.add(i == largest ? known.get(i).add(rest) : known.get(i));
    }
    String remark =
        what
            + " don't add up to 100 % as rounded: found "
            + plain(WHOLE.subtract(rest))
            + " % ("
            + list(known)
            + "), expected 100 %; the largest is taken for "
            + plain(known.get(largest).add(rest))
            + " %";
    return new Percentages(shares.build(), Optional.of(remark));
  }

  private static Percentages unchanged(List<BigDecimal> shares) {
    return new Percentages(ImmutableList.copyOf(shares), Optional.empty());
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String list(List<BigDecimal> numbers) {
    return numbers.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
