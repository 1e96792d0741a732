package org.openappeal.rollup;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import org.openappeal.model.Project;
import org.openappeal.model.Sector;
import org.openappeal.model.SectorVocabulary;

/**
 * The sectors that a project has in one vocabulary, by their percentages; all alike where none are
 * stated.
 */
record SectorLabels(SectorVocabulary vocabulary) implements Dimension.LabelFunction {

  @Override
  public ImmutableMap<Member, BigDecimal> apply(Project project) {
    ImmutableMap.Builder<Member, BigDecimal> labels = ImmutableMap.builder();
    for (Sector sector : project.sectors()) {
      BigDecimal percent = sector.percent().orElse(BigDecimal.ONE);
      if (sector.vocabulary().equals(vocabulary) && percent.signum() > 0) {
        labels.put(Member.of(sector.code()), percent);
      }
    }
    return labels.buildOrThrow();
  }
}
