package org.openappeal.format.json;

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
import org.openappeal.format.Appeals;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.ReadResult;
import org.openappeal.format.TextPosition;
import org.openappeal.model.Appeal;
import org.openappeal.model.Project;
import org.openappeal.testing.AppealDomain;

@Domain(AppealDomain.class)
@Domain(DomainContext.Global.class)
final class JsonLawsTest {

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
  void readingWhatWasWrittenGivesAnEqualAppealAndTheSameBytes(@ForAll Appeal appeal) {
    for (JsonFormat format : ImmutableList.of(JsonFormat.pretty(), JsonFormat.compact())) {
      byte[] written = write(format, appeal);
      ReadResult<Appeal> read = read(written);
      assertThat(read.problems()).isEmpty();
      assertThat(read.value()).hasValue(appeal);
      assertThat(write(format, read.value().orElseThrow())).isEqualTo(written);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 100)
  void theBytesDependOnNothingButTheAppeal(@ForAll Appeal appeal) {
    byte[] written = write(JsonFormat.pretty(), appeal);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(write(JsonFormat.pretty(), appeal)).isEqualTo(written);
      assertThat(read(written).value()).hasValue(appeal);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void streamingGivesTheSameProjects(@ForAll Appeal appeal) {
    List<Problem> problems = new ArrayList<>();
    List<Project> streamed;
    try (var stream =
        JsonFormat.pretty()
            .projects(
                new ByteArrayInputStream(write(JsonFormat.compact(), appeal)),
                "test.json",
                Limits.standard(),
                problems::add)) {
      streamed = stream.toList();
    }
    assertThat(problems).isEmpty();
    assertThat(streamed).containsExactlyElementsIn(appeal.projects()).inOrder();
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 1000)
  void aMutatedFileGivesAnEqualAppealOrProblemsInsideTheFile(
      @ForAll Appeal appeal, @ForAll Random random) {
    String text = new String(write(JsonFormat.pretty(), appeal), StandardCharsets.UTF_8);
    String mutated = mutate(text, random);
    ReadResult<Appeal> read = read(mutated.getBytes(StandardCharsets.UTF_8));
    String[] lines = mutated.split("\n", -1);
    for (Problem problem : read.problems()) {
      TextPosition at = problem.position().orElseThrow();
      assertThat(at.line()).isAtMost(lines.length);
      assertThat(at.column()).isAtMost(mutated.length() + 2);
    }
    if (read.problems().isEmpty()) {
      Appeal other = read.value().orElseThrow();
      assertThat(read(write(JsonFormat.pretty(), other)).value()).hasValue(other);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void plantedMistakesAreAllFoundEachAtItsPointer(@ForAll Appeal appeal, @ForAll Random random) {
    String text = new String(write(JsonFormat.pretty(), appeal), StandardCharsets.UTF_8);
    List<String> pointers = new ArrayList<>();
    for (int i = 0; i < appeal.projects().size(); i++) {
      String id = "\"id\": \"P-" + i + "\"";
      Mistake mistake = Mistake.ALL.get(random.nextInt(Mistake.ALL.size()));
      if (random.nextBoolean()) {
        text = text.replace(id, mistake.text().replace("ID", id));
        pointers.add("/projects/" + i + mistake.pointer());
      }
    }
    List<String> found =
        read(text.getBytes(StandardCharsets.UTF_8)).problems().stream()
            .filter(problem -> problem.code() != ProblemCode.LEFT_OUT)
            .map(Problem::path)
            .toList();
    assertThat(found).containsExactlyElementsIn(pointers).inOrder();
  }

  /** What to write in place of a project's id, and where that is wrong. */
  private record Mistake(String text, String pointer) {
    static final ImmutableList<Mistake> ALL =
        ImmutableList.of(
            new Mistake("ID, \"extra\": [{}, 1]", "/extra"),
            new Mistake("ID, ID", "/id"),
            new Mistake("\"id\": 5", "/id"),
            new Mistake("\"id\": \" \"", "/id"),
            new Mistake("\"id\": [\"a\"]", "/id"),
            new Mistake("ID, \"beneficiaries\": {}", "/beneficiaries"),
            new Mistake("ID, \"concerns\": [\"KE\", \"Kenya\"]", "/concerns/1"));
  }

  private static String mutate(String text, Random random) {
    int at = random.nextInt(text.length());
    String any = "{}[]:,\"\\0-9.eE+truefalsn ux\u0000\n\u00e9";
    char inserted = any.charAt(random.nextInt(any.length()));
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + inserted + text.substring(at);
      default -> text.substring(0, at) + inserted + text.substring(at + 1);
    };
  }

  private static byte[] write(JsonFormat format, Appeal appeal) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(appeal, out);
    return out.toByteArray();
  }

  private static ReadResult<Appeal> read(byte[] bytes) {
    return Appeals.tryRead(new ByteArrayInputStream(bytes), "test.json");
  }
}
