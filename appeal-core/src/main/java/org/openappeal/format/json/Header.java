package org.openappeal.format.json;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.text.StopReadingException;

/** The properties of an appeal that must be known before its projects can be read. */
final class Header {

  static final MemberNames NAMES =
      MemberNames.required("format", "id", "title", "organization")
          .andOptional("documentNumber", "published")
          .andRequired("period", "currency")
          .andOptional(
              "worldwideName",
              "annotations",
              "services",
              "places",
              "projects",
              "statements",
              "sections",
              "consolidatedAppeals");

  private final JsonInput in;
  private @Nullable CurrencyUnit currency;

  Header(JsonInput in) {
    this.in = in;
  }

  /** Reads the version; another one ends the reading. */
  void format() {
    in.text(
        version -> {
          if (!version.equals(JsonFormat.VERSION)) {
            in.problem(
                ProblemCode.UNSUPPORTED,
                "Unknown version of the format: found \"%s\", expected \"%s\"",
                version,
                JsonFormat.VERSION);
            throw new StopReadingException();
          }
        });
  }

  void currency() {
    in.text(in.parsers().currency, found -> currency = found);
  }

  /** Returns the currency of amounts, or ends the reading if it isn't known yet. */
  CurrencyUnit currencyBefore(String name) {
    CurrencyUnit known = currency;
    if (known == null) {
      in.problem(
          ProblemCode.MISSING,
          "Currency isn't known yet: found \"%s\" first, expected \"currency\" before it",
          name);
      throw new StopReadingException();
    }
    return known;
  }
}
