package org.openappeal.theme;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Taxonomies, shipped ones and users', and the mistakes in them. */
final class TaxonomyTest {

  private static final ThemeClassifier CATEGORIES = ThemeClassifier.of(Taxonomies.dacCategories());

  @Test
  void shippedTaxonomiesHaveTheirThemes() {
    assertThat(Taxonomies.services().themes().stream().map(Theme::code))
        .containsExactly(
            "MOVEMENT",
            "MIGRATION_HEALTH",
            "TECHNICAL_COOPERATION",
            "LABOUR_MIGRATION",
            "ASSISTED_RETURNS",
            "MASS_INFORMATION",
            "COUNTER_TRAFFICKING");
    assertThat(Taxonomies.crossCutting().themes()).hasSize(18);
    assertThat(Taxonomies.dacCategories().themes()).hasSize(42);
    assertThat(Taxonomies.dacCategories().theme("112").map(Theme::name))
        .hasValue("Basic education");
  }

  @ParameterizedTest
  @ValueSource(strings = {"services.json", "cross-cutting.json", "dac-categories.json"})
  void shippedTaxonomiesFitTheSchema(String name) throws IOException {
    try (InputStream schema = resource("appeal-taxonomy-1.schema.json");
        InputStream taxonomy = resource(name)) {
      Schema compiled =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(schema, InputFormat.JSON);
      String json = new String(taxonomy.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(compiled.validate(json, InputFormat.JSON)).isEmpty();
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Taxonomy.class.getResourceAsStream(name));
  }

  @ParameterizedTest
  @CsvSource({
    "112, School meals for the first grades",
    "122, Bed nets and vaccines for two provinces",
    "123, Screening for diabetes and cervical cancer",
    "130, Midwives and contraceptives for rural districts",
    "140, Boreholes and latrines",
    "151, Tax collection and the audit of public procurement",
    "152, 'Disarmament, demobilization and reintegration of former combatants'",
    "160, Social mitigation of HIV/AIDS",
    "311, Drip irrigation for maize growers",
    "321, Workshops that make clean cooking stoves",
    "430, Food security policy",
    "430, Disaster risk reduction",
    "740, Stocks and evacuation drills for emergency preparedness",
    "930, Refugees and asylum seekers in donor countries"
  })
  void donorsCategoriesAreFound(String category, String title) {
    assertThat(categoryOf(title)).hasValue(category);
  }

  @Test
  void donorsCategoriesAreFoundByTheirNames() {
    for (Theme category : Taxonomies.dacCategories().themes()) {
      assertThat(categoryOf(category.name())).hasValue(category.code());
    }
  }

  private static Optional<String> categoryOf(String title) {
    return CATEGORIES.classify(title, "").primary().map(ThemeMatch::theme);
  }

  @Test
  void tellsAllMistakesOfAFileWithTheirPlaces() {
    String json =
        """
        {
          "format": "appeal-taxonomy/1",
          "id": "mine",
          "name": "Mine",
          "themes": [
            {"code": "A", "name": "A", "parent": "B", "phrases": [
              {"weight": 0.5, "en": ["Migrant worker", "the", "drug trade"], "notWith": ["drug"]}]},
            {"code": "B", "name": "B", "parent": "A", "colour": "red", "phrases": [
              {"weight": 1.5, "en": ["migrant workers"]},
              {"en": [7]}]},
            {"code": "A", "name": " ", "parent": "C"}
          ]
        }
        """;
    TaxonomyFormatException e =
        assertThrows(TaxonomyFormatException.class, () -> read(json, "mine.json"));
    assertThat(e)
        .hasMessageThat()
        .isEqualTo(
            """
            mine.json:6:5: Theme A is part of itself: A in B in A at /themes/0
            mine.json:7:48: Phrase 'the' can never match: it has no word but articles at \
            /themes/0/phrases/0/en/1
            mine.json:7:55: Phrase 'drug trade' can never match: it contains 'drug', which voids \
            it at /themes/0/phrases/0/en/2
            mine.json:8:5: Theme B is part of itself: B in A in B at /themes/1
            mine.json:8:57: Unknown property: found "colour", expected one of [code, extends, \
            name, definition, parent, means, onlyWith, phrases] at /themes/1/colour
            mine.json:9:18: Expected a number from 0 to 1, found 1.5 at /themes/1/phrases/0/weight
            mine.json:9:30: Duplicate phrase: found 'migrant workers' of theme B, which is also \
            'Migrant worker' of theme A at /themes/1/phrases/0/en/0
            mine.json:10:7: Missing property: expected "weight" at /themes/1/phrases/1
            mine.json:10:15: Expected a text, found 7.0 at /themes/1/phrases/1/en/0
            mine.json:11:5: Duplicate theme: found A a second time at /themes/2
            mine.json:11:5: Unknown parent of theme A: found C at /themes/2
            mine.json:11:27: Expected a text, found a blank one at /themes/2/name\
            """);
  }

  @Test
  void contextsOfAThemeHoldForItsPhrasesThatDontSayOtherwise() throws IOException {
    String json =
        """
        {"format": "appeal-taxonomy/1", "id": "x", "name": "X",
         "themes": [{"code": "A", "name": "A", "means": true, "onlyWith": ["migrant"], "phrases": [
           {"weight": 0.5, "en": ["office"]},
           {"weight": 0.5, "en": ["agency"], "onlyWith": []},
           {"weight": 0.5, "en": ["desk"], "onlyWith": ["visa"]}]}]}
        """;
    Theme theme = read(json, "x.json").themes().get(0);
    assertThat(theme.isMeans()).isTrue();
    assertThat(theme.phrases().stream().map(Phrase::onlyWith))
        .containsExactly(ImmutableList.of("migrant"), ImmutableList.of(), ImmutableList.of("visa"))
        .inOrder();
  }

  @Test
  void negationsHaveWords() {
    String json =
        """
        {"format": "appeal-taxonomy/1", "id": "x", "name": "X",
         "negations": {"en": ["not", "the"]}, "themes": []}
        """;
    assertThat(assertThrows(TaxonomyFormatException.class, () -> read(json, "x.json")))
        .hasMessageThat()
        .isEqualTo(
            "x.json:2:30: Negation 'the' can never match: it has no word but articles at"
                + " /negations/en/1");
    assertThrows(
        InvalidTaxonomyException.class,
        () ->
            Taxonomy.builder()
                .id("x")
                .name("x")
                .negations(ImmutableListMultimap.of(Language.ENGLISH, "?"))
                .build());
  }

  @Test
  void disclaimersHaveWords() {
    String json =
        """
        {"format": "appeal-taxonomy/1", "id": "x", "name": "X",
         "disclaimers": {"fr": ["hors du cadre", "?"]}, "themes": []}
        """;
    assertThat(assertThrows(TaxonomyFormatException.class, () -> read(json, "x.json")))
        .hasMessageThat()
        .isEqualTo(
            "x.json:2:42: Disclaimer '?' can never match: it has no word but articles at"
                + " /disclaimers/fr/1");
  }

  @Test
  void starsStandBetweenWords() {
    Theme.Builder theme = Theme.builder().code("X").name("X");
    for (String wrong : List.of("* officer", "train *", "train * * officer", "*")) {
      InvalidTaxonomyException e =
          assertThrows(
              InvalidTaxonomyException.class,
              () -> taxonomy(theme.phrases(ImmutableList.of(Phrase.of(wrong, 0.5))).build()));
      assertThat(e).hasMessageThat().contains("'" + wrong + "'");
    }
    assertThrows(
        InvalidTaxonomyException.class,
        () ->
            taxonomy(
                theme.phrases(ImmutableList.of(Phrase.of("a1 * b * c * d * e", 0.5))).build()));
  }

  private static Taxonomy taxonomy(Theme theme) {
    return Taxonomy.builder().id("x").name("x").addThemes(theme).build();
  }

  @Test
  void tellsWhereTheJsonIsBroken() {
    assertThat(assertThrows(TaxonomyFormatException.class, () -> read("{\n  \"id\": ]", "x")))
        .hasMessageThat()
        .startsWith("x:2:9: Not well-formed JSON");
    assertThat(assertThrows(TaxonomyFormatException.class, () -> read("[".repeat(9999), "x")))
        .hasMessageThat()
        .contains("nesting depth");
    assertThat(assertThrows(TaxonomyFormatException.class, () -> read("[]", "x")))
        .hasMessageThat()
        .contains("x:1:1: Expected an object, found an array");
  }

  @Test
  void aTaxonomyThatIsBuiltWrongIsRefused() {
    Theme theme = Theme.builder().code("A").name("A").addPhrases(Phrase.of("Health", 0.5)).build();
    Theme other = Theme.builder().code("B").name("B").addPhrases(Phrase.of("health", 0.6)).build();
    assertThat(
            assertThrows(
                InvalidTaxonomyException.class,
                () -> Taxonomy.builder().id("x").name("x").addThemes(theme, other).build()))
        .hasMessageThat()
        .isEqualTo(
            "Taxonomy x can't be used:\n  /themes/1/phrases/0: Duplicate phrase: found 'health' of"
                + " theme B, which is also 'Health' of theme A");
    assertThat(assertThrows(IllegalArgumentException.class, () -> Phrase.of("x", 1)))
        .hasMessageThat()
        .isEqualTo("Weight must be above 0 and below 1, found 1.0 in phrase 'x'");
  }

  @Test
  void themesOfOtherLanguagesStandBesideEnglish() throws IOException {
    Taxonomy taxonomy =
        read(
            """
            {"format": "appeal-taxonomy/1", "id": "x", "name": "x", "themes": [
              {"code": "A", "name": "A", "phrases": [{"weight": 0.9, "fr": ["réfugiés"]}]}]}
            """,
            "x");
    assertThat(taxonomy.themes().get(0).phrases())
        .isEqualTo(
            List.of(
                Phrase.builder().text("réfugiés").language(Language.FRENCH).weight(0.9).build()));
  }

  @Test
  void aFileExtendsAShippedTaxonomy() throws IOException {
    Taxonomy read =
        read(
            """
            {"format": "appeal-taxonomy/1", "extends": "services", "themes": [
              {"code": "CASH", "name": "Cash",
               "phrases": [{"weight": 0.8, "en": ["cash for work"]}]},
              {"code": "MOVEMENT", "name": "Travel",
               "phrases": [{"weight": 0.7, "en": ["journey"]}]},
              {"code": "MIGRATION_HEALTH", "extends": true,
               "phrases": [{"weight": 0.6, "en": ["travelling nurse"]}]}]}
            """,
            "x");
    Taxonomy services = Taxonomies.services();
    Theme health = services.theme("MIGRATION_HEALTH").orElseThrow();
    assertThat(read)
        .isEqualTo(
            services.plus(
                Theme.builder()
                    .code("CASH")
                    .name("Cash")
                    .addPhrases(Phrase.of("cash for work", 0.8))
                    .build(),
                Theme.builder()
                    .code("MOVEMENT")
                    .name("Travel")
                    .addPhrases(Phrase.of("journey", 0.7))
                    .build(),
                health.plus(Phrase.of("travelling nurse", 0.6))));
  }

  @Test
  void tellsWhatAnExtensionBreaks() {
    String json =
        """
        {"format": "appeal-taxonomy/1", "extends": "services", "themes": [
          {"code": "CASH", "extends": true},
          {"code": "MIGRATION_HEALTH", "extends": true, "phrases": [
            {"weight": 0.6, "en": ["travelling nurse", "counter-trafficking"]}]}]}
        """;
    assertThat(assertThrows(TaxonomyFormatException.class, () -> read(json, "x")))
        .hasMessageThat()
        .containsMatch(
            "^x:2:31: No such theme to extend: found CASH, expected one of \\[MOVEMENT, .*\\] at"
                + " /themes/0/extends\n"
                + "x:4:48: Duplicate phrase: found 'counter-trafficking' of theme MIGRATION_HEALTH, which is"
                + " also 'counter-trafficking' of theme COUNTER_TRAFFICKING at /themes/1/phrases/0/en/1$");
    String unknown =
        """
        {"format": "appeal-taxonomy/1", "extends": "service", "themes": []}
        """;
    assertThat(assertThrows(TaxonomyFormatException.class, () -> read(unknown, "x")))
        .hasMessageThat()
        .isEqualTo(
            "x:1:44: No such taxonomy: found \"service\", expected one of [services, cross-cutting,"
                + " dac-categories] at /extends");
  }

  @Test
  void namesOfShippedTaxonomiesAreTheirIds() {
    assertThat(Taxonomies.all().stream().map(Taxonomy::id))
        .containsExactlyElementsIn(Taxonomies.ids())
        .inOrder();
    assertThat(Taxonomies.ids().stream().map(id -> Taxonomies.named(id).orElseThrow()))
        .containsExactlyElementsIn(Taxonomies.all())
        .inOrder();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A;B", "none"})
  void codesCanBeLabels(String code) {
    String json =
        """
        {"format": "appeal-taxonomy/1", "id": "x", "name": "X",
         "themes": [{"code": "%s", "name": "X"}]}
        """
            .formatted(code);
    assertThat(assertThrows(TaxonomyFormatException.class, () -> read(json, "x")))
        .hasMessageThat()
        .startsWith("x:2:13: Code can't be used as a label: found " + code + ", expected no ;");
  }

  @Test
  void messagesDontNameTheParser() {
    assertThat(assertThrows(TaxonomyFormatException.class, () -> read("[".repeat(99), "x")))
        .hasMessageThat()
        .isEqualTo(
            "x:1:1: Not well-formed JSON: Document nesting depth (17) exceeds the maximum allowed"
                + " (16)");
    assertThat(assertThrows(TaxonomyFormatException.class, () -> read("NaN", "x")))
        .hasMessageThat()
        .endsWith("Not well-formed JSON: Non-standard token 'NaN'");
  }

  private static Taxonomy read(String json, String name) throws IOException {
    return Taxonomy.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), name);
  }
}
