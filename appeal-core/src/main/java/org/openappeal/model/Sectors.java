package org.openappeal.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold between the sectors of one project. */
final class Sectors {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private Sectors() {}

  static void check(ImmutableList<Sector> sectors) {
    Map<SectorVocabulary, List<Sector>> groups =
        sectors.stream()
            .collect(
                Collectors.groupingBy(Sector::vocabulary, LinkedHashMap::new, Collectors.toList()));
    groups.forEach(Sectors::check);
  }

  private static void check(SectorVocabulary vocabulary, List<Sector> sectors) {
    Set<String> codes = new HashSet<>();
    BigDecimal sum = BigDecimal.ZERO;
    int stated = 0;
    for (Sector sector : sectors) {
      checkArgument(
          codes.add(sector.code()),
          "Sector is listed twice: found %s again, expected each code of vocabulary %s once",
          sector.code(),
          vocabulary);
      stated += sector.percent().isPresent() ? 1 : 0;
      sum = sum.add(sector.percent().orElse(BigDecimal.ZERO));
    }
    checkArgument(
        stated == 0 || stated == sectors.size(),
        "Sector shares are stated in part: found %s of %s in vocabulary %s, expected all or none",
        stated,
        sectors.size(),
        vocabulary);
    checkArgument(
        stated == 0 || sum.compareTo(WHOLE) == 0,
        "Sector shares must add up to 100 %: found %s % in vocabulary %s %s",
        sum.toPlainString(),
        vocabulary,
        sectors);
  }
}
