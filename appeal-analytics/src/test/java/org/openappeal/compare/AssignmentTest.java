package org.openappeal.compare;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class AssignmentTest {

  @Test
  void theBestPairOfAllIsGivenUpForABetterSum() {
    long[][] weights = {{10, 9}, {9, 0}};
    assertThat(Assignment.best(weights)).isEqualTo(new int[] {1, 0});
  }

  @Test
  void whatMustNotMeetIsLeftAlone() {
    assertThat(Assignment.best(new long[][] {{0, 0}, {5, 0}, {4, 0}}))
        .isEqualTo(new int[] {-1, 0, -1});
    assertThat(Assignment.best(new long[][] {})).isEmpty();
    assertThat(Assignment.best(new long[][] {{}, {}})).isEqualTo(new int[] {-1, -1});
  }

  @Property(tries = 2_000)
  void noAssignmentIsBetter(
      @ForAll @IntRange(min = 1, max = 6) int rows,
      @ForAll @IntRange(min = 1, max = 6) int columns,
      @ForAll @IntRange(min = 1, max = 20) int most,
      @ForAll Random random) {
    long[][] weights = new long[rows][columns];
    for (long[] row : weights) {
      Arrays.setAll(row, i -> random.nextBoolean() ? random.nextInt(most) : 0);
    }
    int[] best = Assignment.best(weights);
    long sum = 0;
    boolean[] taken = new boolean[columns];
    for (int row = 0; row < rows; row++) {
      if (best[row] >= 0) {
        assertThat(weights[row][best[row]]).isGreaterThan(0);
        assertThat(taken[best[row]]).isFalse();
        taken[best[row]] = true;
        sum += weights[row][best[row]];
      }
    }
    assertThat(sum).isEqualTo(greatest(weights, 0, new boolean[columns]));
  }

  private static long greatest(long[][] weights, int row, boolean[] taken) {
    if (row == weights.length) {
      return 0;
    }
    long greatest = greatest(weights, row + 1, taken);
    for (int column = 0; column < taken.length; column++) {
      if (!taken[column]) {
        taken[column] = true;
        greatest = Math.max(greatest, weights[row][column] + greatest(weights, row + 1, taken));
        taken[column] = false;
      }
    }
    return greatest;
  }
}
