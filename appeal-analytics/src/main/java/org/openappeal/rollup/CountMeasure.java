package org.openappeal.rollup;

/** The number of different projects. */
record CountMeasure(String name) implements Measure {

  @Override
  public String toString() {
    return name;
  }
}
