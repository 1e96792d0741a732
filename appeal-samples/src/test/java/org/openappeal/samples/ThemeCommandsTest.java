package org.openappeal.samples;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openappeal.theme.ThemeModel;

final class ThemeCommandsTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void classifiesALineOfJsonEach() throws IOException {
    Path in = folder.resolve("in.jsonl");
    Files.writeString(
        in,
        """
        {"id": "a", "title": "Counter-trafficking in Mali", "text": ""}
        {"id": "b", "text": "Nothing to be found"}
        """);
    assertThat(run("classify", "--in", in.toString())).isEqualTo(0);
    assertThat(out.toString())
        .isEqualTo(
            """
            {"id":"a","primary":"COUNTER_TRAFFICKING","themes":[{"theme":"COUNTER_TRAFFICKING",\
            "score":0.99,"evidence":[{"phrase":"counter-trafficking","field":"title","start":0,\
            "end":19}]}]}
            {"id":"b","primary":null,"themes":[]}
            """);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void tellsBadLinesAndDoesTheOthers() throws IOException {
    Path in = folder.resolve("in.jsonl");
    byte[] bad = {'{', (byte) 0xff, '}', '\n'};
    byte[] lines =
        """
        {"id": 7, "title": "x"}
        ["x"]
        {"id": "x"}
        {"id": "x", "id": "y", "title": ""}
        {"id": "x", "title": ["x"]}
        {"title": "x"}
        {"id": "x", "title": "y"} {}

        {"id": "good", "title": "", "more": 1}"""
            .getBytes(StandardCharsets.UTF_8);
    Files.write(in, bad);
    Files.write(in, lines, StandardOpenOption.APPEND);
    assertThat(run("classify", "--in", in.toString())).isEqualTo(1);
    assertThat(out.toString()).isEqualTo("{\"id\":\"good\",\"primary\":null,\"themes\":[]}\n");
    List<String> messages = err.toString().lines().toList();
    assertThat(messages).hasSize(8);
    assertThat(messages.get(0))
        .isEqualTo("appeal: line 1: Not UTF-8: found bytes that are no character");
    assertThat(messages.get(1))
        .isEqualTo("appeal: line 2: Expected a text as \"id\", found NUMBER");
    assertThat(messages.get(2)).isEqualTo("appeal: line 3: Expected a JSON object, found ARRAY");
    assertThat(messages.get(3))
        .isEqualTo("appeal: line 4: Missing property: expected \"title\" or \"text\"");
    assertThat(messages.get(4)).contains("line 5: Not well-formed JSON at column 17");
    assertThat(messages.get(6)).isEqualTo("appeal: line 7: Missing property: expected \"id\"");
    assertThat(messages.get(7)).contains("line 8: Not well-formed JSON");
  }

