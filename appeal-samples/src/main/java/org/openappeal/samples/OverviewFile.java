package org.openappeal.samples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import org.openappeal.model.Appeal;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Scope;
import org.openappeal.model.ServiceCode;
import org.openappeal.reconcile.Check;

/**
 * What an overview says about the projects: CSV with the columns scope (the id of a place, {@code
 * service:} and a code, {@code worldwide}, {@code unspecified} or {@code all}), title (of a project
 * in its list) and count (how many projects it tells of); each line has a title or a count.
 */
final class OverviewFile {

  private static final String SERVICE = "service:";

  private final Appeal appeal;
  private final ImmutableList.Builder<Check> counts = ImmutableList.builder();
  private final ImmutableListMultimap.Builder<Scope, String> titles =
      ImmutableListMultimap.builder();

  private OverviewFile(Appeal appeal) {
    this.appeal = appeal;
  }

  /** Returns the checks that hold the overview against the projects. */
  static ImmutableList<Check> read(Path file, Appeal appeal) throws UnusableInputException {
    OverviewFile overview = new OverviewFile(appeal);
    CsvRecords.read(file, overview::add);
    return overview.checks();
  }

  private ImmutableList<Check> checks() {
    ImmutableList.Builder<Check> checks = ImmutableList.builder();
    Multimaps.asMap(titles.build())
        .forEach((scope, listed) -> checks.add(Check.titles(scope, listed)));
    return checks.addAll(counts.build()).build();
  }

  private void add(NamedCsvRecord record) {
    Scope scope = scope(field(record, "scope"));
    String title = field(record, "title");
    String count = field(record, "count");
    if (title.isBlank() == count.isBlank()) {
      throw new IllegalArgumentException(
          "Title or count: found \"%s\" and \"%s\", expected one of them".formatted(title, count));
    }
    if (count.isBlank()) {
      titles.put(scope, title);
    } else {
      counts.add(Check.count(scope, Integer.parseUnsignedInt(count.strip())));
    }
  }

  private Scope scope(String text) {
    String name = text.strip();
    if (name.startsWith(SERVICE)) {
      return service(name.substring(SERVICE.length()));
    }
    return switch (name) {
      case "all" -> Scope.all();
      case "worldwide" -> Scope.worldwide();
      case "unspecified" -> Scope.unspecified();
      default -> place(name);
    };
  }

  private Scope service(String code) {
    return appeal
        .findService(ServiceCode.of(code))
        .map(service -> Scope.of(service.code()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Service is unknown: found %s, expected one of the appeal's".formatted(code)));
  }

  private Scope place(String id) {
    return appeal
        .places()
        .find(PlaceId.of(id))
        .map(place -> Scope.of(place))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Scope is unknown: found %s, expected the id of a place, service:CODE, worldwide,"
                            .formatted(id)
                        + " unspecified or all"));
  }

  private static String field(NamedCsvRecord record, String name) {
    return CsvRecords.field(record, name, "scope, title and count");
  }
}
