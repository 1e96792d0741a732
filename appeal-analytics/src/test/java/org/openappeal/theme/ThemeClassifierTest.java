package org.openappeal.theme;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.theme.Rejection.Reason;

/** The classifier, by examples. */
final class ThemeClassifierTest {

  private static final ThemeClassifier STANDARD = ThemeClassifier.standard();

  @Test
  void tellsWhatAProjectIsAboutAndShowsTheEvidence() {
    Classification c =
        STANDARD.classify(
            Project.builder()
                .id("KE-1")
                .location(Location.in("kenya"))
                .title("Assisted voluntary return of stranded migrants")
                .summary("Helps returnees with micro-credits once they are home.")
                .build());
    assertThat(c.primary().map(ThemeMatch::theme)).hasValue("ASSISTED_RETURNS");
    assertThat(c.has("MICRO_ENTERPRISE")).isTrue();
    Evidence first = c.matches().get(0).evidence().get(0);
    assertThat(first.quote()).isEqualTo("Assisted voluntary return");
    assertThat(first.field()).isEqualTo(Field.TITLE);
    assertThat(c.title().substring(first.start(), first.end())).isEqualTo(first.quote());
  }

  @Test
  void findsPhrasesOfPrintedMatter() {
    String text =
        "Victims of human traffick-\ning; voca\u00adtional trai\u00adning of\r\n“refu\uFB02” IDP’s";
    Classification c = STANDARD.classify(text);
    assertThat(c.has("COUNTER_TRAFFICKING")).isTrue();
    assertThat(c.has("IDP")).isTrue();
    assertThat(quotes(c)).contains("human traffick-\ning");
    assertThat(quotes(c)).contains("voca\u00adtional trai\u00adning");
  }

  @Test
  void findsFrenchAndSpanish() {
    assertThat(primary("Campagne de lutte contre la traite des êtres humains"))
        .isEqualTo("COUNTER_TRAFFICKING");
    assertThat(primary("Retorno voluntario asistido de migrantes")).isEqualTo("ASSISTED_RETURNS");
    assertThat(STANDARD.classify("PREVENCIÓN DEL VIH").has("HIV_AIDS")).isTrue();
  }

  @Test
  void accentsDontMatter() {
    assertThat(primary("R\u00e9insertion et retour volontaire"))
        .isEqualTo(primary("Reinsertion et retour volontaire"));
    assertThat(STANDARD.classify("Capacitaci\u00f3n").has("TRAINING")).isTrue();
    assertThat(STANDARD.classify("Capacitacio\u0301n").has("TRAINING")).isTrue();
  }

  @Test
  void findsBritishAndAmericanSpelling() {
    Taxonomy taxonomy =
        Taxonomy.builder()
            .id("mine")
            .name("Mine")
            .addThemes(
                Theme.builder()
                    .code("X")
                    .name("X")
                    .addPhrases(
                        Phrase.of("labour migration programme", 0.9),
                        Phrase.of("organized crime", 0.9),
                        Phrase.of("counseling center", 0.9),
                        Phrase.of("=defence", 0.9))
                    .build())
            .build();
    ThemeClassifier classifier = ThemeClassifier.of(taxonomy);
    assertThat(quotes(classifier.classify("Labor migration programs; organised crime")))
        .containsExactly("Labor migration programs", "organised crime");
    assertThat(quotes(classifier.classify("counselling centres; defense; organs; an expert crime")))
        .containsExactly("counselling centres");
  }

  @Test
  void aStarSkipsWordsButNoSentence() {
    Theme theme =
        Theme.builder().code("X").name("X").addPhrases(Phrase.of("train * officer", 0.9)).build();
    ThemeClassifier classifier =
        ThemeClassifier.of(Taxonomy.builder().id("x").name("x").addThemes(theme).build());
    assertThat(quotes(classifier.classify("It trains senior and junior officers, officers too.")))
        .containsExactly("trains senior and junior officers");
    assertThat(quotes(classifier.classify("It trains officers.")))
        .containsExactly("trains officers");
    assertThat(classifier.classify("It trains. Officers go.").has("X")).isFalse();
    assertThat(classifier.classify("It trains many of the most able officers.").has("X")).isFalse();
  }

