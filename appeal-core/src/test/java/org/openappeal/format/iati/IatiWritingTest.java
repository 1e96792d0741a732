package org.openappeal.format.iati;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openappeal.format.Appeals;
import org.openappeal.format.Problem;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.Country;
import org.openappeal.model.DateRange;
import org.openappeal.model.Funding;
import org.openappeal.model.Location;
import org.openappeal.model.Partner;
import org.openappeal.model.PartnerRole;
import org.openappeal.model.Project;
import org.openappeal.model.Region;
import org.openappeal.model.Sector;
import org.openappeal.model.SectorVocabulary;
import org.openappeal.model.Service;
import org.openappeal.model.Translation;
import org.openappeal.testing.AppealDomain;
import org.xml.sax.SAXException;

@Domain(AppealDomain.class)
@Domain(DomainContext.Global.class)
final class IatiWritingTest {

  private static final Money TEN = Money.of(CurrencyUnit.USD, 10);

  private static final Project WHOLE =
      Project.builder()
          .id("KE-1")
          .title("Title & <more>")
          .language("en")
          .addTranslation(new Translation("fr", Optional.of("Titre"), Optional.empty()))
          .location(Location.in("kenya"))
          .primaryService("HEALTH")
          .addSector(Sector.of(SectorVocabulary.DAC_5_DIGIT, "72010", "100"))
          .addPartner(Partner.of("Donor", PartnerRole.FUNDING).withReference("XM-1"))
          .funding(
              Funding.inParts(
                  Budget.total(TEN)
                      .requiring(DateRange.year(2002), TEN)
                      .withReceived(Money.of(CurrencyUnit.USD, 1))))
          .build();

  private static final Project PART =
      Project.builder()
          .id("KE-2")
          .title("Part\u0001")
          .parent("KE-1")
          .location(Location.in("east"))
          .budget(Budget.of(DateRange.parse("2002-04/2003-03"), TEN))
          .build();

  private static final Appeal APPEAL =
      Appeal.builder()
          .id("example")
          .title("Example 2002")
          .organization("Organization")
          .period(DateRange.year(2002))
          .currency(CurrencyUnit.USD)
          .published(YearMonth.of(2001, 11))
          .addService(Service.builder().code("HEALTH").name("Health").build())
          .addRootPlace(Region.of("east", "East Africa", Country.of("kenya", "Kenya", "KE")))
          .addProject(WHOLE)
          .addProject(PART)
          .build();

