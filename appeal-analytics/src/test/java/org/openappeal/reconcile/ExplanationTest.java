package org.openappeal.reconcile;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.model.Scope;
import org.openappeal.model.Share;

final class ExplanationTest {

  @Test
  void anErrorThatIsCarriedUpIsToldOnceWithItsProof() {
    Reconciliation reconciliation =
        Reconciler.standard()
            .reconcile(
                KenyaAppeal.stating(
                    "box-kenya", 3_462_500, "table-east", 3_982_450, "table-total", 3_982_450));
    assertThat(reconciliation.findings()).hasSize(3);
    assertThat(reconciliation.roots()).hasSize(1);
    Finding root = reconciliation.roots().get(0);
    assertThat(root.explain())
        .startsWith(
            """
            Kenya: stated USD 3,462,500, computed USD 1,245,000, difference +2,217,500
              because whole budget instead of the period's part (4.0 bits)
                KE-1 “Labour market database” is counted with its whole budget of USD 3,217,500, not with the USD 1,000,000 of the period.
                  1,245,000 + 2,217,500 (KE-1) = 3,462,500
              because project missing from the list\
            """);
    assertThat(reconciliation.consequences(root).stream().map(Finding::explain))
        .containsExactly(
            """
            East Africa: stated USD 3,982,450, computed USD 1,764,950, difference +2,217,500
              follows from box-kenya\
            """,
            """
            Grand total: stated USD 3,982,450, computed USD 1,764,950, difference +2,217,500
              follows from table-east\
            """)
        .inOrder();
    assertThat(root.explanation()).isPresent();
  }

  @Test
  void aMisprintStandsAlone() {
    assertThat(first(KenyaAppeal.stating("box-uganda", 413_700)))
        .isEqualTo(
            """
            digits transposed (5.3 bits)
              Uganda should be USD 431,700 and has two digits exchanged.
                431,700 -> 413,700 (two digits exchanged)\
            """);
    assertThat(first(KenyaAppeal.stating("table-total", 1_765_000)))
        .isEqualTo(
            """
            rounded (3.8 bits; 0.097 expected by chance)
              Grand total is USD 1,764,950, rounded to 100.
                1,764,950 -> 1,765,000 (rounded to 100)\
            """);
    assertThat(first(KenyaAppeal.stating("table-total", 17_649_500)))
        .isEqualTo(
            """
            factor of ten (5.6 bits)
              Grand total should be USD 1,764,950 and has a factor of ten.
                1,764,950 -> 17,649,500 (a factor of ten)\
            """);
  }

  @Test
  void twoErrorsInOneFigureAreNamedTogether() {
    assertThat(first(KenyaAppeal.stating("table-total", 1_591_950)))
        .isEqualTo(
            """
            project left out, and digits transposed (15.6 bits; 0.064 expected by chance)
              KE-2 “Health of refugees” (USD 245,000) is left out. Grand total should be USD 1,519,950 and has two digits exchanged.
                1,764,950 - 245,000 (KE-2) = 1,519,950
                1,519,950 -> 1,591,950 (two digits exchanged)\
            """);
    assertThat(first(KenyaAppeal.stating("table-total", 1_578_250)))
        .isEqualTo(
            """
            project left out, and project counted twice (15.0 bits)
              UG-1 “Counter-trafficking” (USD 431,700) is left out. KE-2 “Health of refugees” (USD 245,000) is counted twice.
                1,764,950 - 431,700 (UG-1) + 245,000 (KE-2) = 1,578,250\
            """);
  }

