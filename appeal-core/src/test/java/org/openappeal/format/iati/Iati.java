package org.openappeal.format.iati;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.ReadResult;
import org.openappeal.model.Appeal;
import org.openappeal.model.Project;

/** Makes files of activities, and reads and writes them. */
final class Iati {

  static final IatiFormat FORMAT = new IatiFormat();

  private Iati() {}

  /** Returns a file of these activities. */
  static String file(String version, String... activities) {
    return "<iati-activities version=\""
        + version
        + "\">\n"
        + String.join("\n", activities)
        + "\n</iati-activities>\n";
  }

  /** Returns an activity that has all it needs, and these further elements. */
  static String activity(String id, String... elements) {
    return """
        <iati-activity default-currency="USD" xml:lang="en">
        <iati-identifier>%s</iati-identifier>
        <reporting-org ref="XM-1" type="40"><narrative>Publisher</narrative></reporting-org>
        <title><narrative>Title of %s</narrative></title>
        <participating-org role="4"><narrative>Partner</narrative></participating-org>
        %s
        </iati-activity>"""
        .formatted(id, id, String.join("\n", elements));
  }

  static String budget(String start, String end, String value) {
    return budget("1", start, end, value);
  }

  static String budget(String type, String start, String end, String value) {
    return """
        <budget type="%s">
        <period-start iso-date="%s"/>
        <period-end iso-date="%s"/>
        <value value-date="2020-01-01">%s</value>
        </budget>"""
        .formatted(type, start, end, value);
  }

  static ReadResult<Appeal> read(String file) {
    return read(file.getBytes(StandardCharsets.UTF_8), Limits.standard());
  }

  static ReadResult<Appeal> read(byte[] file, Limits limits) {
    return FORMAT.read(new ByteArrayInputStream(file), "test.xml", limits);
  }

  /** Reads one project, of which nothing may be wrong. */
  static Project project(String... elements) {
    ReadResult<Appeal> result =
        read(file("2.03", activity("A", with(elements, budget("2020-01-01", "2020-12-31", "1")))));
    return result.orThrow().projects().get(0);
  }

  private static String[] with(String[] elements, String further) {
    List<String> all = new ArrayList<>(List.of(elements));
    all.add(further);
    return all.toArray(new String[0]);
  }

  /** Returns the problems that aren't about what appeals don't carry. */
  static ImmutableList<Problem> mistakes(ReadResult<Appeal> result) {
    return result.problems().stream()
        .filter(problem -> problem.code() != ProblemCode.NOT_CARRIED)
        .collect(ImmutableList.toImmutableList());
  }

  /** Reads the projects one at a time. */
  static ImmutableList<Project> stream(String file, List<Problem> problems) {
    try (Stream<Project> projects =
        FORMAT.projects(
            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
            "test.xml",
            Limits.standard(),
            problems::add)) {
      return projects.collect(ImmutableList.toImmutableList());
    }
  }

  static String write(Appeal appeal) {
    return write(appeal, new ArrayList<>());
  }

  static String write(Appeal appeal, List<Problem> losses) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FORMAT.write(appeal, out, losses::add);
    return out.toString(StandardCharsets.UTF_8);
  }

  static byte[] resource(String name) {
    try {
      return Resources.toByteArray(Resources.getResource(Iati.class, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
