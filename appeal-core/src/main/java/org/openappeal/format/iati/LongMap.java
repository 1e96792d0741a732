package org.openappeal.format.iati;

/** A map of longs that are hashes, 16 bytes an entry at best and 32 at most; zero is no key. */
final class LongMap {

  private long[] keys = new long[64];
  private long[] values = new long[64];
  private int size;

  int size() {
    return size;
  }

  /** Returns the value of the key, or 0 if there is none. */
  long get(long key) {
    return values[slot(keys, key)];
  }

  boolean contains(long key) {
    return keys[slot(keys, key)] == key;
  }

  void put(long key, long value) {
    if (size * 2L >= keys.length) {
      grow();
    }
    int slot = slot(keys, key);
    size += keys[slot] == key ? 0 : 1;
    keys[slot] = key;
    values[slot] = value;
  }

  /** Returns the keys, in no order, and zeros among them. */
  long[] keys() {
    return keys;
  }

  private void grow() {
    long[] newKeys = new long[keys.length * 2];
    long[] newValues = new long[keys.length * 2];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        int slot = slot(newKeys, keys[i]);
        newKeys[slot] = keys[i];
        newValues[slot] = values[i];
      }
    }
    keys = newKeys;
    values = newValues;
  }

  /** Returns the slot of the key, or the empty one where it belongs. */
  private static int slot(long[] keys, long key) {
    int mask = keys.length - 1;
    int slot = (int) (key >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
