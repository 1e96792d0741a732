package org.openappeal.format.iati;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openappeal.format.validate.RuleFinding;
import org.openappeal.format.validate.Severity;
import org.openappeal.format.validate.Validation;
import org.openappeal.format.validate.Validator;

final class InspectionTest {

  private static final String ACTIVITY =
      """
      <iati-activity default-currency="USD">
      <iati-identifier>A</iati-identifier>
      <reporting-org ref="R" type="10"><narrative>R</narrative></reporting-org>
      <title><narrative xml:lang="en">Title</narrative></title>
      <activity-status code="2"/>
      <recipient-country code="KE" percentage="33.3"/>
      <recipient-country code="UG" percentage="66.6"/>
      <sector vocabulary="1" code="72010" percentage="50"/>
      <sector vocabulary="1" code="72040" percentage="48"/>
      <budget type="1">
      <period-start iso-date="2020-04-01"/><period-end iso-date="2021-03-31"/>
      <value value-date="2020-04-01">100</value>
      </budget>
      <budget type="2">
      <period-start iso-date="2020-04-01"/><period-end iso-date="2021-03-31"/>
      <value value-date="2020-04-01">120</value>
      </budget>
      <transaction>
      <transaction-type code="2"/><transaction-date iso-date="2020-05-01"/>
      <value value-date="2020-05-01">120.01</value>
      </transaction>
      </iati-activity>
      """;

  @Test
  void rulesSeeWhatTheActivityStatesAlsoWhereItCannotBeRead() {
    assertThat(describe(validate(ACTIVITY, 0)))
        .containsAtLeast(
            "warning percentages /iati-activities/iati-activity[1]/recipient-country[1] 7:1",
            "error percentages /iati-activities/iati-activity[1]/sector[1] 9:1",
            "note budget-crosses-calendar-years /iati-activities/iati-activity[1]/budget[1] 11:1",
            "note budget-original-and-revised /iati-activities/iati-activity[1]/budget[2] 15:1",
            "warning commitments-above-budgets /iati-activities/iati-activity[1] 2:1");
  }

  @Test
  void budgetsOfWhatIsCancelledAreDoubtful() {
    String cancelled = ACTIVITY.replace("status code=\"2\"", "status code=\"5\"");
    assertThat(describe(validate(cancelled, 0)))
        .contains(
            "warning budget-of-stopped-project"
                + " /iati-activities/iati-activity[1]/activity-status 6:1");
    assertThat(describe(validate(cancelled.replaceAll("<value[^<]*", "<value>0"), 0)).toString())
        .doesNotContain("stopped");
  }

  @Test
  void placesAreRightBeyondLine65535() {
    assertThat(describe(validate(ACTIVITY, 70_000)))
        .contains(
            "note budget-original-and-revised /iati-activities/iati-activity[1]/budget[2] 70015:1");
  }

  private static Validation validate(String activities, int emptyLines) {
    String xml =
        "<iati-activities version=\"2.03\">\n"
            + "\n".repeat(emptyLines)
            + activities
            + "</iati-activities>";
    return Validator.standard()
        .validate(new ByteArrayInputStream(xml.getBytes(UTF_8)), "a.xml", new IatiFormat());
  }

  private static ImmutableList<String> describe(Validation validation) {
    return validation.findings().stream().map(InspectionTest::describe).collect(toImmutableList());
  }

  private static String describe(RuleFinding finding) {
    Severity severity = finding.severity();
    return severity.name().toLowerCase(Locale.ROOT)
        + " "
        + finding.rule()
        + " "
        + finding.place().path()
        + " "
        + finding.place().position().orElseThrow();
  }
}
