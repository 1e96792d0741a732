package org.openappeal.format.json;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;

/** The words that stand for the constants of an enum: their names in small letters. */
final class Words {

  private Words() {}

  static <E extends Enum<E>> ImmutableMap<String, E> of(E[] constants) {
    return Maps.uniqueIndex(Arrays.asList(constants), Words::of);
  }

  static String of(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name());
  }
}
