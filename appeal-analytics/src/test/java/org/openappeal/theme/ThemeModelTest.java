package org.openappeal.theme;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** The second opinion: training, reading, writing, and what it says. */
final class ThemeModelTest {

  private static final Taxonomy FOOD =
      Taxonomy.builder()
          .id("food")
          .name("Food")
          .hasPrimary(true)
          .addThemes(
              Theme.builder()
                  .code("FRUIT")
                  .name("Fruit")
                  .addPhrases(Phrase.of("apple", 0.6))
                  .build(),
              Theme.builder()
                  .code("BREAD")
                  .name("Bread")
                  .addPhrases(Phrase.of("loaf", 0.6))
                  .build())
          .build();

  private static final ThemeClassifier CLASSIFIER = ThemeClassifier.of(FOOD);

  private static final Labels FRUIT = new Labels(Optional.of("FRUIT"), ImmutableSet.of("FRUIT"));
  private static final Labels BREAD = new Labels(Optional.of("BREAD"), ImmutableSet.of("BREAD"));

  /** Texts in which orchards mean fruit and bakeries bread, though no phrase says so. */
  private static ImmutableMap<String, Labels> labels() {
    Map<String, Labels> labels = new LinkedHashMap<>();
    for (int i = 0; i < 10; i++) {
      labels.put("Orchards of the valley, number " + i + ", with apples", FRUIT);
      labels.put("An orchard without much more in Damascus", FRUIT);
      labels.put("The new bakery bakes in Damascus, and loaf " + i, BREAD);
      labels.put("Bakeries for the town " + i, BREAD);
    }
    return ImmutableMap.copyOf(labels);
  }

  private static ImmutableMap<String, Classification> classified(Iterable<String> texts) {
    return Maps.toMap(texts, CLASSIFIER::classify);
  }

  private static ThemeModel trained() {
    return ThemeModel.train(ImmutableList.of(FOOD), labels(), classified(labels().keySet()));
  }

  @Test
  void learnsWordsThatNoPhraseHas() {
    Classification orchard = CLASSIFIER.classify("Help for orchards");
    assertThat(orchard.matches()).isEmpty();
    Opinion opinion = trained().opinion(orchard);
    assertThat(opinion.primary()).hasValue("FRUIT");
    assertThat(opinion.of("BREAD").orElseThrow().probability()).isLessThan(0.5);
    ThemeOpinion fruit = opinion.of("FRUIT").orElseThrow();
    assertThat(fruit.probability()).isGreaterThan(0.5);
    Hint hint = fruit.hints().get(0);
    assertThat(hint.words()).isEqualTo("orchards");
    assertThat(hint.quote()).isEqualTo("orchards");
    assertThat(hint.field()).isEqualTo(Field.TEXT);
    assertThat(hint.start()).isEqualTo("Help for ".length());
    assertThat(opinion.of("NONE")).isEmpty();
  }

  @Test
  void articlesBetweenHyphensTeachNothing() {
    Map<String, Labels> labels = new LinkedHashMap<>();
    labels().forEach((text, label) -> labels.put(text + " and state-of-the-art scales", label));
    ThemeModel model =
        ThemeModel.train(ImmutableList.of(FOOD), labels, classified(labels.keySet()));
    model
        .themeQuestions()
        .forEach(question -> assertThat(question.words().keySet()).doesNotContain("the"));
    assertThat(model.opinion(CLASSIFIER.classify("Help for orchards")).primary()).hasValue("FRUIT");
  }

  @Test
  void theProbabilityIsOfTheSumOfWhatIsShown() {
    ThemeModel model = trained();
    for (String text : List.of("", "Bakeries and apples", "An orchard, a loaf and a bakery")) {
      for (ThemeOpinion theme : model.opinion(CLASSIFIER.classify("Loaves", text)).all()) {
        double odds = theme.bias();
        for (double adds : theme.fromPhrases().values()) {
          odds += adds;
        }
        for (Hint hint : theme.hints()) {
          odds += hint.weight();
        }
        assertThat(theme.probability()).isWithin(1e-4).of(1 / (1 + Math.exp(-odds)));
      }
    }
  }

