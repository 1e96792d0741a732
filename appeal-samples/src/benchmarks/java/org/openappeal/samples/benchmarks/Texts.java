package org.openappeal.samples.benchmarks;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * The budget lines of a synthetic appeal as data frames want them: texts as keys, and a row a line
 * and label apart.
 */
@SuppressWarnings("ArrayRecordComponent") // Never let out of the package, never changed.
record Texts(
    String[] regions,
    String[] countries,
    String[] services,
    String[] years,
    long[] amounts,
    String[] labels,
    long[] labelAmounts) {

  static Texts of(Columns columns) {
    String[] names = new String[SyntheticAppeal.COUNTRIES];
    Arrays.setAll(names, i -> "Name " + i);
    int count = columns.lines();
    int each = SyntheticAppeal.YEARS;
    long[] labelAmounts = new long[count * each];
    Arrays.setAll(labelAmounts, i -> columns.amounts()[i / each]);
    return new Texts(
        texts(count, names, i -> Columns.region(columns.countryOf()[i])),
        texts(count, names, i -> columns.countryOf()[i]),
        texts(count, names, i -> columns.serviceOf()[i]),
        texts(count, names, i -> columns.yearOf()[i]),
        columns.amounts(),
        texts(count * each, names, i -> columns.labels()[i / each / each * each + i % each]),
        labelAmounts);
  }

  private static String[] texts(int count, String[] names, IntUnaryOperator keyOf) {
    String[] texts = new String[count];
    Arrays.setAll(texts, i -> names[keyOf.applyAsInt(i)]);
    return texts;
  }
}
