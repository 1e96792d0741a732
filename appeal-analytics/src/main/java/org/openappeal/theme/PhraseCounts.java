package org.openappeal.theme;

import java.util.Arrays;

/** How often each of a few phrases was found; a table with open addressing. */
final class PhraseCounts {

  private int[] keys = new int[32];
  private int[] counts = new int[32];
  private int size;

  PhraseCounts() {
    Arrays.fill(keys, -1);
  }

  /** Returns how often a phrase was counted before, and counts it. */
  int increment(int phrase) {
    int slot = slot(phrase);
    if (keys[slot] < 0) {
      keys[slot] = phrase;
      if (++size * 2 > keys.length) {
        grow();
        slot = slot(phrase);
      }
    }
    return counts[slot]++;
  }

  private int slot(int phrase) {
    int slot = phrase & (keys.length - 1);
    while (keys[slot] >= 0 && keys[slot] != phrase) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new int[2 * oldKeys.length];
    counts = new int[2 * oldKeys.length];
    Arrays.fill(keys, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] >= 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
