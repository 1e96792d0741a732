package org.openappeal.rollup;

import com.google.common.collect.ImmutableList;
import org.openappeal.model.DateRange;

/**
 * Projects as columns, a row each. They stand block by block, in the order of the appeal within
 * each block.
 *
 * @param placements the placements, by their codes
 * @param placeLists the codes of the places of projects in several, by codes that follow those of
 *     the placements
 * @param periods the periods of budget lines, by their codes
 * @param blocks the projects with the same periods
 * @param projectOf the number of each row's project in the appeal
 * @param placeOf the code of each row's placement, or of its list
 * @param amounts the amounts of all blocks, in minor units
 * @param irregular the numbers of the projects that have no row
 * @param revised the numbers of the projects with original lines that revised ones replace
 * @param greatest the greatest amount, without its sign
 * @param sumFits whether any of the amounts fit into a long when added up
 */
@SuppressWarnings("ArrayRecordComponent") // Never let out of the package, never changed.
record IndexColumns(
    ImmutableList<Placement> placements,
    int[][] placeLists,
    ImmutableList<DateRange> periods,
    ImmutableList<Block> blocks,
    int[] projectOf,
    int[] placeOf,
    long[] amounts,
    int[] irregular,
    int[] revised,
    long greatest,
    boolean sumFits) {

  private static final int BYTES_OF_A_BLOCK = 64;

  /** Returns the codes of the placements that a code of places stands for. */
  int[] places(int code) {
    return code < placements.size() ? new int[] {code} : placeLists[code - placements.size()];
  }

  /** Returns how many codes of places there are. */
  int placeCodes() {
    return placements.size() + placeLists.length;
  }

  /** Returns roughly how many bytes the columns take. */
  long bytes() {
    long bytes =
        (long) Integer.BYTES
                * (projectOf.length + placeOf.length + irregular.length + revised.length)
            + (long) Long.BYTES * amounts.length;
    for (Block block : blocks) {
      bytes += BYTES_OF_A_BLOCK + (long) Integer.BYTES * block.periods().length;
    }
    return bytes;
  }
}
