package org.openappeal.model;

import com.google.common.base.Ascii;

/** How a State belongs to the organization. */
public enum MembershipStatus {
  /** A full member. */
  MEMBER,
  /** Takes part without being a member. */
  OBSERVER;

  /** Returns the name in small letters. */
  @Override
  public String toString() {
    return Ascii.toLowerCase(name());
  }
}
