package org.openappeal.format.iati;

import com.google.common.collect.ImmutableSet;
import org.openappeal.format.ProblemCode;

/** The version of the standard that a file says it follows. */
final class Version {

  private static final ImmutableSet<String> KNOWN =
      ImmutableSet.of("1.01", "1.02", "1.03", "1.04", "1.05", "2.01", "2.02", "2.03");

  private Version() {}

  /** Ends the reading of a version that isn't known; odd spellings of known ones are told. */
  static void check(Element root, XmlReading reading) {
    String version = root.attribute("version");
    if (version == null) {
      reading
          .log()
          .warning(
              ProblemCode.MISSING,
              "No version: found <iati-activities> without one, expected one of " + KNOWN,
              root);
    } else if (!version.matches("[12](\\.[0-9]{1,2})?")) {
      reading.stop(
          ProblemCode.UNSUPPORTED,
          "Version of IATI isn't known: found \"" + version + "\", expected one of " + KNOWN);
    } else if (!KNOWN.contains(version)) {
      reading
          .log()
          .warning(
              ProblemCode.INVALID,
              "No such version of IATI: found \""
                  + version
                  + "\", expected one of "
                  + KNOWN
                  + "; it is read like these",
              root);
    }
  }
}
