package org.openappeal.model;

/**
 * What a partner does; the roles are those of IATI's codelist OrganisationRole, and that of the
 * organization that reports.
 */
public enum PartnerRole {
  /** Gives money. */
  FUNDING,
  /** Answers for the project as a whole. */
  ACCOUNTABLE,
  /** Manages the money and directs the work on behalf of who gives it. */
  EXTENDING,
  /** Carries the project out. */
  IMPLEMENTING,
  /** Publishes the data. */
  REPORTING
}
