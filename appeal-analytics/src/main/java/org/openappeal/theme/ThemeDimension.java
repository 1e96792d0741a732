package org.openappeal.theme;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openappeal.model.Project;
import org.openappeal.rollup.Dimension;
import org.openappeal.rollup.LabelPolicy;
import org.openappeal.rollup.Member;

/** Themes as a dimension of rollups. */
public final class ThemeDimension {

  private ThemeDimension() {}

  /**
   * The themes of a project in a classifier's first taxonomy; a project without any is under
   * "None". Where a theme and a part of it both match, only the part counts.
   *
   * <pre>{@code
   * Rollup byTheme = Rollup.of(required()).by(theme(classifier, OVERLAPPING)).compute(appeal);
   * }</pre>
   *
   * @param policy whether a project with several themes is split among them, in equal parts, or
   *     counted under each
   */
  public static Dimension theme(ThemeClassifier classifier, LabelPolicy policy) {
    Taxonomy taxonomy = classifier.taxonomies().get(0);
    ImmutableMap<String, Member> members = members(taxonomy);
    return Dimension.labels(
        "theme", policy, project -> labels(project, classifier, taxonomy, members));
  }

  private static ImmutableMap<String, Member> members(Taxonomy taxonomy) {
    List<Theme> themes = taxonomy.themes();
    return IntStream.range(0, themes.size())
        .boxed()
        .collect(
            ImmutableMap.toImmutableMap(
                i -> themes.get(i).code(),
                i -> new Member(themes.get(i).code(), themes.get(i).name(), i)));
  }

  private static ImmutableMap<Member, BigDecimal> labels(
      Project project,
      ThemeClassifier classifier,
      Taxonomy taxonomy,
      ImmutableMap<String, Member> members) {
    ImmutableMap.Builder<Member, BigDecimal> labels = ImmutableMap.builder();
    Set<String> found =
        classifier.classify(project).matches(taxonomy.id()).stream()
            .map(ThemeMatch::theme)
            .collect(Collectors.toSet());
    Set<String> wholes = new HashSet<>();
    for (String code : found) {
      taxonomy.theme(code).flatMap(Theme::parent).ifPresent(wholes::add);
    }
    members.forEach(
        (code, member) -> {
          if (found.contains(code) && !wholes.contains(code)) {
            labels.put(member, BigDecimal.ONE);
          }
        });
    return labels.buildOrThrow();
  }
}
