package org.openappeal.format.validate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What came of validating a file.
 *
 * @param file the name of the file
 * @param format the id of the format that it was read in
 * @param projects how many projects could be read
 * @param findings what was found, in the order of reading, up to the validator's limit
 * @param counts how many findings there are of each severity, those beyond the limit too
 */
public record Validation(
    String file,
    String format,
    long projects,
    ImmutableList<RuleFinding> findings,
    ImmutableMap<Severity, Long> counts) {

  /** Puts the counts in order, a zero where nothing was found. */
  public Validation {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(findings, "findings");
    Map<Severity, Long> all = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      all.put(severity, counts.getOrDefault(severity, 0L));
    }
    counts = Maps.immutableEnumMap(all);
  }

  /** Returns how many findings there are of a severity, those beyond the limit too. */
  public long count(Severity severity) {
    return counts.getOrDefault(severity, 0L);
  }

  /** Returns whether there is an error, perhaps beyond the limit. */
  public boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }
}
