package org.openappeal.compare;

/**
 * A reason why two editions ask for different sums. Each is the opposite of another, or of itself,
 * if the editions change places.
 */
public enum BridgeStep {
  /** What new projects ask for. */
  ADDED("New"),
  /** What projects asked for that are gone. */
  ENDED("Ended"),
  /** What projects of both editions ask for more. */
  INCREASED("Increased"),
  /** What projects of both editions ask for less. */
  DECREASED("Decreased"),
  /** What projects ask for whose requirement wasn't stated before. */
  NOW_STATED("Now stated"),
  /** What projects asked for whose requirement isn't stated any more. */
  NO_LONGER_STATED("No longer stated"),
  /** What projects of both editions carried from one member of a dimension to another. */
  MOVED("Moved"),
  /** By how much the same sum in another currency is worth more or less. */
  EXCHANGE_RATE("Exchange rate");

  private final String label;

  BridgeStep(String label) {
    this.label = label;
  }

  /** Returns the reason if the editions change places. */
  public BridgeStep mirrored() {
    return switch (this) {
      case ADDED -> ENDED;
      case ENDED -> ADDED;
      case INCREASED -> DECREASED;
      case DECREASED -> INCREASED;
      case NOW_STATED -> NO_LONGER_STATED;
      case NO_LONGER_STATED -> NOW_STATED;
      case MOVED, EXCHANGE_RATE -> this;
    };
  }

  /** Returns the reason in a word or two. */
  @Override
  public String toString() {
    return label;
  }
}
