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
   * "None".
   *
   * <p>In a tree of themes, those overlap too: a theme has all projects of its parts, each once.
   * Split, a project is split among the most specific of its themes, and what these are part of has
   * no share of its own.
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
        "theme",
        policy,
        project -> {
          Set<String> found = found(project, classifier, taxonomy);
          if (policy == LabelPolicy.SPLIT) {
            found.removeAll(wholes(found, taxonomy));
          }
          return labels(found, members);
        });
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

  private static Set<String> found(Project project, ThemeClassifier classifier, Taxonomy taxonomy) {
    return classifier.classify(project).matches(taxonomy.id()).stream()
        .map(ThemeMatch::theme)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> wholes(Set<String> codes, Taxonomy taxonomy) {
    return codes.stream()
        .flatMap(code -> taxonomy.theme(code).flatMap(Theme::parent).stream())
        .collect(Collectors.toSet());
  }

  private static ImmutableMap<Member, BigDecimal> labels(
      Set<String> found, ImmutableMap<String, Member> members) {
    ImmutableMap.Builder<Member, BigDecimal> labels = ImmutableMap.builder();
    members.forEach(
        (code, member) -> {
          if (found.contains(code)) {
            labels.put(member, BigDecimal.ONE);
          }
        });
    return labels.buildOrThrow();
  }
}
