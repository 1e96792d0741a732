package org.openappeal.format.iati;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableMap;
import org.openappeal.model.PartnerRole;

/**
 * The codes of the standard that mean something here. Versions before 2.01 have words and letters
 * for what later ones number.
 */
final class Codes {

  static final String DAC = "1";
  static final String OWN_LIST = "99";
  static final String SECOND_OWN_LIST = "98";
  static final String UNSPECIFIED_REGION = "998";

  static final String PARENT = "1";
  static final String CHILD = "2";

  static final String PLANNED_START = "1";
  static final String ACTUAL_START = "2";
  static final String PLANNED_END = "3";
  static final String ACTUAL_END = "4";

  static final String CANCELLED = "5";
  static final String SUSPENDED = "6";

  static final String INCOMING_FUNDS = "1";
  static final String OUTGOING_COMMITMENT = "2";

  static final String GENERAL_DESCRIPTION = "1";
  static final String TARGET_GROUPS = "3";

  static final ImmutableBiMap<String, PartnerRole> ROLES =
      ImmutableBiMap.of(
          "1", PartnerRole.FUNDING,
          "2", PartnerRole.ACCOUNTABLE,
          "3", PartnerRole.EXTENDING,
          "4", PartnerRole.IMPLEMENTING);

  private static final ImmutableMap<String, String> ROLE_NAMES =
      ImmutableMap.of("funding", "1", "accountable", "2", "extending", "3", "implementing", "4");

  private static final ImmutableMap<String, String> DATE_NAMES =
      ImmutableMap.of(
          "start-planned", PLANNED_START,
          "start-actual", ACTUAL_START,
          "end-planned", PLANNED_END,
          "end-actual", ACTUAL_END);

  private static final ImmutableMap<String, String> BUDGET_NAMES =
      ImmutableMap.of("original", "1", "revised", "2");

  private static final ImmutableMap<String, String> TRANSACTION_LETTERS =
      ImmutableMap.<String, String>builder()
          .put("if", INCOMING_FUNDS)
          .put("c", OUTGOING_COMMITMENT)
          .put("d", "3")
          .put("e", "4")
          .put("ir", "5")
          .put("lr", "6")
          .put("r", "7")
          .put("qp", "8")
          .put("qs", "9")
          .put("cg", "10")
          .buildOrThrow();

  private static final ImmutableMap<String, String> SECTOR_LISTS =
      ImmutableMap.<String, String>builder()
          .put("dac", DAC)
          .put("dac-3", "2")
          .put("cofog", "3")
          .put("nace", "4")
          .put("ntee", "5")
          .put("adt", "6")
          .put("ro", OWN_LIST)
          .put("ro2", SECOND_OWN_LIST)
          .buildOrThrow();

  private Codes() {}

  static String role(String written) {
    return code(ROLE_NAMES, written);
  }

  static String dateType(String written) {
    return code(DATE_NAMES, written);
  }

  static String budgetType(String written) {
    return code(BUDGET_NAMES, written);
  }

  static String transactionType(String written) {
    return code(TRANSACTION_LETTERS, written);
  }

  static String sectorList(String written) {
    return code(SECTOR_LISTS, written);
  }

  private static String code(ImmutableMap<String, String> names, String written) {
    return names.getOrDefault(Ascii.toLowerCase(written), written);
  }
}
