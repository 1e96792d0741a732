package org.openappeal.samples.xlsx;

import static com.google.common.truth.Truth.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.ReadResult;
import org.openappeal.model.Appeal;
import org.openappeal.model.Project;
import org.openappeal.model.Source;
import org.openappeal.testing.AppealDomain;

/** What holds of every workbook, as it does of the other sheets. */
@Domain(AppealDomain.class)
@Domain(DomainContext.Global.class)
final class XlsxLawsTest {

  private static final XlsxFormat FORMAT = new XlsxFormat();

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 10)
  void projectsComeBackAsTheyWereAndGiveTheSameBytesAgain(@ForAll Appeal appeal) {
    ReadResult<Appeal> read = read(write(appeal, new ArrayList<>()));
    assertThat(read.problems()).isEmpty();
    Appeal back = read.value().orElseThrow();
    assertThat(back.projects())
        .containsExactlyElementsIn(appeal.projects().stream().map(XlsxLawsTest::carried).toList())
        .inOrder();
    assertThat(back.title()).isEqualTo(appeal.title());
    assertThat(back.period()).isEqualTo(appeal.period());
    List<Problem> losses = new ArrayList<>();
    byte[] again = write(back, losses);
    assertThat(losses).isEmpty();
    assertThat(read(again).orThrow()).isEqualTo(back);
    assertThat(write(read(again).orThrow(), losses)).isEqualTo(again);
  }

  private static Project carried(Project project) {
    return project.source().equals(Optional.of(Source.builder().build()))
        ? project.toBuilder().source(Optional.empty()).build()
        : project;
  }

  private static byte[] write(Appeal appeal, List<Problem> losses) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FORMAT.write(appeal, out, losses::add);
    return out.toByteArray();
  }

  private static ReadResult<Appeal> read(byte[] workbook) {
    return FORMAT.read(new ByteArrayInputStream(workbook), "test.xlsx", Limits.standard());
  }
}