  @Test
  void whatIsFoundInSeveralWaysCountsOnce() {
    ThemeClassifier classifier =
        of(
            Theme.builder()
                .code("X")
                .name("X")
                .addPhrases(Phrase.of("train * border * officer", 0.6))
                .build());
    Classification c = classifier.classify("It trains border guards and border police officers.");
    assertThat(quotes(c)).containsExactly("trains border guards and border police officers");
    assertThat(c.matches().get(0).score()).isEqualTo(0.6);
  }

  @Test
  void aWeakPhraseThatSkipsWordsHidesNoStrongerOne() {
    Theme theme =
        Theme.builder()
            .code("X")
            .name("X")
            .addPhrases(Phrase.of("train * officer", 0.5), Phrase.of("border guard", 0.9))
            .build();
    ThemeClassifier classifier =
        ThemeClassifier.of(Taxonomy.builder().id("x").name("x").addThemes(theme).build());
    assertThat(quotes(classifier.classify("Trains border guard officers.")))
        .containsExactly("Trains border guard officers", "border guard");
  }

  @Test
  void aCampaignIsAboutWhatItIsAgainst() {
    Classification c = STANDARD.classify("Information campaign against trafficking in women", "");
    assertThat(c.has("MASS_INFORMATION")).isTrue();
    assertThat(c.primary().map(ThemeMatch::theme)).hasValue("COUNTER_TRAFFICKING");
    assertThat(primary("Information campaign for would-be migrants")).isEqualTo("MASS_INFORMATION");
  }

  @Test
  void wordsOfOneLanguageAreNoFormsOfAnothers() {
    Classification c = STANDARD.classify("Nine dates are filled in, and its format is familiar.");
    assertThat(c.matches()).isEmpty();
    assertThat(c.nearMisses()).isEmpty();
  }

  @Test
  void hyphensMayCutAWordMoreThanOnce() {
    assertThat(quotes(STANDARD.classify("Victims of traf-fick-\ning")))
        .contains("Victims of traf-fick-\ning");
    assertThat(quotes(STANDARD.classify("Counter-traf-fick-ing")))
        .contains("Counter-traf-fick-ing");
    assertThat(STANDARD.classify("traf- ficking").has("COUNTER_TRAFFICKING")).isFalse();
  }

  @Test
  void aPassingMentionDoesNotCountBesideStrongEvidence() {
    Taxonomy taxonomy =
        Taxonomy.builder()
            .id("t")
            .name("T")
            .leastShare(0.5)
            .addThemes(
                Theme.builder().code("A").name("A").addPhrases(Phrase.of("apple", 0.9)).build(),
                Theme.builder().code("B").name("B").addPhrases(Phrase.of("bread", 0.7)).build())
            .build();
    ThemeClassifier classifier = ThemeClassifier.of(taxonomy);
    assertThat(classifier.classify("Apples and bread").has("B")).isTrue();
    Classification c = classifier.classify("Apples", "Apples and bread");
    assertThat(c.has("B")).isFalse();
    NearMiss.BesideStronger miss = (NearMiss.BesideStronger) c.nearMisses().get(0);
    assertThat(miss.match().theme()).isEqualTo("B");
    assertThat(miss.strongest()).isEqualTo(c.matches().get(0));
    assertThat(miss.share()).isLessThan(miss.leastShare());
    assertThat(c.explain())
        .isEqualTo(
            """
            A 0.99
              0.90  "Apples" (title 0-6)
              0.90  "Apples" (text 0-6)
            B 0.70, too weak: 0.23 of the strength of A, expected at least 0.5
              0.70  "bread" (text 11-16)
            """);
  }

  @Test
  void tellsWhatAThemeFallsShortOf() {
    ThemeClassifier classifier =
        of(
            Theme.builder()
                .code("T")
                .name("T")
                .addPhrases(Phrase.of("apple", 0.3), Phrase.of("bread", 0.6))
                .build());
    Classification c = classifier.classify("An apple");
    assertThat(c.nearMisses().get(0).toString()).isEqualTo("T 0.30: below the threshold of 0.5");
    assertThat(c.explain())
        .isEqualTo(
            """
            unclassified
            T 0.30, too weak: below the threshold of 0.5
              0.30  "apple" (text 3-8)
            """);
    assertThat(classifier.classify("Bread").nearMisses()).isEmpty();
  }

