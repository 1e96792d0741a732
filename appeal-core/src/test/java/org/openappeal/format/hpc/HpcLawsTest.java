package org.openappeal.format.hpc;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.io.ByteStreams;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openappeal.format.Appeals;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.ReadResult;
import org.openappeal.format.TextPosition;
import org.openappeal.format.json.JsonFormat;
import org.openappeal.model.Appeal;
import org.openappeal.testing.HpcSamples;

final class HpcLawsTest {

  private static final String ANY = "{}[]:,\"\\0-9.eE+truefalsn ux\u0000\n\u00e9";
  private static final String PROJECTS = "rsyr22-projects-page-2.json";

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 400)
  void aMutatedAnswerGivesAnAppealOrProblemsInsideTheFile(
      @ForAll @IntRange(min = 0, max = 3_000) int at,
      @ForAll @IntRange(max = 2) int kind,
      @ForAll @IntRange(max = 2) int file,
      @ForAll @IntRange(max = 31) int inserted) {
    String text = start(file == 0 ? PROJECTS : file == 1 ? "plans.json" : "fts-clusters.json");
    String mutated = mutate(text, at % text.length(), kind, ANY.charAt(inserted % ANY.length()));
    ReadResult<Appeal> read = read(mutated);
    int lines = mutated.split("\n", -1).length;
    for (Problem problem : read.errors()) {
      TextPosition position = problem.position().orElseThrow();
      assertThat(position.line()).isAtMost(lines);
      assertThat(position.column()).isAtMost(mutated.length() + 2);
    }
    read.value().ifPresent(HpcLawsTest::assertSound);
  }

  /** What was read is an appeal like any other: it can be written, and read again. */
  private static void assertSound(Appeal appeal) {
    String json = Appeals.toJson(appeal);
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    assertThat(
            new JsonFormat()
                .read(new ByteArrayInputStream(bytes), "again.json", Limits.standard())
                .value())
        .hasValue(appeal);
  }

  /** Returns an answer of the first few records of a file, complete in itself. */
  private static String start(String name) {
    try {
      String text =
          new String(ByteStreams.toByteArray(HpcSamples.open(name)), StandardCharsets.UTF_8);
      String[] lines = text.split("\n", 6);
      String end = name.equals(PROJECTS) ? "]},\"status\":\"ok\"}\n" : "],\"status\":\"ok\"}\n";
      return name.startsWith("fts")
          ? text
          : lines[0]
              + "\n"
              + lines[1]
              + "\n"
              + lines[2]
              + "\n"
              + lines[3].replaceAll(",$", "")
              + "\n"
              + end;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String mutate(String text, int at, int kind, char inserted) {
    return switch (kind) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + inserted + text.substring(at);
      default -> text.substring(0, at) + inserted + text.substring(at + 1);
    };
  }

  private static ReadResult<Appeal> read(String text) {
    return new HpcFormat()
        .read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            "hpc.json",
            Limits.standard());
  }
}
