package org.openappeal.theme;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.openappeal.table.TableFormat;

/** Evaluation against labels, and suggestions from them. */
final class EvaluationTest {

  private static final Taxonomy TAXONOMY =
      Taxonomy.builder()
          .id("x")
          .name("Two themes")
          .hasPrimary(true)
          .addThemes(theme("A", "apple"), theme("B", "bread"))
          .build();

  private static Theme theme(String code, String word) {
    return Theme.builder().code(code).name(code).addPhrases(Phrase.of(word, 0.9)).build();
  }

  private static ImmutableMap<String, Classification> classified() {
    ThemeClassifier classifier = ThemeClassifier.of(TAXONOMY);
    return ImmutableMap.of(
        "1", classifier.classify("apple"),
        "2", classifier.classify("apple and bread, bread"),
        "3", classifier.classify("bread"),
        "4", classifier.classify("nothing"));
  }

  private static ImmutableMap<String, Labels> labels() throws IOException {
    return Labels.read(
        new StringReader("id,primary,themes\n1,A,A\n2,A,A;B\n3,,A;B\n4,A,\n5,B,B\n"), "labels.csv");
  }

  @Test
  void readsLabels() throws IOException {
    assertThat(labels().get("2"))
        .isEqualTo(new Labels(Optional.of("A"), ImmutableSet.of("A", "B")));
    assertThat(labels().get("3"))
        .isEqualTo(new Labels(Optional.empty(), ImmutableSet.of("A", "B")));
    assertThat(
            assertThrows(
                TaxonomyFormatException.class,
                () -> Labels.read(new StringReader("id,themes\n1,A\n,B\n1,B\n"), "l.csv")))
        .hasMessageThat()
        .isEqualTo(
            "l.csv:3:1: Expected the id of a project at id\n"
                + "l.csv:4:1: Duplicate id: found 1 again at id");
  }

  @Test
  void countsWhatWasFoundRightlyWronglyAndNot() throws IOException {
    Evaluation e = Evaluation.of(TAXONOMY, labels(), classified());
    assertThat(e.projects()).isEqualTo(4);
    assertThat(e.scores())
        .containsExactly("A", new ThemeScore(2, 0, 2), "B", new ThemeScore(2, 0, 0));
    assertThat(e.micro()).isEqualTo(new ThemeScore(4, 0, 2));
    assertThat(e.micro().precision()).isEqualTo(1.0);
    assertThat(e.micro().f1()).isWithin(1e-12).of(0.8);
    assertThat(e.macroF1().getAsDouble()).isWithin(1e-12).of((2.0 / 3 + 1) / 2);
    assertThat(e.primaryAccuracy().getAsDouble()).isWithin(1e-12).of(1.0 / 3);
    assertThat(e.confusion().get("A", "B")).isEqualTo(1);
    assertThat(e.mistakes().get(0).project()).isEqualTo("3");
    assertThat(e.mistakes().get(0).isMissed()).isTrue();
  }

  @Test
  void kappaIsTheAgreementBeyondChance() throws IOException {
    Evaluation e = Evaluation.of(TAXONOMY, labels(), classified());
    double chance = (3 * 1 + 1 * 1) / 4.0;
    assertThat(e.kappa().getAsDouble()).isWithin(1e-12).of((1 - chance) / (4 - chance));
  }

  @Test
  void tellsNothingOfNothing() throws IOException {
    Evaluation none = Evaluation.of(TAXONOMY, ImmutableMap.of(), classified());
    assertThat(none.projects()).isEqualTo(0);
    assertThat(none.kappa()).isEqualTo(OptionalDouble.empty());
    assertThat(none.primaryAccuracy()).isEqualTo(OptionalDouble.empty());
    assertThat(none.macroF1()).isEqualTo(OptionalDouble.empty());
    assertThat(none.toTable().to(TableFormat.CSV).lines())
        .containsExactly(
            "theme,precision,recall,f1,correct,wrong,missed",
            "A,,,,0,0,0",
            "B,,,,0,0,0",
            "All together,,,,0,0,0")
        .inOrder();
    assertThat(none.toTable().notes()).containsExactly("No project has a main theme");
    var onlyA = Labels.read(new StringReader("id,primary\n1,A\n"), "x");
    Evaluation alike = Evaluation.of(TAXONOMY, onlyA, classified());
    assertThat(alike.kappa()).isEqualTo(OptionalDouble.empty());
    assertThat(alike.toTable().notes())
        .containsExactly(
            "Mean F1 of the themes: 1.000",
            "Main theme right: 100.0 % of the projects that have one");
  }