  @Test
  void aPhraseMayHoldAPlaceButNotBeOne() {
    ThemeClassifier classifier =
        of(Theme.builder()
                .code("T")
                .name("T")
                .addPhrases(
                    Phrase.of("return to Kosovo", 0.9),
                    Phrase.of("train * officer", 0.9),
                    Phrase.of("transport", 0.9),
                    Phrase.of("city council", 0.9),
                    Phrase.of("harbour", 0.9))
                .build())
            .withPlaceNames(List.of("Kosovo", "Transport City", "Harbour"));
    Classification c =
        classifier.classify(
            "Return to Kosovo. It trains Kosovo officers. The Transport City council. Harbour.");
    assertThat(quotes(c)).containsExactly("Return to Kosovo", "trains Kosovo officers");
    assertThat(
            c.rejections().stream()
                .map(rejection -> rejection.evidence().quote() + ": " + rejection.reason().name()))
        .containsExactly(
            "Transport: PLACE_NAME", "City council: PLACE_NAME", "Harbour: PLACE_NAME");
  }

  @Test
  void tellsARejectedPhraseEightTimesAtMost() {
    ThemeClassifier classifier =
        of(Theme.builder().code("T").name("T").addPhrases(Phrase.of("transport", 0.9)).build());
    Classification c = classifier.classify("Without transport. ".repeat(9));
    assertThat(c.matches()).isEmpty();
    assertThat(c.rejections()).hasSize(8);
  }

  private static ThemeClassifier of(Theme... themes) {
    return ThemeClassifier.of(Taxonomy.builder().id("t").name("T").addThemes(themes).build());
  }

  @Test
  void aPhraseStaysWithinItsSentence() {
    assertThat(STANDARD.classify("For migrant workers").has("LABOUR_MIGRATION")).isTrue();
    assertThat(STANDARD.classify("For a migrant. Workers meet").has("LABOUR_MIGRATION")).isFalse();
  }

  @Test
  void theStrongestEvidenceCountsWholeAndTheNextHalf() {
    Theme theme =
        Theme.builder()
            .code("T")
            .name("T")
            .addPhrases(Phrase.of("apple", 0.5), Phrase.of("bread", 0.75))
            .build();
    ThemeClassifier classifier =
        ThemeClassifier.of(Taxonomy.builder().id("t").name("T").addThemes(theme).build());
    assertThat(score(classifier, "", "apple")).isEqualTo(0.5);
    assertThat(score(classifier, "", "bread")).isEqualTo(0.75);
    assertThat(score(classifier, "apple", "")).isEqualTo(0.75);
    double half = Math.sqrt(0.5);
    assertThat(score(classifier, "", "apple and bread")).isWithin(1e-4).of(1 - 0.25 * half);
    double quarter = Math.sqrt(half);
    assertThat(score(classifier, "", "apple, apple")).isWithin(1e-4).of(1 - 0.5 * quarter);
  }

  private static double score(ThemeClassifier classifier, String title, String text) {
    return classifier.classify(title, text).matches().get(0).score();
  }

  @Test
  void isUnclassifiedWithoutEvidence() {
    Classification c = STANDARD.classify("", "");
    assertThat(c.matches()).isEmpty();
    assertThat(c.primary()).isEmpty();
    assertThat(c.explain()).isEqualTo("unclassified\n");
    assertThat(c.toString()).isEqualTo("unclassified");
  }

  @Test
  void anAcronymIsNoFormOfAnotherWord() {
    assertThat(STANDARD.classify("Humanitarian aid for Angola").has("HIV_AIDS")).isFalse();
    assertThat(STANDARD.classify("HIV and aids in Angola").has("HIV_AIDS")).isTrue();
  }

