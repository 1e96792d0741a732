package org.openappeal.report;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a result is.
 *
 * @param uri the URI of the file, best relative to the root of its repository; empty if there is
 *     none
 * @param line the line, from 1, if it is known
 * @param column the column in UTF-16 code units, from 1, if it is known
 * @param path where in the structure, such as a JSON pointer or an XPath; empty for the whole
 */
public record SarifLocation(
    Optional<String> uri, OptionalInt line, OptionalInt column, String path) {

  /** Refuses null. */
  public SarifLocation {
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(path, "path");
  }
}
