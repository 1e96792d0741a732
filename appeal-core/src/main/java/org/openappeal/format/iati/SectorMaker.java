package org.openappeal.format.iati;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.text.ProblemLog;
import org.openappeal.model.Sector;
import org.openappeal.model.SectorVocabulary;

/** Makes the sectors of an activity, each list of codes by itself. */
final class SectorMaker {

  private final ProblemLog log;
  private final Narratives narratives;

  SectorMaker(ProblemLog log, Narratives narratives) {
    this.log = log;
    this.narratives = narratives;
  }

  ImmutableList<Sector> make(IatiActivity activity) {
    Map<String, List<StatedShare>> lists = new LinkedHashMap<>();
    for (StatedShare sector : activity.sectors()) {
      lists.computeIfAbsent(sector.vocabulary(), list -> new ArrayList<>()).add(sector);
    }
    Map<String, Sector> sectors = new LinkedHashMap<>();
    lists.forEach((list, stated) -> make(list, stated, sectors));
    return ImmutableList.copyOf(sectors.values());
  }

  private void make(String list, List<StatedShare> stated, Map<String, Sector> sectors) {
    boolean isStated = stated.stream().anyMatch(sector -> sector.percent().isPresent());
    Optional<ImmutableList<BigDecimal>> shares =
        Shares.of("Sector shares of vocabulary " + list, stated, log, stated.get(0).at());
    if (shares.isEmpty()) {
      return;
    }
    for (int i = 0; i < stated.size(); i++) {
      StatedShare sector = stated.get(i);
      Optional<BigDecimal> share = isStated ? Optional.of(shares.get().get(i)) : Optional.empty();
      try {
        add(sector, list, share, sectors);
      } catch (IllegalArgumentException e) {
        log.error(ProblemCode.INVALID, Values.message(e), sector.at());
      }
    }
  }

  private void add(
      StatedShare stated, String list, Optional<BigDecimal> share, Map<String, Sector> sectors) {
    Sector sector =
        new Sector(
            SectorVocabulary.of(list), stated.code(), narratives.readOne(stated.at()), share);
    Sector before = sectors.putIfAbsent(list + " " + stated.code(), sector);
    if (before != null) {
      Shares.tellAddedUp(stated.code(), log, stated.at());
      share.ifPresent(
          more ->
              sectors.put(
                  list + " " + stated.code(),
                  before.withPercent(before.percent().orElse(BigDecimal.ZERO).add(more))));
    }
  }
}