  @Test
  void tellsWhyAPhraseDoesNotCount() {
    Theme theme =
        Theme.builder()
            .code("T")
            .name("Transport")
            .addPhrases(
                Phrase.of("transport", 0.7),
                Phrase.of("fair", 0.7).withNotWith("trade"),
                Phrase.of("camp", 0.7).withOnlyWith("refugee"))
            .build();
    ThemeClassifier classifier =
        ThemeClassifier.of(Taxonomy.builder().id("t").name("T").addThemes(theme).build())
            .withPlaceNames(List.of("Transport City"));
    Classification c =
        classifier.classify(
            "Food without any transport. Fair trade. A camp. Roads to Transport City.");
    assertThat(c.matches()).isEmpty();
    assertThat(c.rejections().stream().map(Rejection::reason))
        .containsExactly(Reason.NEGATED, Reason.VOIDED, Reason.WITHOUT_CONTEXT, Reason.PLACE_NAME)
        .inOrder();
    assertThat(c.explain())
        .isEqualTo(
            """
            unclassified
            rejected
              T "transport" (text 17-26): it is negated: "without"
              T "Fair" (text 28-32): it stands beside other words: "trade"
              T "camp" (text 42-46): none of the words that it needs is there
              T "Transport" (text 57-66): it is part of the name of a place: "Transport City"
            """);
  }

  @Test
  void nothingCountsInAClauseAboutTheWorkOfOthers() {
    Theme theme =
        Theme.builder().code("T").name("T").addPhrases(Phrase.of("transport", 0.8)).build();
    ThemeClassifier classifier =
        ThemeClassifier.of(Taxonomy.builder().id("t").name("t").addThemes(theme).build());
    Classification c =
        classifier.classify(
            "", "Transport is provided. Transport of the ill is left to clinics; transport home.");
    assertThat(c.matches().get(0).evidence()).hasSize(2);
    assertThat(c.rejections().get(0).toString())
        .isEqualTo(
            "T \"Transport\" (text 23-32): its clause is about the work of others: \"is left to\"");
    assertThat(classifier.classify("Transport left to others", "").has("T")).isTrue();
    Taxonomy own =
        classifier.taxonomies().get(0).toBuilder()
            .disclaimers(ImmutableListMultimap.of(Language.ENGLISH, "not ours"))
            .build();
    ThemeClassifier other = ThemeClassifier.of(own);
    assertThat(other.classify("Transport is left to clinics.").has("T")).isTrue();
    assertThat(other.classify("Transport is not ours.").has("T")).isFalse();
  }

  @Test
  void toNameOthersOrWhatIsElsewhereDisclaimsNothing() {
    for (String text :
        List.of(
            "IOM, together with other agencies, will transport the sick.",
            "Transport for other patients, in Pristina and elsewhere.",
            "Transport for those who are not covered by an insurance, financed by the EC.",
            "Patients referred by other agencies get transport.",
            "No patient in need of transport is excluded.",
            "Transport will be useful, while care is provided by other agencies.",
            "Par ailleurs, avec d'autres organisations, un transport est prévu.",
            "La OIM y otras organizaciones ofrecen transporte.")) {
      assertThat(transport(text)).isTrue();
    }
  }

  @Test
  void whatIsDoneByOthersOrDeniedOfTheProjectIsDisclaimed() {
    for (String text :
        List.of(
            "Transport of the sick, as in former years, is provided by other UN agencies.",
            "The transport will be funded under a separate appeal.",
            "Transport isn't part of this project.",
            "This project does not cover food, water or transport.",
            "Le transport est assuré par d'autres organisations.",
            "El transporte está a cargo de otras agencias.")) {
      assertThat(transport(text)).isFalse();
    }
    assertThat(transport("Transport is left to others, but we pay for transport.")).isTrue();
    assertThat(transport("Transport is left to others but paid for transport.")).isFalse();
  }

  @Test
  void notOnlyIsNoDenial() {
    for (String text :
        List.of(
            "The project will not only transport the sick but also feed them.",
            "Not just transport of the sick.",
            "The programme is not limited to transport.",
            "A clinic will not be of use without transport.",
            "Le projet offre non seulement un transport.",
            "El proyecto no solo ofrece transporte.",
            "Non-medical transport.")) {
      assertThat(transport(text)).isTrue();
    }
    assertThat(transport("Not transport, but food.")).isFalse();
    assertThat(transport("No transport is planned.")).isFalse();
  }

