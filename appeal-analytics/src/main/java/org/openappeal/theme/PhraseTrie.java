package org.openappeal.theme;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * All phrases as paths of tokens from a root; each distinct path is a pattern with a number.
 *
 * <p>Steps from the root are a plain array, all others stand in one table with open addressing.
 * Most words lead nowhere: a filter of one bit a step, which stays in the fastest cache, tells most
 * of these before the table is looked into.
 */
final class PhraseTrie {

  /** Stands in a path for words that aren't told. */
  static final int GAP = Integer.MAX_VALUE;

  /** A gap is bridged over so many words at most. */
  static final int MOST_SKIPPED = 3;

  private static final int NONE = -1;
  private static final int FILTER_BITS = 18;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final int[] fromRoot;
  private final long[] keys;
  private final int[] targets;
  private final int mask;
  private final long[] filter = new long[1 << FILTER_BITS - 6];
  private final int[] patternOf;
  private final int[] behindGap;

  private PhraseTrie(int[] fromRoot, Map<Long, Integer> steps, int[] patternOf) {
    this.fromRoot = fromRoot;
    this.patternOf = patternOf;
    int size = Integer.highestOneBit(Math.max(8, steps.size())) * 4;
    keys = new long[size];
    targets = new int[size];
    mask = size - 1;
    Arrays.fill(keys, NONE);
    steps.forEach(this::put);
    behindGap = new int[patternOf.length];
    for (int state = 0; state < behindGap.length; state++) {
      behindGap[state] = step(state, GAP);
    }
  }

  private void put(long key, int target) {
    long mixed = key * MIX;
    filter[word(mixed)] |= bit(mixed);
    int slot = slot(mixed);
    while (keys[slot] != NONE) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private int slot(long mixed) {
    return (int) (mixed >>> 40) & mask;
  }

  /** The first bits of a mixed key are its place in the filter. */
  private static int word(long mixed) {
    return (int) (mixed >>> Long.SIZE - FILTER_BITS + 6);
  }

  private static long bit(long mixed) {
    return 1L << (mixed >>> Long.SIZE - FILTER_BITS);
  }

  private int step(int state, int token) {
    long key = key(state, token);
    long mixed = key * MIX;
    if ((filter[word(mixed)] & bit(mixed)) == 0) {
      return NONE;
    }
    int slot = slot(mixed);
    while (keys[slot] != NONE) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = (slot + 1) & mask;
    }
    return NONE;
  }

  private static long key(int state, int token) {
    return ((long) state << 32) | token;
  }

  /** Finds all patterns in a text, in the order of their first words. */
  void match(Words words, FoundPatterns found) {
    for (int i = 0; i < words.count(); i++) {
      for (int token : words.lexeme(i).tokens()) {
        int state = fromRoot[token];
        if (state != NONE) {
          follow(state, words, i, i, found);
        }
      }
    }
  }

  private void follow(int state, Words words, int first, int last, FoundPatterns found) {
    if (patternOf[state] != NONE) {
      found.add(patternOf[state], first, last);
    }
    int next = last + 1;
    if (words.follows(next)) {
      step(state, words, first, next, found);
    }
    if (behindGap[state] != NONE) {
      for (; words.isWithin(next, last, 1 + MOST_SKIPPED); next++) {
        step(behindGap[state], words, first, next, found);
      }
    }
  }

  private void step(int state, Words words, int first, int next, FoundPatterns found) {
    for (int token : words.lexeme(next).tokens()) {
      int target = step(state, token);
      if (target != NONE) {
        follow(target, words, first, next, found);
      }
    }
  }

  /** Collects the paths of a trie. */
  static final class Builder {

    private final Map<Long, Integer> steps = new HashMap<>();
    private final Map<Integer, Integer> first = new HashMap<>();
    private final Map<Integer, Integer> patterns = new HashMap<>();
    private int states;

    /** Adds a path of at least one token and returns the number of its pattern. */
    int add(int[] tokens) {
      int state = first.computeIfAbsent(tokens[0], token -> states++);
      for (int i = 1; i < tokens.length; i++) {
        state = steps.computeIfAbsent(key(state, tokens[i]), key -> states++);
      }
      return patterns.computeIfAbsent(state, key -> patterns.size());
    }

    /** The number of distinct patterns; they are numbered from 0. */
    int patterns() {
      return patterns.size();
    }

    PhraseTrie build(int tokens) {
      int[] fromRoot = new int[tokens];
      Arrays.fill(fromRoot, NONE);
      first.forEach((token, state) -> fromRoot[token] = state);
      int[] patternOf = new int[states];
      Arrays.fill(patternOf, NONE);
      patterns.forEach((state, pattern) -> patternOf[state] = pattern);
      return new PhraseTrie(fromRoot, steps, patternOf);
    }
  }
}