  @Test
  void wordsCountTwiceInTheTitleAndOnceHoweverOftenTheyOccur() {
    ThemeModel model = trained();
    double once = weight(model, "", "orchard");
    assertThat(weight(model, "", "orchard, orchards")).isEqualTo(once);
    assertThat(weight(model, "Orchard", "orchard")).isEqualTo(2 * once);
  }

  private static double weight(ThemeModel model, String title, String text) {
    ThemeOpinion fruit = model.opinion(CLASSIFIER.classify(title, text)).of("FRUIT").orElseThrow();
    return fruit.hints().get(0).weight();
  }

  @Test
  void namesAreNotLearnt() throws IOException {
    assertThat(json(trained())).doesNotContain("damascus");
    assertThat(json(trained())).contains("\"bakeries\"");
  }

  @Test
  void explainsItself() {
    ThemeModel model =
        new ThemeModel(
            "x",
            0.5,
            ImmutableList.of(
                new ThemeModel.Question(
                    "FRUIT",
                    -1,
                    ImmutableMap.of("FRUIT", 2.0, "BREAD", -0.5),
                    ImmutableMap.of("orchard", 0.25, "bakery", -0.1))),
            ImmutableList.of(
                new ThemeModel.Question("FRUIT", 0, ImmutableMap.of(), ImmutableMap.of())));
    assertThat(model.opinion(CLASSIFIER.classify("Apples", "Orchards and a bakery")).explain())
        .isEqualTo(
            """
            FRUIT 0.94, the main theme
              -1.00  before anything is read
              +3.67  phrases of FRUIT
              +0.25  "Orchards" (text 0-8)
              -0.10  "bakery" (text 15-21)
            """);
    assertThat(model.opinion(CLASSIFIER.classify("")).explain()).isEqualTo("unclassified\n");
  }

  @Property(tries = 5)
  void theOrderOfTheTextsChangesNothing(@ForAll long seed) throws IOException {
    List<String> texts = new ArrayList<>(labels().keySet());
    Collections.shuffle(texts, new Random(seed));
    assertThat(json(ThemeModel.train(ImmutableList.of(FOOD), labels(), classified(texts))))
        .isEqualTo(json(trained()));
  }

  @Test
  void isReadAsItIsWritten() throws IOException {
    String json = json(trained());
    assertThat(json(read(json))).isEqualTo(json);
    assertThat(read(json).definition())
        .isEqualTo("Trained on 31 labelled texts, classified by food");
    assertThat(read(json).themes()).containsExactly("FRUIT", "BREAD").inOrder();
    assertThat(read(json).threshold()).isEqualTo(0.35);
  }