  private static boolean transport(String text) {
    Theme theme =
        Theme.builder()
            .code("T")
            .name("T")
            .addPhrases(Phrase.of("transport", 0.8), Phrase.of("=transporte", 0.8))
            .build();
    return ThemeClassifier.of(Taxonomy.builder().id("t").name("t").addThemes(theme).build())
        .classify("", text)
        .has("T");
  }

  @Test
  void explainsForPeople() {
    assertThat(STANDARD.classify("Mass information campaign", "On the radio.").explain())
        .startsWith(
            """
            MASS_INFORMATION 0.99, the main theme of services
              0.90  "Mass information campaign" (title 0-25)
            """);
  }

  @Test
  void marksEvidenceInHtmlAndEscapesTheRest() {
    String html = STANDARD.classify("<b>Reproductive health</b>", "of women & children").toHtml();
    assertThat(html)
        .isEqualTo(
            "<h3>&lt;b&gt;<mark title=\"GENDER MIGRATION_HEALTH\">Reproductive health</mark>"
                + "&lt;/b&gt;</h3>\n<p>of <mark title=\"GENDER\">women</mark> &amp; "
                + "<mark title=\"CHILDREN\">children</mark></p>\n");
  }

  @Test
  void whatSpeaksForAPartSpeaksForTheWhole() {
    Taxonomy tree =
        Taxonomy.builder()
            .id("tree")
            .name("Tree")
            .addThemes(
                Theme.builder().code("1").name("Education").build(),
                Theme.builder()
                    .code("11")
                    .name("Basic education")
                    .parent("1")
                    .addPhrases(Phrase.of("primary school", 0.8))
                    .build())
            .build();
    Classification c = ThemeClassifier.of(tree).classify("Primary schools in Chad");
    assertThat(c.matches().stream().map(ThemeMatch::theme)).containsExactly("1", "11");
    assertThat(c.matches().stream().map(ThemeMatch::score)).containsExactly(0.8, 0.8);
  }

  private static Theme part(String code, String parent, String... words) {
    return Theme.builder()
        .code(code)
        .name(code)
        .parent(parent)
        .addAllPhrases(Stream.of(words).map(word -> Phrase.of(word, 0.8)).toList())
        .build();
  }

  @Test
  void theMainThemeIsTheMostSpecificOne() {
    Theme health = Theme.builder().code("HEALTH").name("Health").build();
    Theme media = Theme.builder().code("MEDIA").name("Media").isMeans(true).build();
    ThemeClassifier classifier =
        ThemeClassifier.of(
            Taxonomy.builder()
                .id("tree")
                .name("Tree")
                .hasPrimary(true)
                .addThemes(
                    part("MALARIA", "VACCINE", "malaria"),
                    health.withPhrases(List.of(Phrase.of("clinic", 0.8))),
                    part("VACCINE", "HEALTH", "vaccine"),
                    part("WATER", "HEALTH", "well"),
                    media,
                    part("RADIO", "MEDIA", "radio", "broadcast"))
                .build());
    assertThat(primary(classifier, "Malaria vaccine")).isEqualTo("MALARIA");
    assertThat(primary(classifier, "Vaccines")).isEqualTo("VACCINE");
    assertThat(primary(classifier, "A clinic")).isEqualTo("HEALTH");
    assertThat(primary(classifier, "Wells, a well, malaria")).isEqualTo("WATER");
    assertThat(primary(classifier, "Radio broadcasts")).isEqualTo("RADIO");
    assertThat(primary(classifier, "Radio broadcasts on malaria")).isEqualTo("MALARIA");
  }

  private static String primary(ThemeClassifier classifier, String title) {
    return classifier.classify(title, "").primary().map(ThemeMatch::theme).orElse("none");
  }

