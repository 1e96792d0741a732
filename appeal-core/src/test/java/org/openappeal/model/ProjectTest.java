package org.openappeal.model;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class ProjectTest {

  private static final SectorVocabulary DAC = SectorVocabulary.DAC_5_DIGIT;

  private final Project.Builder project =
      Project.builder().id("KE-1").title("Title").location(Location.worldwide());

  @Test
  void sectorsOfSeveralVocabulariesStandSideBySide() {
    project
        .addSector(Sector.of(DAC, "72010", "60.50"))
        .addSector(Sector.of(SectorVocabulary.GLOBAL_CLUSTERS, "3"))
        .addSector(Sector.of(DAC, "12220", "39.5"));
    Project built = project.build();
    assertThat(built.sectors().get(0).percent()).hasValue(new BigDecimal("60.5"));
    assertThat(built.sectors().toString()).isEqualTo("[72010 60.5, 3, 12220 39.5]");
  }

  @Test
  void aSectorStandsOnce() {
    project.addSector(Sector.of(DAC, "72010", "50")).addSector(Sector.of(DAC, "72010", "50"));
    assertRefused(
        project::build,
        "Sector is listed twice: found 72010 again, expected each code of vocabulary 1 once");
  }

  @Test
  void sectorSharesAddUpOrAreNotStated() {
    project.addSector(Sector.of(DAC, "72010", "99.9"));
    assertRefused(
        project::build,
        "Sector shares must add up to 100 %: found 99.9 % in vocabulary 1 [72010 99.9]");
    project.addSector(Sector.of(DAC, "12220"));
    assertRefused(
        project::build,
        "Sector shares are stated in part: found 1 of 2 in vocabulary 1, expected all or none");
    assertRefused(
        () -> Sector.of(DAC, "72010", "100.1"),
        "Sector share is out of range: found 100.1 %, expected 0 to 100 % for 72010");
  }

  @Test
  void eachLanguageStandsOnce() {
    Translation french = new Translation("fr", Optional.of("Titre"), Optional.empty());
    project.language("en").addTranslation(french);
    assertThat(project.build().translations()).containsExactly(french);
    project.language("FR");
    assertRefused(
        project::build,
        "Language stands twice: found fr again in project KE-1, expected each language once");
  }

  @Test
  void aTranslationSaysSomethingInSomeLanguage() {
    assertRefused(
        () -> new Translation("f", Optional.of("Titre"), Optional.empty()),
        "Language of a translation is no language: found \"f\", expected a tag of BCP 47 such as"
            + " en");
    assertRefused(
        () -> new Translation("fr", Optional.empty(), Optional.empty()),
        "Translation says nothing: found no title and no summary in fr, expected at least one");
    project.language("");
    assertRefused(
        project::build,
        "Project language is no language: found \"\", expected a tag of BCP 47 such as en");
  }

  @Test
  void aPartnerMayBeReferredTo() {
    Partner partner = Partner.of("DFID", PartnerRole.REPORTING).withReference("GB-GOV-1");
    assertThat(partner.reference()).hasValue("GB-GOV-1");
    assertThat(partner.role()).hasValue(PartnerRole.REPORTING);
    assertRefused(
        () -> partner.withReference(" "),
        "Partner reference is blank: found \" \", expected some text");
  }

  private static void assertRefused(Executable executable, String message) {
    assertThat(assertThrows(IllegalArgumentException.class, executable))
        .hasMessageThat()
        .isEqualTo(message);
  }
}