  @Test
  void fitsItsSchema() throws IOException {
    try (InputStream schema =
            ThemeModelTest.class.getResourceAsStream("appeal-theme-model-1.schema.json");
        InputStream standard = ThemeModelTest.class.getResourceAsStream("theme-model.json")) {
      Schema validator =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(schema, InputFormat.JSON);
      assertThat(validator.validate(json(trained()), InputFormat.JSON)).isEmpty();
      assertThat(
              validator.validate(
                  new String(standard.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON))
          .isEmpty();
    }
  }

  @Test
  void tellsAllMistakesOfAFileWithTheirPlaces() {
    assertThat(
            assertThrows(
                TaxonomyFormatException.class,
                () ->
                    read(
                        """
                        {"format": "appeal-taxonomy/1", "threshold": 2,
                         "themes": [
                          {"theme": "A", "bias": "x", "words": {"the": 1}},
                          {"theme": "A", "scores": {"B": 1e9}}],
                         "more": 1}
                        """)))
        .hasMessageThat()
        .isEqualTo(
            """
            m.json:1:1: Unknown format: found "appeal-taxonomy/1", expected "appeal-theme-model/1"
            m.json:1:1: Missing property: expected "definition"
            m.json:1:1: Missing property: expected "main"
            m.json:1:46: Expected a number from 0 to 1, found 2.0 at /threshold
            m.json:3:26: Expected a number, found "x" at /themes/0/bias
            m.json:3:40: Expected words, found "the" at /themes/0/words
            m.json:4:3: Missing property: expected "bias" at /themes/1
            m.json:4:3: Duplicate theme: found A again at /themes/1
            m.json:4:34: Expected a weight from -1000 to 1000, found 1.0E9 at /themes/1/scores/B
            m.json:5:10: Unknown property: found "more", expected one of [format, definition,\
             threshold, themes, main] at /more""");
  }

  @Test
  void needsLabels() {
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () ->
                    ThemeModel.train(
                        ImmutableList.of(FOOD), ImmutableMap.of(), classified(List.of("apple")))))
        .hasMessageThat()
        .isEqualTo("Expected a theme that is labelled in 5 texts, found none");
  }

  @Property(tries = 300)
  void anyTextHasAnOpinion(
      @ForAll @StringLength(max = 200) String title, @ForAll @StringLength(max = 200) String text) {
    Opinion opinion =
        ThemeModel.standard().opinion(ThemeClassifier.standard().classify(title, text));
    for (ThemeOpinion theme : opinion.all()) {
      assertThat(theme.probability()).isAtLeast(0.0);
      assertThat(theme.probability()).isAtMost(1.0);
      for (Hint hint : theme.hints()) {
        String of = hint.field() == Field.TITLE ? title : text;
        assertThat(of.substring(hint.start(), hint.end())).isEqualTo(hint.quote());
      }
    }
    assertThat(opinion.primary().isEmpty() || opinion.has(opinion.primary().get())).isTrue();
  }

  @Property(tries = 30)
  void theRegressionFindsTheLeastPenalty(@ForAll @LongRange(min = 0, max = 1000) long seed) {
    Random random = new Random(seed);
    int rows = 40;
    ElasticNet.Column[] columns = new ElasticNet.Column[5];
    for (int i = 0; i < columns.length; i++) {
      int first = i;
      int[] some = random.ints(0, rows).limit(i == 0 ? 0 : 12).distinct().sorted().toArray();
      int[] at = i == 0 ? IntStream.range(0, rows).toArray() : some;
      columns[i] =
          new ElasticNet.Column(
              at,
              Arrays.stream(at)
                  .mapToDouble(row -> first == 0 ? 1 : 1 + random.nextInt(2))
                  .toArray(),
              i == 0 ? 0 : 0.3,
              i == 0 ? 0 : 0.5);
    }
    boolean[] isYes = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      isYes[i] = random.nextInt(3) == 0;
    }
    double[] weights = ElasticNet.fit(columns, isYes);
    double least = penalty(columns, isYes, weights);
    for (int i = 0; i < weights.length; i++) {
      for (double step : new double[] {-0.05, 0.05}) {
        double[] other = weights.clone();
        other[i] += step;
        assertThat(penalty(columns, isYes, other)).isGreaterThan(least);
      }
    }
  }

  private static double penalty(ElasticNet.Column[] columns, boolean[] isYes, double[] weights) {
    double[] odds = new double[isYes.length];
    double penalty = 0;
    for (int i = 0; i < columns.length; i++) {
      for (int k = 0; k < columns[i].rows().length; k++) {
        odds[columns[i].rows()[k]] += weights[i] * columns[i].values()[k];
      }
      penalty += columns[i].few() * Math.abs(weights[i]);
      penalty += columns[i].small() / 2 * weights[i] * weights[i];
    }
    for (int i = 0; i < odds.length; i++) {
      penalty += Math.log1p(Math.exp(isYes[i] ? -odds[i] : odds[i]));
    }
    return penalty;
  }

  private static String json(ThemeModel model) throws IOException {
    StringBuilder json = new StringBuilder();
    model.write(json);
    return json.toString();
  }

  private static ThemeModel read(String json) throws IOException {
    return ThemeModelReader.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "m.json");
  }
}