  @Test
  void aUserExtendsAShippedTaxonomyInAFewLines() {
    Taxonomy mine =
        Taxonomies.crossCutting()
            .plus(
                Theme.builder()
                    .code("CASH")
                    .name("Cash assistance")
                    .addPhrases(Phrase.of("cash for work", 0.8))
                    .build());
    assertThat(ThemeClassifier.of(mine).classify("Cash-for-work in Haiti").has("CASH")).isTrue();
  }

  @Test
  void wordsAreJoinedOverTheEndsOfLinesAndPages() {
    ThemeClassifier classifier = classifier(Phrase.of("demobilization", 0.9));
    for (String end : List.of("\r", "\t\n", "\u00a0\n", "\n\f", "\f", "\f\n", "\u2028 ")) {
      assertThat(classifier.classify("demobili-" + end + "zation").has("X")).isTrue();
    }
    assertThat(classifier.classify("demobili-\n\nzation").has("X")).isFalse();
  }

  @Test
  void sentencesEndBehindClosedQuotationsAndBeforeItemsOfLists() {
    ThemeClassifier classifier = classifier(Phrase.of("human trafficking", 0.9));
    for (String between :
        List.of(".\u201d ", ".) ", "?\" ", ".\u00a0", "\n- ", "\r\n \u2013 ", "\r\r", "\u2029")) {
      assertThat(classifier.classify("- human" + between + "trafficking").has("X")).isFalse();
    }
    for (String between : List.of("\r", "\n\f", "\f", "\u2028")) {
      assertThat(classifier.classify("- human" + between + "trafficking").has("X")).isTrue();
    }
  }

  @Test
  void whatIsInvisibleIsPartOfTheWordAroundIt() {
    ThemeClassifier classifier = classifier(Phrase.of("human trafficking", 0.9));
    for (String parts : List.of("\u200b", "\u202e", "\u2067", "\u2069 ")) {
      assertThat(quotes(classifier.classify("human" + parts + "trafficking\u202c")))
          .containsExactly("human" + parts + "trafficking");
    }
    for (String joins : List.of("\u200d", "\u200c", "\u00ad", "\u2060", "\ufe0f", "\u200e")) {
      assertThat(quotes(classifier.classify("human traf" + joins + "ficking\u200e")))
          .containsExactly("human traf" + joins + "ficking");
    }
    for (String ends : List.of("\u200e-", "\u00ad\u2060-", "\u200d\u00ad", "\u2060-\n\u200e")) {
      assertThat(classifier.classify("human traffick" + ends + "ing").has("X")).isTrue();
    }
    assertThat(quotes(classifier.classify("human\u200e\u2019s trafficking")))
        .containsExactly("human\u200e\u2019s trafficking");
  }

  @Test
  void controlsInATextDoNothingToTheScreen() {
    Classification c =
        classifier(Phrase.of("human trafficking", 0.9))
            .classify("human\u202e\u001b[2Jtrafficking human\u0000\u001b\u202etrafficking\ud800\n");
    assertThat(c.explain())
        .isEqualTo(
            """
            X 0.90
              0.90  "human\\u0000\\u001b\\u202etrafficking" (text 22-41)
            """);
    assertThat(c.toHtml())
        .isEqualTo(
            "<p>human\ufffd\u241b[2Jtrafficking <mark title=\"X\">human\u2400\u241b\ufffdtrafficking"
                + "</mark>\ufffd\n</p>\n");
  }

  @Test
  void twoTaxonomiesOfOneIdAreRefusedInAShortMessage() {
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> ThemeClassifier.of(Taxonomies.services(), Taxonomies.services())))
        .hasMessageThat()
        .isEqualTo("Two taxonomies have the same id: found [services, services]");
  }

  private static ThemeClassifier classifier(Phrase... phrases) {
    return ThemeClassifier.of(
        Taxonomy.builder()
            .id("x")
            .name("x")
            .addThemes(Theme.builder().code("X").name("X").addPhrases(phrases).build())
            .build());
  }

  private static String primary(String title) {
    return primary(STANDARD, title);
  }

  private static List<String> quotes(Classification c) {
    return c.matches().stream()
        .flatMap(match -> match.evidence().stream())
        .map(Evidence::quote)
        .toList();
  }
}
