package org.openappeal.compare;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds what changed: first what the later edition has, in its order, then what is gone. */
final class Changes {

  private Changes() {}

  static <T, K> ImmutableList<Match<T>> matches(List<T> before, List<T> after, Function<T, K> key) {
    ImmutableMap<K, T> earlier = Maps.uniqueIndex(before, key::apply);
    return after.stream()
        .flatMap(
            item ->
                Optional.ofNullable(earlier.get(key.apply(item)))
                    .map(same -> Match.byId(same, item))
                    .stream())
        .collect(toImmutableList());
  }

  static <T, K> ImmutableList<Change<T>> of(
      List<T> before,
      List<T> after,
      Function<T, K> key,
      List<Match<T>> matches,
      Function<Match<T>, ImmutableList<FieldChange>> fields) {
    ImmutableSet<K> kept =
        matches.stream().map(match -> key.apply(match.before())).collect(toImmutableSet());
    ImmutableMap<K, Match<T>> byLater =
        matches.stream().collect(toImmutableMap(match -> key.apply(match.after()), match -> match));
    ImmutableList.Builder<Change<T>> changes = ImmutableList.builder();
    for (T item : after) {
      Match<T> match = byLater.get(key.apply(item));
      if (match == null) {
        changes.add(new Change.Added<>(item));
      } else if (!fields.apply(match).isEmpty()) {
        changes.add(new Change.Changed<>(match, fields.apply(match)));
      }
    }
    before.stream()
        .filter(item -> !kept.contains(key.apply(item)))
        .forEach(item -> changes.add(new Change.Removed<>(item)));
    return changes.build();
  }
}