  @Test
  void aLabelImpliesWhatItIsPartOf() throws IOException {
    Taxonomy tree =
        Taxonomy.builder()
            .id("tree")
            .name("Tree")
            .addThemes(
                Theme.builder().code("1").name("Food").build(),
                theme("11", "apple").toBuilder().parent("1").build(),
                theme("111", "pippin").toBuilder().parent("11").build())
            .build();
    ThemeClassifier classifier = ThemeClassifier.of(tree);
    var found =
        ImmutableMap.of("a", classifier.classify("pippin"), "b", classifier.classify("apple"));
    var labels = Labels.read(new StringReader("id,themes\na,111\nb,111\n"), "x");
    Evaluation e = Evaluation.of(tree, labels, found);
    assertThat(e.scores())
        .containsExactly(
            "1", new ThemeScore(2, 0, 0),
            "11", new ThemeScore(2, 0, 0),
            "111", new ThemeScore(1, 0, 1));
  }

  @Test
  void showsItAsTables() throws IOException {
    Evaluation e = Evaluation.of(TAXONOMY, labels(), classified());
    assertThat(e.toTable().to(TableFormat.CSV).lines())
        .containsExactly(
            "theme,precision,recall,f1,correct,wrong,missed",
            "A,100.0,50.0,66.7,2,0,2",
            "B,100.0,100.0,100.0,2,0,0",
            "All together,100.0,66.7,80.0,4,0,2")
        .inOrder();
    assertThat(e.confusionTable().to(TableFormat.CSV).lines())
        .containsExactly("labelled,A,B,none", "A,1,1,1", "B,,,", "none,,1,")
        .inOrder();
  }

  @Test
  void suggestsThePhrasesThatTellAThemeFromOthers() throws IOException {
    StringBuilder csv = new StringBuilder("id,themes\n");
    ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
    for (int i = 0; i < 12; i++) {
      csv.append(i).append(i % 2 == 0 ? ",A\n" : ",B\n");
      texts.put("" + i, i % 2 == 0 ? "A cold chain for vaccines" : "A road for all");
    }
    var labels = Labels.read(new StringReader(csv.toString()), "x");
    var suggestions = Suggestion.of("A", labels, texts.buildOrThrow(), 3);
    assertThat(suggestions.get(0).phrase()).isEqualTo("chain");
    assertThat(suggestions.get(0).within()).isEqualTo(6);
    assertThat(suggestions.get(0).without()).isEqualTo(0);
    assertThat(suggestions).hasSize(3);
  }

  @Test
  void suggestsNoNamesPlacesOrFunctionWords() throws IOException {
    StringBuilder csv = new StringBuilder("id,themes\n");
    ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
    for (int i = 0; i < 6; i++) {
      csv.append(i).append(i % 2 == 0 ? ",A\n" : ",B\n");
      texts.put(
          "" + i,
          i % 2 == 0
              ? "Prevention of HIV and of malaria. For former Yugoslav states. Upper valley"
              : "A road");
    }
    var labels = Labels.read(new StringReader(csv.toString()), "x");
    var phrases =
        Suggestion.of("A", labels, texts.buildOrThrow(), ImmutableSet.of("Upper Valley"), 99)
            .stream()
            .map(Suggestion::phrase)
            .toList();
    assertThat(phrases).containsExactly("former", "hiv", "malaria", "states");
    var others =
        Suggestion.of("A", labels, texts.buildOrThrow(), 99).stream()
            .map(Suggestion::phrase)
            .toList();
    assertThat(others).containsExactly("former", "hiv", "malaria", "states", "valley");
  }
}
