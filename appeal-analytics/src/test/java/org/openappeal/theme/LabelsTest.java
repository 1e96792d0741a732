package org.openappeal.theme;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels of a file, and the mistakes in it. */
final class LabelsTest {

  private static final ImmutableSet<String> PROJECTS = ImmutableSet.of("K-1", "K-2");
  private static final ImmutableSet<String> THEMES = ImmutableSet.of("A", "B C");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,primary,themes,comment\nK-1,A,B C; A,all of it\n",
        "\uFEFFid;primary;themes\r\nK-1;A;\"B C;A\"\r\n\r\n",
        "title\tservices\tid\tprimary\nx\tB C\tK-1\tA",
      })
  void columnsAreKnownByTheirNames(String csv) throws IOException {
    assertThat(read(csv, StandardCharsets.UTF_8))
        .containsExactly("K-1", new Labels(Optional.of("A"), ImmutableSet.of("A", "B C")));
  }

  @Test
  void tellsAllMistakesWithTheirLines() {
    assertThat(mistakes("id,primary,themes\nK-3,,A;D\n,A,\nK-1,E,\nK-1,A,\nK-2,A,A,A\n"))
        .isEqualTo(
            """
            labels.csv:2:1: Unknown theme: found D, expected one of [A, B C] at themes
            labels.csv:2:1: No such project: found K-3, expected the id of one of the texts at id
            labels.csv:3:1: Expected the id of a project at id
            labels.csv:4:1: Unknown theme: found E, expected one of [A, B C] at primary
            labels.csv:5:1: Duplicate id: found K-1 again at id
            labels.csv:6:1: Too many columns: found 4, expected 3; several codes in a column are \
            separated by ;\
            """);
  }

  @Test
  void tellsUnknownColumns() {
    assertThat(mistakes("id,theme,id\nK-1,A\n"))
        .isEqualTo(
            """
            labels.csv:1:1: Unknown column: found "theme", expected one of [id, primary, services, \
            themes, title, comment]
            labels.csv:1:1: Duplicate column: found "id" again
            labels.csv:1:1: Missing column: expected primary, services or themes, found [id, theme]\
            """);
    assertThat(mistakes("primary\nA\n"))
        .isEqualTo("labels.csv:1:1: Missing column: expected \"id\", found [primary]");
  }

  @Test
  void tellsWhatIsNoCsv() {
    assertThat(mistakes(""))
        .isEqualTo(
            "labels.csv:1:1: No labels: found an empty file, expected a line of headers, one of"
                + " them id");
    assertThat(mistakes("id,primary\nK-1,A\nK-2,\"A\n"))
        .startsWith("labels.csv:2:1: Not well-formed CSV after this line: Unclosed quoted field");
    assertThat(
            assertThrows(
                TaxonomyFormatException.class,
                () -> read("id,primary\nK-1,\u00E9\n", StandardCharsets.ISO_8859_1)))
        .hasMessageThat()
        .endsWith(
            "labels.csv:2:1: Not UTF-8: found the byte 0xE9, expected a file saved as CSV in UTF-8");
  }

  private String mistakes(String csv) {
    return assertThrows(TaxonomyFormatException.class, () -> read(csv, StandardCharsets.UTF_8))
        .getMessage()
        .replace(folder + "/", "");
  }

  private Map<String, Labels> read(String csv, Charset charset) throws IOException {
    Path file = folder.resolve("labels.csv");
    Files.writeString(file, csv, charset);
    return Labels.read(file, PROJECTS, THEMES);
  }
}
