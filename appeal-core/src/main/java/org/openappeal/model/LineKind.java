package org.openappeal.model;

/** Whether a budget line asks for money or takes some back. */
public enum LineKind {
  /** Money is asked for. */
  REQUIREMENT,
  /** Money that was asked for is taken back; the amount is below zero. */
  CORRECTION
}
