package org.openappeal.format.jsontext;

import java.util.Arrays;
import java.util.Optional;
import org.openappeal.format.TextPosition;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;

/**
 * Where marked values stand, by JSON pointer. A pointer is kept as a hash of 64 bits, so that a
 * mark takes a few bytes; two pointers of the same hash would at worst tell a wrong line.
 */
public final class Positions {

  private static final long ROOT = 0x9E3779B97F4A7C15L;

  private long[] hashes = new long[64];
  private long[] places = new long[64];
  private int size;

  /** Forgets all. */
  public void clear() {
    Arrays.fill(hashes, 0);
    size = 0;
  }

  void mark(TokenStreamContext context, TokenStreamLocation location) {
    if (size * 2 >= hashes.length) {
      grow();
    }
    put(hash(context), (long) location.getLineNr() << 32 | location.getColumnNr());
  }

  /** Returns where the value of this pointer stands, or the nearest one around it. */
  public Optional<TextPosition> find(String pointer) {
    for (JsonPointer at = JsonPointer.compile(pointer); at != null; at = at.head()) {
      long place = get(hash(at));
      if (place != 0) {
        return Optional.of(new TextPosition((int) (place >>> 32), (int) place));
      }
    }
    return Optional.empty();
  }

  private void put(long hash, long place) {
    int slot = slot(hash);
    if (hashes[slot] == 0) {
      size++;
    }
    hashes[slot] = hash;
    places[slot] = place;
  }

  private long get(long hash) {
    return places[slot(hash)];
  }

  /** Returns the slot of the hash, or the empty one where it belongs. */
  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) (hash >>> 32) & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    long[] oldPlaces = places;
    hashes = new long[oldHashes.length * 2];
    places = new long[oldHashes.length * 2];
    size = 0;
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        put(oldHashes[i], oldPlaces[i]);
      }
    }
  }

  private static long hash(TokenStreamContext context) {
    if (context.inRoot()) {
      return ROOT;
    }
    TokenStreamContext parent = context.getParent();
    if (!context.hasPathSegment()) {
      return hash(parent);
    }
    return step(
        hash(parent),
        context.inArray() ? context.getCurrentIndex() : context.currentName().hashCode());
  }

  private static long hash(JsonPointer pointer) {
    long hash = ROOT;
    for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
      int index = at.getMatchingIndex();
      hash = step(hash, index >= 0 ? index : at.getMatchingProperty().hashCode());
    }
    return hash;
  }

  private static long step(long hash, int segment) {
    long mixed = (hash ^ segment) * 0xD6E8FEB86659FD93L;
    mixed ^= mixed >>> 32;
    return mixed == 0 ? 1 : mixed;
  }
}
