package org.openappeal.compare;

/** How what a project asks for compares with what the edition before said it would. */
public enum Continuation {
  /** It asks for what was said. */
  AS_SAID("as said"),
  /** It asks for no more than what the earlier edition left to later years, saying no year. */
  WITHIN("within what was left to later years"),
  /** It asks for more than was said or left to later years. */
  MORE("more than was said"),
  /** It asks for less than was said. */
  LESS("less than was said"),
  /** It asks for money of which the earlier edition said nothing. */
  NOT_SAID("not foreseen"),
  /** It asks for nothing, or is gone, though the earlier edition said it would need money. */
  NOT_ASKED("foreseen, not asked for");

  private final String label;

  Continuation(String label) {
    this.label = label;
  }

  /** Returns the meaning in a few words. */
  @Override
  public String toString() {
    return label;
  }
}
