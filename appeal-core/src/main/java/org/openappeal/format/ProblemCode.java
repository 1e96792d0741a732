package org.openappeal.format;

/** What kind of mistake a file has. */
public enum ProblemCode {
  /** The text breaks the grammar of its format, or ends too early; reading ends here. */
  SYNTAX,
  /** The bytes aren't text in the encoding of the format; reading ends here. */
  ENCODING,
  /** Something is longer or nested deeper than the {@link Limits} allow. */
  LIMIT,
  /** The file is of another format, or of a version that isn't known; reading ends here. */
  UNSUPPORTED,
  /** A name that the format doesn't know. */
  UNKNOWN_NAME,
  /** Something stands twice that may stand once. */
  DUPLICATE,
  /** Something isn't there that is needed. */
  MISSING,
  /** A value of another type than expected, such as text in place of a number. */
  WRONG_TYPE,
  /** A value of the right type that breaks a rule, such as a budget less than its lines. */
  INVALID,
  /** Percentages that don't add up to 100; a warning where their own rounding explains it. */
  PERCENTAGES,
  /** Parts that don't fit together, such as a reference to a place that doesn't exist. */
  INCONSISTENT,
  /** What is right in itself and left out because it refers to something that is left out. */
  LEFT_OUT,
  /** What is right and has no place in the model when reading, or in the format when writing. */
  NOT_CARRIED,
  /** More problems than the {@link Limits} allow; reading ends here. */
  TOO_MANY_PROBLEMS
}
