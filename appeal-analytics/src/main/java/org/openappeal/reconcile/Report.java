package org.openappeal.reconcile;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.openappeal.model.Appeal;

/**
 * Findings for other programs, with the places in the appeal's file that they are about.
 *
 * <pre>{@code
 * Report.of(reconciliation).inFile("data/appeal.json").to(ReportFormat.SARIF);
 * }</pre>
 */
public final class Report {

  private final Reconciliation reconciliation;
  private final Optional<String> file;
  private final Function<String, OptionalInt> lines;
  private final ImmutableMap<Object, String> pointers;

  private Report(
      Reconciliation reconciliation,
      Optional<String> file,
      Function<String, OptionalInt> lines,
      ImmutableMap<Object, String> pointers) {
    this.reconciliation = reconciliation;
    this.file = file;
    this.lines = lines;
    this.pointers = pointers;
  }

  /** Returns a report that names places by JSON pointers into the appeal's native format. */
  public static Report of(Reconciliation reconciliation) {
    Appeal appeal = reconciliation.appeal();
    Map<Object, String> pointers = new HashMap<>();
    for (int i = 0; i < appeal.statements().size(); i++) {
      pointers.put(appeal.statements().get(i).id(), "/statements/" + i);
    }
    for (int i = 0; i < appeal.projects().size(); i++) {
      pointers.put(appeal.projects().get(i).id(), "/projects/" + i);
    }
    return new Report(
        reconciliation,
        Optional.empty(),
        pointer -> OptionalInt.empty(),
        ImmutableMap.copyOf(pointers));
  }

  /**
   * Returns this report with the file in which the appeal stands.
   *
   * @param uri the URI of the file, best relative to the root of its repository
   */
  public Report inFile(String uri) {
    return new Report(reconciliation, Optional.of(uri), lines, pointers);
  }

  /**
   * Returns this report with the lines of the file.
   *
   * @param lines gives the line, from 1, of a JSON pointer such as {@code /statements/3}
   */
  public Report withLines(Function<String, OptionalInt> lines) {
    Objects.requireNonNull(lines, "lines");
    return new Report(reconciliation, file, lines, pointers);
  }

  Reconciliation reconciliation() {
    return reconciliation;
  }

  Optional<String> file() {
    return file;
  }

  OptionalInt line(String pointer) {
    return lines.apply(pointer);
  }

  /** Returns where in the file the finding is. */
  List<String> pointers(Finding finding) {
    List<?> ids =
        finding.statement().<List<?>>map(List::of).orElseGet(() -> finding.projects().asList());
    return ids.stream().flatMap(id -> pointer(id).stream()).toList();
  }

  /** Returns where in the file the statement or project of this id is. */
  Optional<String> pointer(Object id) {
    return Optional.ofNullable(pointers.get(id));
  }

  /** Returns this report in a format. */
  public String to(ReportFormat format) {
    StringBuilder out = new StringBuilder();
    try {
      write(format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * Appends this report in a format.
   *
   * @throws IOException if the receiver throws it
   */
  public void write(ReportFormat format, Appendable out) throws IOException {
    format.writer().write(this, out);
  }

  /**
   * Appends the changes after which all statements agree as JSON: a list of objects, empty if there
   * is nothing to change. Each has a sentence ({@code change}) and a {@code kind}:
   *
   * <ul>
   *   <li>{@code restate}: a {@code statement} about a {@code scope}, as the native format writes
   *       it, gets the amount {@code after} instead of that {@code before}, in a {@code currency};
   *   <li>{@code reprice}: a {@code project} gets the amount {@code after} instead of that {@code
   *       before} for a {@code period};
   *   <li>{@code move}: a {@code project} goes {@code from} one location {@code to} another;
   *   <li>{@code remove}: a {@code project} is taken from the list.
   * </ul>
   *
   * <p>The JSON {@code pointer} says where in the appeal's native format the statement or project
   * is.
   *
   * @throws IOException if the receiver throws it
   * @see Reconciliation#proposeRepair
   */
  public void writeRepair(Appendable out) throws IOException {
    JsonRepairWriter.write(this, reconciliation.proposeRepair(), out);
  }
}