  @Test
  void classifiesByATaxonomyOfOnesOwn() throws IOException {
    Path taxonomy = folder.resolve("mine.json");
    Files.writeString(
        taxonomy,
        """
        {"format": "appeal-taxonomy/1", "id": "mine", "name": "Mine", "primary": true, "themes": [
          {"code": "CASH", "name": "Cash", "phrases": [{"weight": 0.8, "en": ["voucher"]}]}]}
        """);
    Path in = folder.resolve("in.jsonl");
    Files.writeString(in, "{\"id\": \"a\", \"text\": \"Vouchers\"}\n");
    assertThat(run("classify", "--taxonomy", taxonomy.toString(), "--in", in.toString()))
        .isEqualTo(0);
    assertThat(out.toString()).contains("\"primary\":\"CASH\"");
    assertThat(run("classify", "--taxonomy", in.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("in.jsonl:1:1: Unknown format");
    assertThat(run("classify", "--in", "no.jsonl")).isEqualTo(2);
    assertThat(err.toString()).contains("Can't read no.jsonl: there is no such file");
  }

  @Test
  void sumsByTheme() throws IOException {
    assertThat(run("themes", "--out", folder.toString())).isEqualTo(0);
    assertThat(out.toString()).contains("Counter-Trafficking");
    assertThat(out.toString())
        .contains("All projects                            143,086,104.00  100.0 %");
    List<String> lines = Files.readAllLines(folder.resolve("themes.csv"));
    assertThat(lines.get(0)).isEqualTo("taxonomy,theme,required_split,required_in_full,projects");
    assertThat(lines.stream().filter(line -> line.startsWith("services,"))).hasSize(8);
  }

  @Test
  void sumsByThemesInATree() throws IOException {
    Path taxonomy = folder.resolve("tree.json");
    Files.writeString(
        taxonomy,
        """
        {"format": "appeal-taxonomy/1", "id": "tree", "name": "Tree", "themes": [
          {"code": "HEALTH", "name": "Health"},
          {"code": "HIV", "name": "HIV", "parent": "HEALTH",
            "phrases": [{"weight": 0.8, "en": ["HIV"]}]}]}
        """);
    assertThat(run("themes", "--taxonomy", taxonomy.toString(), "--out", folder.toString()))
        .isEqualTo(0);
    assertThat(out.toString()).contains("split without them.");
    List<String> lines = Files.readAllLines(folder.resolve("themes.csv"));
    String[] whole = lines.get(1).split(",", -1);
    String[] part = lines.get(2).split(",", -1);
    assertThat(whole[2]).isEqualTo("0");
    assertThat(part[2]).isEqualTo(part[3]);
    assertThat(whole[3]).isEqualTo(part[3]);
  }

  @Test
  void evaluatesSuggestsAndExplains() {
    assertThat(run("themes", "--evaluate")).isEqualTo(0);
    assertThat(out.toString()).contains("Cohen's kappa");
    assertThat(out.toString()).contains("Worst mistakes");
    assertThat(run("themes", "--suggest", "--format", "csv")).isEqualTo(0);
    assertThat(out.toString()).contains("COUNTER_TRAFFICKING,trafficking,");
    assertThat(run("themes", "--explain", "KH-1")).isEqualTo(0);
    assertThat(out.toString()).contains("KH-1: ");
    assertThat(run("themes", "--explain", "XX-1")).isEqualTo(2);
    assertThat(err.toString()).contains("No such project: found XX-1");
  }

  @Test
  void tellsASecondOpinion() throws IOException {
    Path in = folder.resolve("in.jsonl");
    Files.writeString(in, "{\"id\": \"a\", \"title\": \"Buses and way stations for refugees\"}\n");
    assertThat(run("classify", "--second-opinion", "--in", in.toString())).isEqualTo(0);
    assertThat(out.toString())
        .containsMatch(
            "\"secondOpinion\":\\{\"primary\":\"MOVEMENT\",\"themes\":\\[\\{\"theme\":\"MOVEMENT\","
                + "\"probability\":0\\.9\\d+,\"phrases\":\\{[^}]*\"MOVEMENT\":[^}]*},"
                + "\"words\":\\[.*\\{\"words\":\"buses\",\"weight\":\\d\\.\\d\\d,"
                + "\"field\":\"title\",\"start\":0,\"end\":5}");
    assertThat(run("themes", "--explain", "KH-1", "--second-opinion")).isEqualTo(0);
    assertThat(out.toString()).contains("Second opinion\n");
    assertThat(run("classify", "--second-opinion", "--taxonomy", "services")).isEqualTo(2);
    assertThat(err.toString()).contains("expected no --taxonomy, or --second-opinion=MODEL.json");
    assertThat(run("classify", "--second-opinion=no.json")).isEqualTo(2);
    assertThat(err.toString()).contains("Can't read no.json: there is no such file");
  }

  @Test
  void trainsTheModelThatComesWithTheLibrary() throws IOException {
    assertThat(run("themes", "--train", "--out", folder.toString())).isEqualTo(0);
    StringBuilder standard = new StringBuilder();
    ThemeModel.standard().write(standard);
    assertThat(Files.readString(folder.resolve("theme-model.json"))).isEqualTo(standard.toString());
  }

  @Test
  void trainsAModelOfOnesOwnAndEvaluatesIt() throws IOException {
    Path texts = folder.resolve("texts.jsonl");
    Path labels = folder.resolve("labels.csv");
    StringBuilder lines = new StringBuilder();
    StringBuilder themes = new StringBuilder("id,primary,services\n");
    for (int i = 0; i < 5; i++) {
      lines.append("{\"id\": \"b").append(i).append("\", \"text\": \"buses for them\"}\n");
      lines.append("{\"id\": \"d").append(i).append("\", \"text\": \"doctors for them\"}\n");
      themes.append("b").append(i).append(",MOVEMENT,\n");
      themes.append("d").append(i).append(",MIGRATION_HEALTH,\n");
    }
    Files.writeString(texts, lines);
    Files.writeString(labels, themes);
    String[] arguments = {"themes", "--taxonomy", "services", "--texts", texts.toString()};
    assertThat(run(arguments, "--train", labels.toString(), "--out", folder.toString()))
        .isEqualTo(0);
    assertThat(out.toString()).contains("Trained on 10 labelled texts, classified by services");
    String model = "--second-opinion=" + folder.resolve("theme-model.json");
    assertThat(run(arguments, "--evaluate", labels.toString(), model)).isEqualTo(0);
    assertThat(out.toString()).contains("Second opinion");
    assertThat(out.toString()).contains("Main theme right: 100.0 %");
    assertThat(run(arguments, "--evaluate")).isEqualTo(2);
    assertThat(err.toString()).contains("Expected a file of labels for --texts");
    Files.writeString(texts, "{\"id\": \"b0\", \"text\": \"again\"}\n{}\n");
    Files.writeString(texts, lines, StandardOpenOption.APPEND);
    assertThat(run(arguments, "--train", labels.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("texts.jsonl:2: Missing property: expected \"id\"");
    assertThat(err.toString()).contains("texts.jsonl:3: Duplicate id: found b0 again");
  }

  private int run(String[] first, String... others) {
    return run(Stream.concat(Stream.of(first), Stream.of(others)).toArray(String[]::new));
  }

  private int run(String... arguments) {
    return AppealCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }
}
