package org.openappeal.theme;

/** How often each of a few phrases was found, up to fifteen times; a table with open addressing. */
final class PhraseCounts {

  private static final int BITS = 4;
  private static final int MOST = (1 << BITS) - 1;

  /** Each the number of a phrase plus one, above its count; 0 for none. */
  private int[] entries = new int[32];

  private int size;

  /** Returns how often a phrase was counted before, and counts it. */
  int increment(int phrase) {
    int slot = slot(phrase);
    if (entries[slot] == 0) {
      if (2 * ++size > entries.length) {
        grow();
        slot = slot(phrase);
      }
      entries[slot] = (phrase + 1) << BITS;
    }
    int count = entries[slot] & MOST;
    if (count < MOST) {
      entries[slot]++;
    }
    return count;
  }

  private int slot(int phrase) {
    int slot = phrase & (entries.length - 1);
    while (entries[slot] != 0 && entries[slot] >>> BITS != phrase + 1) {
      slot = (slot + 1) & (entries.length - 1);
    }
    return slot;
  }

  private void grow() {
    int[] old = entries;
    entries = new int[2 * old.length];
    for (int entry : old) {
      if (entry != 0) {
        entries[slot((entry >>> BITS) - 1)] = entry;
      }
    }
  }
}
