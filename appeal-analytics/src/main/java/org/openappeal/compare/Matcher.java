package org.openappeal.compare;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.openappeal.model.Appeal;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;

/** Matches the projects of two editions. Which edition comes first makes no difference. */
final class Matcher {

  private static final long MOST_PAIRS = 100_000;
  private static final int MOST_CANDIDATES = 32;
  private static final double STEPS = 10_000;

  /** More than a block has projects, so that no number of equal ids outweighs likeness. */
  private static final long TIE_BREAKS = 1_024;

  private final MatchPolicy policy;
  private final ImmutableList<Profile> rows;
  private final ImmutableList<Profile> columns;

  private Matcher(MatchPolicy policy, ImmutableList<Profile> rows, ImmutableList<Profile> columns) {
    this.policy = policy;
    this.rows = rows;
    this.columns = columns;
  }

  /** Returns the matches in the order of the later edition. */
  static ImmutableList<Match<Project>> match(Appeal before, Appeal after, MatchPolicy policy) {
    Map<ProjectId, Match<Project>> byLater = new HashMap<>();
    Set<ProjectId> matched = new HashSet<>();
    if (policy.trustsIds()) {
      for (Project project : after.projects()) {
        before
            .findProject(project.id())
            .ifPresent(same -> byLater.put(project.id(), Match.byId(same, project)));
      }
      matched.addAll(byLater.keySet());
    }
    if (policy.matchesSimilar()) {
      bySimilarity(profiles(before, matched), profiles(after, matched), policy)
          .forEach(match -> byLater.put(match.after().id(), match));
    }
    return after.projects().stream()
        .map(Project::id)
        .filter(byLater::containsKey)
        .map(byLater::get)
        .collect(toImmutableList());
  }

  private static ImmutableList<Profile> profiles(Appeal appeal, Set<ProjectId> matched) {
    Interner<CharSequence> grams = Interners.newStrongInterner();
    return appeal.projects().stream()
        .filter(project -> !matched.contains(project.id()))
        .sorted(Comparator.comparing(Project::id))
        .map(project -> Profile.of(project, appeal, grams))
        .collect(toImmutableList());
  }

  /** Always asks in the same direction, so that ties fall the same way in both. */
  private static List<Match<Project>> bySimilarity(
      ImmutableList<Profile> before, ImmutableList<Profile> after, MatchPolicy policy) {
    boolean turned = signature(before).compareTo(signature(after)) > 0;
    return turned
        ? new Matcher(policy, after, before).assign().stream().map(Match::mirrored).toList()
        : new Matcher(policy, before, after).assign();
  }

  private static String signature(ImmutableList<Profile> side) {
    StringBuilder text = new StringBuilder();
    side.forEach(profile -> text.append(profile.project()).append('\n'));
    return text.toString();
  }

  private List<Match<Project>> assign() {
    List<Match<Project>> matches = new ArrayList<>();
    for (ImmutableList<Blocks.Pair> block : Blocks.of(pairs(), rows.size(), columns.size())) {
      assign(block, matches);
    }
    return matches;
  }

  private void assign(ImmutableList<Blocks.Pair> block, List<Match<Project>> matches) {
    int[] blockRows = block.stream().mapToInt(Blocks.Pair::row).distinct().sorted().toArray();
    int[] blockColumns = block.stream().mapToInt(Blocks.Pair::column).distinct().sorted().toArray();
    long[][] weights = new long[blockRows.length][blockColumns.length];
    double[][] similarities = new double[blockRows.length][blockColumns.length];
    for (Blocks.Pair pair : block) {
      int i = Arrays.binarySearch(blockRows, pair.row());
      int j = Arrays.binarySearch(blockColumns, pair.column());
      weights[i][j] = pair.weight();
      similarities[i][j] = pair.similarity();
    }
    int[] best = Assignment.best(weights);
    for (int i = 0; i < best.length; i++) {
      if (best[i] >= 0) {
        matches.add(
            new Match<>(
                rows.get(blockRows[i]).project(),
                columns.get(blockColumns[best[i]]).project(),
                OptionalDouble.of(similarities[i][best[i]])));
      }
    }
  }

  private List<Blocks.Pair> pairs() {
    List<Blocks.Pair> pairs = new ArrayList<>();
    boolean few = (long) rows.size() * columns.size() <= MOST_PAIRS;
    ImmutableListMultimap<String, Integer> byWord = few ? ImmutableListMultimap.of() : byWord();
    List<Integer> all = IntStream.range(0, columns.size()).boxed().toList();
    for (int row = 0; row < rows.size(); row++) {
      for (int column : few ? all : candidates(rows.get(row), byWord)) {
        double similarity = rows.get(row).similarity(columns.get(column));
        if (similarity >= policy.threshold()) {
          pairs.add(new Blocks.Pair(row, column, similarity, weight(row, column, similarity)));
        }
      }
    }
    return pairs;
  }

  /** Of projects that are equally alike, those of the same id are taken. */
  private long weight(int row, int column, double similarity) {
    boolean sameId = rows.get(row).project().id().equals(columns.get(column).project().id());
    return TIE_BREAKS * Math.round(similarity * STEPS) + (sameId ? 1 : 0);
  }

  private ImmutableListMultimap<String, Integer> byWord() {
    ImmutableListMultimap.Builder<String, Integer> byWord = ImmutableListMultimap.builder();
    for (int column = 0; column < columns.size(); column++) {
      for (String word : columns.get(column).words()) {
        byWord.put(word, column);
      }
    }
    return byWord.build();
  }

  /** Returns the columns that share the rarest words with a row. */
  private static Set<Integer> candidates(
      Profile row, ImmutableListMultimap<String, Integer> byWord) {
    Set<Integer> candidates = new LinkedHashSet<>();
    row.words().stream()
        .filter(byWord::containsKey)
        .sorted(
            Comparator.<String>comparingInt(word -> byWord.get(word).size())
                .thenComparing(Comparator.naturalOrder()))
        .flatMap(word -> byWord.get(word).stream())
        .takeWhile(column -> candidates.size() < MOST_CANDIDATES)
        .forEach(candidates::add);
    return candidates;
  }
}
