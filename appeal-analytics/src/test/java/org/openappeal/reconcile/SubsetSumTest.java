package org.openappeal.reconcile;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class SubsetSumTest {

  @Property
  void allSubsetsAreFound(
      @ForAll @Size(max = 12) List<@LongRange(min = 1, max = 12) Long> values,
      @ForAll @LongRange(min = 1, max = 40) long target,
      @ForAll @IntRange(min = 2, max = 4) int size) {
    long[] sorted = values.stream().mapToLong(value -> value).sorted().toArray();
    SubsetSum found = SubsetSum.find(sorted, target, size, Integer.MAX_VALUE);
    Set<String> subsets = new HashSet<>();
    for (int[] subset : found.subsets()) {
      subsets.add(Arrays.toString(subset));
    }
    assertThat(subsets).isEqualTo(naive(sorted, target, size));
    assertThat(found.count()).isEqualTo(subsets.size());
    assertThat(found.subsets()).hasSize(subsets.size());
  }

  private static Set<String> naive(long[] values, long target, int size) {
    Set<String> found = new HashSet<>();
    for (int mask = 0; mask < 1 << values.length; mask++) {
      int[] subset = bits(mask);
      if (subset.length == size
          && Arrays.stream(subset).mapToLong(i -> values[i]).sum() == target) {
        found.add(Arrays.toString(subset));
      }
    }
    return found;
  }

  private static int[] bits(int mask) {
    return IntStream.range(0, 32).filter(i -> (mask >> i & 1) == 1).toArray();
  }

  @Test
  void manySolutionsAreCountedAndFewAreKept() {
    long[] equal = new long[100];
    Arrays.fill(equal, 5);
    SubsetSum found = SubsetSum.find(equal, 15, 3, 10);
    assertThat(found.count()).isEqualTo(161_700);
    assertThat(found.subsets()).hasSize(10);
  }

  @Test
  void threeAmongAThousandAndFourAmongFortyAreFound() {
    Random random = new Random(1);
    long[] thousand = random.longs(1_000, 1, 1_000_000_000_000L).sorted().toArray();
    SubsetSum three = SubsetSum.find(thousand, thousand[3] + thousand[500] + thousand[998], 3, 10);
    assertThat(three.subsets().stream().map(Arrays::toString).collect(Collectors.toList()))
        .containsExactly("[3, 500, 998]");
    long[] forty = LongStream.of(thousand).limit(40).toArray();
    SubsetSum four = SubsetSum.find(forty, forty[0] + forty[7] + forty[8] + forty[39], 4, 10);
    assertThat(four.subsets().stream().map(Arrays::toString).collect(Collectors.toList()))
        .containsExactly("[0, 7, 8, 39]");
  }
}
