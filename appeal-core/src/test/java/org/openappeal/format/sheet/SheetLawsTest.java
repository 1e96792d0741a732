package org.openappeal.format.sheet;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openappeal.format.AppealFormat;
import org.openappeal.format.Appeals;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.ReadResult;
import org.openappeal.format.csv.CsvFormat;
import org.openappeal.format.hxl.HxlFormat;
import org.openappeal.model.Appeal;
import org.openappeal.model.Project;
import org.openappeal.model.Source;
import org.openappeal.testing.AppealDomain;

@Domain(AppealDomain.class)
@Domain(DomainContext.Global.class)
final class SheetLawsTest {

  private static final SheetMapping EUROPEAN =
      SheetMapping.builder().separator(';').decimalMark(',').thousandsMark('.').build();

  private static final ImmutableList<AppealFormat> FORMATS =
      ImmutableList.of(
          CsvFormat.standard(),
          CsvFormat.standard().withLayout(SheetLayout.LINES).withByteOrderMark(),
          CsvFormat.standard().withLayout(SheetLayout.PROJECTS).withMapping(EUROPEAN),
          new HxlFormat());

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 8)
  void projectsComeBackAsTheyWere(@ForAll Appeal appeal) {
    for (AppealFormat format : FORMATS) {
      ReadResult<Appeal> read = read(format, write(format, appeal));
      assertThat(read.problems()).isEmpty();
      Appeal back = read.value().orElseThrow();
      assertThat(back.projects())
          .containsExactlyElementsIn(
              appeal.projects().stream().map(SheetLawsTest::carried).toList())
          .inOrder();
      back.places()
          .all()
          .forEach(
              place -> assertThat(place.name()).isEqualTo(appeal.places().get(place.id()).name()));
      assertThat(back.title()).isEqualTo(appeal.title());
      assertThat(back.period()).isEqualTo(appeal.period());
    }
  }

  private static Project carried(Project project) {
    return project.source().equals(java.util.Optional.of(Source.builder().build()))
        ? project.toBuilder().source(java.util.Optional.empty()).build()
        : project;
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 4)
  void whatCameBackLosesNothingMoreAndGivesTheSameBytes(@ForAll Appeal appeal) {
    for (AppealFormat format : FORMATS) {
      Appeal back = read(format, write(format, appeal)).orThrow();
      List<Problem> losses = new ArrayList<>();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      format.write(back, out, losses::add);
      assertThat(losses).isEmpty();
      assertThat(read(format, out.toByteArray()).orThrow()).isEqualTo(back);
      assertThat(write(format, read(format, out.toByteArray()).orThrow()))
          .isEqualTo(out.toByteArray());
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 2)
  void theBytesDependOnNothingButTheAppeal(@ForAll Appeal appeal) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    for (AppealFormat format : FORMATS) {
      byte[] written = write(format, appeal);
      try {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(write(format, appeal)).isEqualTo(written);
        assertThat(read(format, written).problems()).isEmpty();
      } finally {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 20)
  void aMutatedFileGivesAnAppealOrProblemsInsideTheFile(
      @ForAll Appeal appeal, @ForAll Random random) {
    AppealFormat format = FORMATS.get(random.nextInt(FORMATS.size()));
    String text = new String(write(format, appeal), StandardCharsets.UTF_8);
    String mutated = mutate(text, random);
    ReadResult<Appeal> read = read(format, mutated.getBytes(StandardCharsets.UTF_8));
    long lines = mutated.split("\r\n|\r|\n", -1).length;
    for (Problem problem : read.problems()) {
      problem.position().ifPresent(at -> assertThat((long) at.line()).isAtMost(lines));
      problem.position().ifPresent(at -> assertThat(at.column()).isAtMost(mutated.length() + 1));
    }
    if (!read.hasErrors()) {
      Appeal other = read.value().orElseThrow();
      assertThat(read(format, write(format, other)).orThrow().projects())
          .isEqualTo(other.projects());
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 3)
  void theFormatIsKnownByItsStart(@ForAll Appeal appeal) {
    for (AppealFormat format : FORMATS) {
      String text = new String(write(format, appeal), StandardCharsets.UTF_8);
      String start = text.substring(0, Math.min(text.length(), 4096));
      assertThat(
              Appeals.formats().stream()
                  .filter(any -> any.recognizes(start))
                  .map(AppealFormat::id)
                  .toList())
          .containsExactly(format.id());
    }
  }

  private static String mutate(String text, Random random) {
    int at = random.nextInt(text.length());
    String any = ",;\t\"\\0-9.eE+=>#'\r\n\u0000\u00e9\uFEFF";
    char inserted = any.charAt(random.nextInt(any.length()));
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + inserted + text.substring(at);
      default -> text.substring(0, at) + inserted + text.substring(at + 1);
    };
  }

  private static byte[] write(AppealFormat format, Appeal appeal) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(appeal, out);
    return out.toByteArray();
  }

  private static ReadResult<Appeal> read(AppealFormat format, byte[] bytes) {
    return format.read(new ByteArrayInputStream(bytes), "test.csv", Limits.standard());
  }
}