  @Test
  void writesVersionTwoPointOhThree() {
    assertThat(Iati.write(APPEAL))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <iati-activities version="2.03" xmlns:appeal="urn:openappeal:appeal" appeal:id="example" appeal:title="Example 2002" appeal:organization="Organization" appeal:period="2002" appeal:currency="USD">
              <iati-activity default-currency="USD" xml:lang="en">
                <iati-identifier>KE-1</iati-identifier>
                <reporting-org ref="Organization" type="90">
                  <narrative>Organization</narrative>
                </reporting-org>
                <title>
                  <narrative>Title &amp; &lt;more&gt;</narrative>
                  <narrative xml:lang="fr">Titre</narrative>
                </title>
                <description type="1">
                  <narrative>Title &amp; &lt;more&gt;</narrative>
                </description>
                <participating-org ref="XM-1" role="1">
                  <narrative>Donor</narrative>
                </participating-org>
                <activity-status code="1"/>
                <activity-date type="1" iso-date="2002-01-01"/>
                <recipient-country code="KE">
                  <narrative>Kenya</narrative>
                </recipient-country>
                <sector vocabulary="1" code="72010" percentage="100"/>
                <sector vocabulary="99" code="HEALTH">
                  <narrative>Health</narrative>
                </sector>
                <budget type="1">
                  <period-start iso-date="2002-01-01"/>
                  <period-end iso-date="2002-12-31"/>
                  <value currency="USD" value-date="2002-01-01">10.00</value>
                </budget>
                <transaction>
                  <transaction-type code="1"/>
                  <transaction-date iso-date="2002-01-01"/>
                  <value currency="USD" value-date="2002-01-01">1.00</value>
                </transaction>
                <related-activity ref="KE-2" type="2"/>
              </iati-activity>
              <iati-activity default-currency="USD">
                <iati-identifier>KE-2</iati-identifier>
                <reporting-org ref="Organization" type="90">
                  <narrative>Organization</narrative>
                </reporting-org>
                <title>
                  <narrative>Part\uFFFD</narrative>
                </title>
                <description type="1">
                  <narrative>Part\uFFFD</narrative>
                </description>
                <participating-org ref="Organization" role="2">
                  <narrative>Organization</narrative>
                </participating-org>
                <activity-status code="1"/>
                <activity-date type="1" iso-date="2002-04-01"/>
                <recipient-region vocabulary="99" code="east">
                  <narrative>East Africa</narrative>
                </recipient-region>
                <budget type="1">
                  <period-start iso-date="2002-04-01"/>
                  <period-end iso-date="2003-03-31"/>
                  <value currency="USD" value-date="2002-04-01">10.00</value>
                </budget>
                <related-activity ref="KE-1" type="1"/>
              </iati-activity>
            </iati-activities>
            """);
  }

  @Test
  void keepsLineBreaksAndMarkup() {
    String title = "a\r\nb\rc\td \"e' ]]> <f/> &amp; \u0085\u2028.";
    Appeal appeal =
        APPEAL.withProjects(
            ImmutableList.of(PART.toBuilder().parent(Optional.empty()).title(title).build()));
    Appeal carried = Iati.read(Iati.write(appeal.withTitle(title))).orThrow();
    assertThat(carried.title()).isEqualTo(title);
    assertThat(carried.projects().get(0).title()).isEqualTo(title);
  }

  @Test
  void tellsWhatIsNotCarried() {
    List<Problem> losses = new ArrayList<>();
    Iati.write(APPEAL, losses);
    assertThat(
            losses.stream()
                .map(loss -> loss.path() + " " + loss.message().replaceAll(", the.*", "")))
        .containsExactly(
            "/projects/0/services Not written: found 1 of \"service, written as a sector of the"
                + " organization's list\"",
            "/projects/0/budget/total Not written: found 1 of \"total of a budget\"",
            "/projects/0/budget/received Not written: found 1 of \"absence of a day of what was"
                + " received, written as the appeal's first\"",
            "/projects/1/partners Not written: found 1 of \"absence of partners, written as"
                + " accountable who reports\"",
            "/published Not written: found 1 of \"month of publication\"",
            "/services/0 Not written: found 1 of \"service of the appeal\"",
            "/places Not written: found 1 of \"cut of the world into regions\"",
            " Not written: found 2 of \"character that XML has none for\"");
  }

  @Test
  void tellsThatAFileWithoutActivitiesIsNotAfterTheStandard() {
    List<Problem> losses = new ArrayList<>();
    Iati.write(APPEAL.withProjects(ImmutableList.of()), losses);
    assertThat(losses.get(0).message())
        .startsWith("Not written: found 1 of \"absence of projects, of which the standard wants");
  }

  @Test
  void readsWholesAndPartsAgain(@TempDir Path folder) {
    Appeal carried = Iati.read(Iati.write(APPEAL)).orThrow();
    assertThat(carried.project("KE-1").isInParts()).isTrue();
    assertThat(carried.project("KE-2").parent()).isEqualTo(Optional.of(WHOLE.id()));
    Path file = folder.resolve("activities.xml");
    Appeals.write(APPEAL, file, Iati.FORMAT);
    try (Stream<Project> projects = Appeals.projects(file, problem -> {})) {
      assertThat(projects.toList()).isEqualTo(carried.projects());
    }
  }

  /**
   * With the system property {@code iati.schemas}, the folder of the standard's own schemas, these
   * must pass too.
   */
  @Property(edgeCases = EdgeCasesMode.NONE, tries = 60)
  void keepsTheOrderThatTheStandardAsksFor(@ForAll Appeal appeal) throws Exception {
    Assume.that(!appeal.projects().isEmpty());
    String written = Iati.write(appeal);
    for (Schema schema : Schemas.ALL) {
      schema.newValidator().validate(new StreamSource(new StringReader(written)));
    }
  }

  private static final class Schemas {
    static final ImmutableList<Schema> ALL = load();

    private static ImmutableList<Schema> load() {
      String folder = System.getProperty("iati.schemas");
      URL own = IatiWritingTest.class.getResource("written.xsd");
      try {
        return folder == null
            ? ImmutableList.of(schema(own))
            : ImmutableList.of(
                schema(own),
                schema(new File(folder, "iati-activities-schema.xsd").toURI().toURL()));
      } catch (SAXException | IOException e) {
        throw new AssertionError(e);
      }
    }

    private static Schema schema(URL source) throws SAXException {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(source);
    }
  }
}
