package org.openappeal.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Random text: what is printed, what hostile hands type, and ids. */
public final class Texts {

  private Texts() {}

  /** Text that isn't blank, of all scripts, with quotes, line breaks and astral characters. */
  public static Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.strings().alpha().numeric().withChars(" -/’éß").ofLength(12)),
            Tuple.of(
                1,
                Arbitraries.strings()
                    .withChars("\"\\<>&'=+-@|,;\t\n\r\u2028\u00a0\u0301\u202e\u4e2d\u0639")
                    .ofMinLength(1)
                    .ofMaxLength(12)),
            Tuple.of(
                1,
                Arbitraries.of("\ud83d\udc68\u200d\ud83d\udc69", "Rio Pl\u00e1tano", "=1+1", "'")))
        .filter(text -> !text.isBlank());
  }

  /** Ids: printable, not surrounded by white space. */
  public static Arbitrary<String> ids() {
    return Arbitraries.strings().alpha().numeric().withChars("-_./~").ofMinLength(1).ofMaxLength(8);
  }
}
