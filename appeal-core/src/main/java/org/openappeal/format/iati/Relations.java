package org.openappeal.format.iati;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells without parsing whether a file can say anything of parents and children. */
final class Relations {

  private static final byte[] NAME = "related-activity".getBytes(StandardCharsets.US_ASCII);
  private static final int BLOCK = 1 << 16;

  private Relations() {}

  /** Returns whether the name of such an element is in the file, or might be. */
  static boolean areIn(Path file) throws IOException {
    byte[] block = new byte[BLOCK + NAME.length];
    try (InputStream in = Files.newInputStream(file)) {
      int kept = 0;
      int count = in.readNBytes(block, kept, BLOCK);
      while (count > 0) {
        if (mayHold(block, kept + count)) {
          return true;
        }
        int end = kept + count;
        kept = Math.min(NAME.length, end);
        System.arraycopy(block, end - kept, block, 0, kept);
        count = in.readNBytes(block, kept, BLOCK);
      }
    }
    return false;
  }

  /** A zero byte is of an encoding in which the name looks otherwise. */
  private static boolean mayHold(byte[] block, int length) {
    for (int i = 0; i < length; i++) {
      if (block[i] == 0 || block[i] == NAME[0] && startsAt(block, i, length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsAt(byte[] block, int start, int length) {
    if (start + NAME.length > length) {
      return false;
    }
    for (int i = 1; i < NAME.length; i++) {
      if (block[start + i] != NAME[i]) {
        return false;
      }
    }
    return true;
  }
}
