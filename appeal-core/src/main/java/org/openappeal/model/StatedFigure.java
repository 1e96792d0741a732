package org.openappeal.model;

/** What a printed figure counts. */
public enum StatedFigure {
  /** What is asked for. */
  REQUIREMENT,
  /** What has been received of it. */
  RECEIVED
}
