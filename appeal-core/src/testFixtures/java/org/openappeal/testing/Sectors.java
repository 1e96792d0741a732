package org.openappeal.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openappeal.model.Sector;
import org.openappeal.model.SectorVocabulary;

/** Random sectors of one project, of two vocabularies, with percentages and without. */
final class Sectors {

  private Sectors() {}

  static Arbitrary<List<Sector>> sectors() {
    return Combinators.combine(
            sectors(SectorVocabulary.DAC_5_DIGIT), sectors(SectorVocabulary.GLOBAL_CLUSTERS))
        .as(
            (first, second) -> {
              List<Sector> both = new ArrayList<>(first);
              both.addAll(second);
              return both;
            });
  }

  private static Arbitrary<List<Sector>> sectors(SectorVocabulary vocabulary) {
    return Combinators.combine(
            Arbitraries.of("72010", "12220", "15170", "3").list().uniqueElements().ofMaxSize(3),
            Arbitraries.integers().between(0, 5_000),
            Arbitraries.of(true, false),
            Texts.texts().optional())
        .as(
            (codes, hundredths, stated, name) ->
                codes.stream()
                    .map(
                        code ->
                            new Sector(
                                vocabulary,
                                code,
                                name,
                                Optional.of(percent(codes, code, hundredths))
                                    .filter(percent -> stated)))
                    .toList());
  }

  /** Returns so many hundredths of a percent, less for three, or what the others leave. */
  private static BigDecimal percent(List<String> codes, String code, int hundredths) {
    BigDecimal each = BigDecimal.valueOf(hundredths, 2);
    return codes.indexOf(code) > 0
        ? each
        : BigDecimal.valueOf(100).subtract(each.multiply(BigDecimal.valueOf(codes.size() - 1)));
  }
}