  @Test
  void aRoundedPercentageIsNamed() {
    Location thirds = Location.shared(Share.of("kenya", "33.3"), Share.of("uganda", "66.7"));
    Project project =
        Project.builder()
            .id("S-1")
            .title("Return")
            .location(thirds)
            .budget(Budget.of(KenyaAppeal.YEAR, KenyaAppeal.usd(1_000_000)))
            .build();
    Appeal shared =
        KenyaAppeal.appeal().toBuilder()
            .addProject(project)
            .statements(
                List.of(
                    KenyaAppeal.statement("box-kenya", Scope.of("kenya"), 1_578_333),
                    KenyaAppeal.statement("table-total", Scope.all(), 2_764_950)))
            .build();
    assertThat(first(shared))
        .isEqualTo(
            """
            percentage rounded (13.0 bits; 1.4 expected by chance)
              S-1 (33.3 % of USD 1,000,000) may be counted with an unrounded percentage.
                1,578,000 ± 500 (33.3 % of 1,000,000, S-1) holds 1,578,333\
            """);
  }

  @Test
  void aSumThatIsAddedTwiceIsNamed() {
    assertThat(first(KenyaAppeal.stating("table-total", 3_009_950)))
        .isEqualTo(
            """
            parent counted with its children (5.0 bits)
              The sum of Kenya (1,245,000) is counted twice: as a sum and in its parts.
                1,764,950 + 1,245,000 (Kenya) = 3,009,950\
            """);
  }

  @Test
  void aProjectThatIsCountedInTheNeighbourIsMoved() {
    Appeal appeal = KenyaAppeal.stating("box-kenya", 1_000_000, "box-uganda", 676_700);
    Reconciliation reconciliation = Reconciler.standard().reconcile(appeal);
    assertThat(reconciliation.roots()).hasSize(1);
    assertThat(first(appeal))
        .isEqualTo(
            """
            counted in a neighbour's total (2.6 bits)
              KE-2 “Health of refugees” (USD 245,000) stands under Kenya and is counted in Uganda.
                1,245,000 - 245,000 (KE-2) = 1,000,000\
            """);
    assertThat(reconciliation.proposeRepair().toString())
        .isEqualTo("Move KE-2 from kenya to uganda");
    assertThat(reconciliation.proposeRepair().apply(appeal).project("KE-2").location())
        .isEqualTo(Location.in("uganda"));
  }

  @Test
  void whatIsInTheListTwiceIsRemoved() {
    Appeal appeal = KenyaAppeal.appeal();
    Appeal doubled =
        appeal.toBuilder()
            .addProject(appeal.project("UG-1").toBuilder().id("UG-2").build())
            .build();
    Repair repair = Reconciler.standard().reconcile(doubled).proposeRepair();
    assertThat(repair.edits()).containsExactly(new Edit.Remove(doubled.project("UG-2").id()));
    assertThat(repair.apply(doubled)).isEqualTo(appeal);
  }

  @Test
  void aFigureOfTheLastEditionIsKnownAgain() {
    Appeal last = KenyaAppeal.stating("box-uganda", 512_345).withTitle("Appeal 2001");
    Reconciler reconciler = Reconciler.builder().addPrevious(last).build();
    Finding finding =
        reconciler.reconcile(KenyaAppeal.stating("box-uganda", 512_345)).roots().get(0);
    assertThat(finding.diagnoses().get(0).explain())
        .isEqualTo(
            """
            figure of the last edition (1.0 bits)
              The figure is the one of Appeal 2001.
                512,345 = 512,345 (Uganda in Appeal 2001)\
            """);
  }

  @Test
  void severalSolutionsAreSaidToBeSeveral() {
    Appeal appeal = KenyaAppeal.appeal();
    Appeal similar =
        appeal.toBuilder()
            .addProject(appeal.project("UG-1").toBuilder().id("UG-2").title("Other").build())
            .statements(ImmutableList.of(KenyaAppeal.statement("box", Scope.of("uganda"), 431_700)))
            .build();
    assertThat(first(similar))
        .isEqualTo(
            """
            project left out (2.0 bits; ambiguous: 2 solutions)
              UG-1 “Counter-trafficking” (USD 431,700) is left out.
                863,400 - 431,700 (UG-1) = 431,700
              UG-2 “Other” (USD 431,700) is left out.
                863,400 - 431,700 (UG-2) = 431,700\
            """);
  }

  private static String first(Appeal appeal) {
    return Reconciler.standard().reconcile(appeal).roots().get(0).diagnoses().get(0).explain();
  }
}
