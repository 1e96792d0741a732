package org.openappeal.format.validate;

/** Takes what rules find in a file. */
@FunctionalInterface
interface Findings {

  /** Takes a finding of the rule's own severity. */
  void add(Rule rule, FilePlace place, String message, String value);
}
