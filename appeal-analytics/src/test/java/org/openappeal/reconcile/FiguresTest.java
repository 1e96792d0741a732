package org.openappeal.reconcile;

import static com.google.common.truth.Truth.assertThat;
import static org.openappeal.reconcile.KenyaAppeal.YEAR;
import static org.openappeal.reconcile.KenyaAppeal.usd;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.Funding;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;
import org.openappeal.model.Scope;
import org.openappeal.model.Service;
import org.openappeal.model.ServiceCode;
import org.openappeal.model.StatedFigure;
import org.openappeal.model.Statement;

final class FiguresTest {

  private static final ServiceCode HEALTH = ServiceCode.of("MH");

  @Test
  void aServiceIsHeldAgainstItsProjects() {
    Appeal appeal = KenyaAppeal.appeal();
    Appeal served =
        appeal.toBuilder()
            .addService(Service.builder().code("MH").name("Migration health").build())
            .addProject(project("UG-2", Location.in("uganda"), 30_000).primaryService("MH").build())
            .addProject(project("W-1", Location.worldwide(), 20_000).primaryService("MH").build())
            .statements(
                List.of(
                    KenyaAppeal.statement("health", Scope.of(HEALTH), 70_000),
                    KenyaAppeal.statement("total", Scope.all(), 1_814_950)))
            .build();
    Reconciliation reconciliation = Reconciler.builder().build().reconcile(served);
    assertThat(headings(reconciliation))
        .containsExactly(
            "Migration health: stated USD 70,000, computed USD 50,000, difference +20,000",
            "Grand total: doesn't add up with the figures stated for its services: stated USD"
                + " 1,814,950, computed USD 1,834,950, difference -20,000");
    assertThat(reconciliation.roots()).hasSize(1);
    Diagnosis first = reconciliation.roots().get(0).diagnoses().get(0);
    assertThat(first.solutions().get(0).sentence())
        .isEqualTo("W-1 “Project W-1” (USD 20,000) is counted twice.");
  }

  @Test
  void projectsWithoutAPlaceHaveAFigureOfTheirOwn() {
    Appeal appeal =
        KenyaAppeal.appeal().toBuilder()
            .addProject(project("N-1", Location.unspecified(), 5_000).build())
            .statements(
                List.of(
                    KenyaAppeal.statement("none", Scope.unspecified(), 5_000),
                    KenyaAppeal.statement("worldwide", Scope.worldwide(), 5_000),
                    KenyaAppeal.statement("total", Scope.all(), 1_769_950)))
            .build();
    assertThat(headings(Reconciler.builder().build().reconcile(appeal)))
        .contains("Multi-regional: stated USD 5,000, computed USD 0, difference +5,000");
  }

  @Test
  void whatIsReceivedIsHeldAgainstWhatIsReceived() {
    Appeal appeal = KenyaAppeal.appeal();
    Project funded = appeal.project("KE-1");
    Appeal received =
        appeal
            .withProjects(
                List.of(
                    funded.withBudget(funded.budget().withReceived(usd(250_000))),
                    appeal.project("UG-1")))
            .withStatements(
                List.of(
                    stated("received", 300_000).figure(StatedFigure.RECEIVED).build(),
                    stated("required", 1_431_700).build()));
    Reconciliation reconciliation = Reconciler.builder().build().reconcile(received);
    assertThat(headings(reconciliation))
        .containsExactly(
            "Grand total, received: stated USD 300,000, computed USD 250,000, difference +50,000");
    assertThat(reconciliation.statements().get(0).notes())
        .containsExactly("1 project without a figure of its own");
  }

  @Test
  void originalFiguresAreComparedOnlyWhereThereAreRevisions() {
    Statement original = stated("first", 1_000_000).stage(BudgetStage.ORIGINAL).build();
    Appeal unrevised = KenyaAppeal.appeal().withStatements(List.of(original));
    Finding finding = Reconciler.builder().build().reconcile(unrevised).statements().get(0);
    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_COMPARED);
    assertThat(finding.notes())
        .containsExactly("no budget is revised, so that the original figures can't be told");
    Budget revised =
        Budget.builder()
            .addLine(BudgetLine.of(YEAR, usd(900_000)))
            .addLine(BudgetLine.revised(YEAR, usd(700_000)))
            .build();
    Project project = KenyaAppeal.appeal().project("KE-1").withBudget(revised);
    Reconciliation compared =
        Reconciler.builder().build().reconcile(unrevised.withProjects(List.of(project)));
    assertThat(headings(compared))
        .containsExactly(
            "Grand total, original: stated USD 1,000,000, computed USD 900,000, difference"
                + " +100,000");
  }

  @Test
  void correctionsCountInTheSums() {
    Project corrected =
        KenyaAppeal.appeal()
            .project("KE-2")
            .withBudget(
                Budget.empty().withLines(List.of(BudgetLine.correction(YEAR, usd(-45_000)))));
    Appeal appeal =
        KenyaAppeal.appeal()
            .withProjects(List.of(KenyaAppeal.appeal().project("KE-1"), corrected))
            .withStatements(List.of(KenyaAppeal.statement("kenya", Scope.of("kenya"), 1_000_000)));
    Finding finding = Reconciler.builder().build().reconcile(appeal).roots().get(0);
    assertThat(finding.computed()).hasValue(usd(955_000));
    assertThat(finding.diagnoses().get(0).solutions().get(0).sentence())
        .isEqualTo("KE-2 “Health of refugees” (USD -45,000) is left out.");
  }

  @Test
  void aWholeIsHeldAgainstItsParts() {
    Project whole =
        project("R-0", Location.in("east"), 0)
            .funding(Funding.inParts(Budget.of(YEAR, usd(50_000))))
            .build();
    Appeal appeal =
        KenyaAppeal.appeal().toBuilder()
            .addProject(whole)
            .addProject(part("R-1", "kenya", 20_000))
            .addProject(part("R-2", "uganda", 25_000))
            .statements(
                List.of(KenyaAppeal.statement("total", Scope.all(), 1_764_950 + 45_000 + 50_000)))
            .build();
    Reconciliation reconciliation = Reconciler.standard().reconcile(appeal);
    assertThat(headings(reconciliation))
        .containsAtLeast(
            "Grand total: stated USD 1,859,950, computed USD 1,809,950, difference +50,000",
            "Project R-0: requires another amount than its parts: stated USD 50,000, computed USD"
                + " 45,000, difference +5,000")
        .inOrder();
    Finding total = reconciliation.roots().get(0);
    assertThat(total.notes()).containsExactly("1 project whose parts are counted");
    assertThat(total.diagnoses().get(0).explain())
        .contains("R-0 “Project R-0” is counted with USD 50,000, and so are its parts.");
  }

  private static ImmutableList<String> headings(Reconciliation reconciliation) {
    return reconciliation.findings().stream()
        .map(finding -> finding.explain().lines().findFirst().orElseThrow())
        .collect(ImmutableList.toImmutableList());
  }

  private static Project part(String id, String place, long amount) {
    return project(id, Location.in(place), amount).parent(ProjectId.of("R-0")).build();
  }

  private static Project.Builder project(String id, Location location, long amount) {
    return Project.builder()
        .id(id)
        .title("Project " + id)
        .location(location)
        .funding(Funding.own(Budget.of(YEAR, usd(amount))));
  }

  private static Statement.Builder stated(String id, long amount) {
    return KenyaAppeal.statement(id, Scope.all(), amount).toBuilder();
  }
}
