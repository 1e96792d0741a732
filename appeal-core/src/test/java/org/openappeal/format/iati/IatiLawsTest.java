package org.openappeal.format.iati;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.ReadResult;
import org.openappeal.format.TextPosition;
import org.openappeal.model.Appeal;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.Project;
import org.openappeal.testing.AppealDomain;

@Domain(AppealDomain.class)
@Domain(DomainContext.Global.class)
final class IatiLawsTest {

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 150)
  void whatIsCarriedIsReadAgainAndWrittenTheSame(@ForAll Appeal appeal) {
    Assume.that(!appeal.projects().isEmpty());
    Appeal carried = Iati.read(Iati.write(appeal)).orThrow();
    String written = Iati.write(carried);
    ReadResult<Appeal> read = Iati.read(written);
    assertThat(Iati.mistakes(read)).isEmpty();
    assertThat(read.value()).hasValue(carried);
    assertThat(Iati.write(read.orThrow())).isEqualTo(written);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 150)
  void theMoneyIsCarriedToTheCent(@ForAll Appeal appeal) {
    Assume.that(!appeal.projects().isEmpty());
    Appeal carried = Iati.read(Iati.write(appeal)).orThrow();
    assertThat(carried.currency()).isEqualTo(appeal.currency());
    assertThat(carried.period()).isEqualTo(appeal.period());
    for (int i = 0; i < appeal.projects().size(); i++) {
      Project before = appeal.projects().get(i);
      Project after = carried.projects().get(i);
      assertThat(after.id()).isEqualTo(before.id());
      assertThat(after.budget().lines()).isEqualTo(known(before));
      assertThat(after.budget().received()).isEqualTo(before.budget().received());
    }
  }

  private static ImmutableList<BudgetLine> known(Project project) {
    return project.budget().lines().stream()
        .filter(line -> line.amount().isKnown())
        .collect(ImmutableList.toImmutableList());
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 50)
  void theBytesDependOnNothingButTheAppeal(@ForAll Appeal appeal) {
    String written = Iati.write(appeal);
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Iati.write(appeal)).isEqualTo(written);
      List<String> problems = show(Iati.read(written.replace("</title>", "</titel>")));
      Locale.setDefault(Locale.GERMANY);
      assertThat(show(Iati.read(written.replace("</title>", "</titel>")))).isEqualTo(problems);
    } finally {
      Locale.setDefault(locale);
    }
  }

  private static List<String> show(ReadResult<Appeal> result) {
    return result.problems().stream().map(Problem::toString).toList();
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
  void streamingGivesTheSameProjects(@ForAll Appeal appeal) {
    Assume.that(!appeal.projects().isEmpty());
    String written = Iati.write(appeal);
    List<Problem> problems = new ArrayList<>();
    ReadResult<Appeal> whole = Iati.read(written);
    assertThat(Iati.stream(written, problems))
        .containsExactlyElementsIn(
            whole.orThrow().projects().stream().map(IatiLawsTest::withoutParts).toList())
        .inOrder();
    assertThat(problems).isEqualTo(whole.problems());
  }

  /** Returns the project as it is known before its parts are. */
  private static Project withoutParts(Project project) {
    return project.isInParts() ? project.withBudget(project.budget()) : project;
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 50)
  void streamingAFileTellsWholesFromParts(@ForAll Appeal appeal) throws IOException {
    Assume.that(!appeal.projects().isEmpty());
    String written = Iati.write(appeal);
    Path file = Files.createTempFile("activities", ".xml");
    try {
      Files.writeString(file, written);
      try (Stream<Project> projects =
          Iati.FORMAT.projects(file, Limits.standard(), problem -> {})) {
        assertThat(projects.toList()).isEqualTo(Iati.read(written).orThrow().projects());
      }
    } finally {
      Files.delete(file);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
  void anotherCharacterGivesAValueOrAProblemInItsPlace(
      @ForAll Appeal appeal, @ForAll Random random) {
    String written = Iati.write(appeal);
    int place = random.nextInt(written.length());
    char other = "<>&\"'=/ 0-x.\u0000\uFFFE".charAt(random.nextInt(14));
    String mutated = written.substring(0, place) + other + written.substring(place + 1);
    ReadResult<Appeal> result =
        Iati.read(mutated.getBytes(StandardCharsets.UTF_8), Limits.standard());
    int lines = (int) mutated.lines().count();
    for (Problem problem : result.problems()) {
      TextPosition position = problem.position().orElseThrow();
      assertWithMessage(problem.toString()).that(position.line()).isAtMost(lines + 1);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
  void positionsAreThoseOfTheTags(@ForAll("layouts") List<String> layout) {
    StringBuilder file = new StringBuilder("<iati-activities version=\"2.03\">");
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < layout.size(); i++) {
      file.append(layout.get(i));
      expected.add(position(file));
      file.append("<iati-activity><title>T</title></iati-activity>");
    }
    file.append("</iati-activities>");
    assertThat(
            Iati.read(file.toString()).errors().stream()
                .map(problem -> problem.position().orElseThrow().toString()))
        .containsExactlyElementsIn(expected)
        .inOrder();
  }

  @Provide
  Arbitrary<List<String>> layouts() {
    Arbitrary<String> piece =
        Combinators.combine(
                Arbitraries.of(
                    " ",
                    "\n",
                    "\r\n",
                    "\t",
                    "<!-- <a> \n -->",
                    "<?x\n?>",
                    "<o:x xmlns:o='u' a='\n'>\u4e2d&#10;</o:x>",
                    "\ud83d\udc68".isEmpty() ? "" : "<x>\ud83d\udc68</x>"),
                Arbitraries.integers().between(1, 300))
            .as(String::repeat);
    return piece.list().ofMinSize(1).ofMaxSize(6);
  }

  private static String position(StringBuilder before) {
    String text = before.toString().replace("\r\n", "\n");
    int lastBreak = text.lastIndexOf('\n');
    long line = text.chars().filter(c -> c == '\n').count() + 1;
    return line + ":" + (text.length() - lastBreak);
  }
}
