package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import org.openappeal.theme.Rejection.Reason;

/**
 * Finds phrases as their documentation says, one after the other, however long it takes. Texts are
 * words and full stops with a space between.
 */
final class PlainMatcher {

  private static final int SENTENCE = 8;
  private static final int MOST_SKIPPED = 3;
  private static final int NEAR = 2;
  private static final Map<String, String> STEMS = new ConcurrentHashMap<>();

  /** A word, its number with the gaps between sentences counted, and its place. */
  private record Word(String word, int number, int start, int end) {}

  /** The first and the last word of what was found. */
  record Span(int first, int last) {

    boolean holds(Span other) {
      return first <= other.first && last >= other.last;
    }

    boolean overlaps(Span other) {
      return first <= other.last && other.first <= last;
    }
  }

  private final Taxonomy taxonomy;
  private final ImmutableList<String> places;
  private final ImmutableList<Word> words;

  PlainMatcher(Taxonomy taxonomy, ImmutableList<String> places, List<String> text) {
    this.taxonomy = taxonomy;
    this.places = places;
    ImmutableList.Builder<Word> all = ImmutableList.builder();
    int number = 0;
    int at = 0;
    for (String each : text) {
      if (each.equals(".")) {
        number += SENTENCE;
      } else {
        all.add(new Word(each.toLowerCase(Locale.ROOT), number++, at, at + each.length()));
      }
      at += each.length() + 1;
    }
    words = all.build();
  }

  int start(Span span) {
    return words.get(span.first()).start();
  }

  int end(Span span) {
    return words.get(span.last()).end();
  }

  /** Returns where a phrase stands that no other phrase of its theme says in its place. */
  ImmutableSortedSet<Span> told(Theme theme, Phrase phrase) {
    return find(phrase).stream()
        .filter(span -> theme.phrases().stream().noneMatch(o -> covers(theme, o, phrase, span)))
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.comparingInt(Span::first)));
  }

  private boolean covers(Theme theme, Phrase other, Phrase phrase, Span span) {
    return find(other).stream()
        .filter(longer -> longer.holds(span))
        .anyMatch(
            longer ->
                longer.equals(span)
                    ? isPreferred(theme, other, phrase)
                    : other.text().indexOf('*') < 0 || other.weight() >= phrase.weight());
  }

  private static boolean isPreferred(Theme theme, Phrase a, Phrase b) {
    return a.weight() == b.weight()
        ? theme.phrases().indexOf(a) < theme.phrases().indexOf(b)
        : a.weight() > b.weight();
  }

  boolean hasAny(Collection<String> phrases, Language language) {
    return phrases.stream().anyMatch(each -> !find(each, language).isEmpty());
  }

  /** Returns why what stands around it keeps a phrase from counting. */
  Set<Reason> reasons(Phrase phrase, Span span) {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    taxonomy
        .negations()
        .forEach(
            (language, negation) -> {
              for (Span no : find(negation, language)) {
                if (no.last() < span.first() && gap(no, span) <= NEAR) {
                  reasons.add(Reason.NEGATED);
                }
              }
            });
    for (String other : phrase.notWith()) {
      for (Span voiding : find(other, phrase.language())) {
        if (gap(voiding, span) <= NEAR || voiding.overlaps(span)) {
          reasons.add(Reason.VOIDED);
        }
      }
    }
    for (String place : places) {
      for (Span name : find(place, Language.ENGLISH)) {
        if (name.overlaps(span) && (name.holds(span) || !span.holds(name))) {
          reasons.add(Reason.PLACE_NAME);
        }
      }
    }
    return reasons;
  }

  private int gap(Span a, Span b) {
    return number(Math.max(a.first(), b.first())) - number(Math.min(a.last(), b.last())) - 1;
  }

  private int number(int word) {
    return words.get(word).number();
  }

  private Set<Span> find(Phrase phrase) {
    return find(phrase.text(), phrase.language());
  }

  private Set<Span> find(String phrase, Language language) {
    List<String> parts = List.of(phrase.split(" ", -1));
    ImmutableSortedSet.Builder<Span> found =
        new ImmutableSortedSet.Builder<>(
            Comparator.comparingInt(Span::first).thenComparing(Span::last));
    for (int i = 0; i < words.size(); i++) {
      for (int last : ends(parts, i, language)) {
        found.add(new Span(i, last));
      }
    }
    return found.build();
  }

  /** Returns the last words of the parts of a phrase, of which the first one stands at a place. */
  private List<Integer> ends(List<String> parts, int at, Language language) {
    List<Integer> ends = new ArrayList<>();
    if (at == words.size() || !isWord(parts.get(0), words.get(at).word(), language)) {
      return ends;
    }
    List<String> rest = parts.subList(1, parts.size());
    if (rest.isEmpty()) {
      ends.add(at);
      return ends;
    }
    boolean skips = rest.get(0).equals("*");
    List<String> next = skips ? rest.subList(1, rest.size()) : rest;
    int farthest = number(at) + 1 + (skips ? MOST_SKIPPED : 0);
    for (int i = at + 1; i < words.size() && number(i) <= farthest; i++) {
      ends.addAll(ends(next, i, language));
    }
    return ends;
  }

  private static boolean isWord(String part, String word, Language language) {
    return part.startsWith("=")
        ? part.substring(1).equals(word)
        : stem(part, language).equals(stem(word, language));
  }

  private static String stem(String word, Language language) {
    return STEMS.computeIfAbsent(
        language + word, key -> new SnowballStemmer(language.algorithm()).stem(word).toString());
  }
}
