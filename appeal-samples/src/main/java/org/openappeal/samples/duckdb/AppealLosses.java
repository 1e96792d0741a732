package org.openappeal.samples.duckdb;

import java.util.Collection;
import java.util.Optional;
import org.openappeal.format.Losses;
import org.openappeal.model.Appeal;

/** Tells what of an appeal there is no table for. */
final class AppealLosses {

  private final Appeal appeal;
  private final Losses losses;

  AppealLosses(Appeal appeal, Losses losses) {
    this.appeal = appeal;
    this.losses = losses;
  }

  void tell() {
    each("annotation", appeal.annotations(), "/annotations/");
    each("state", appeal.organization().states(), "/organization/states/");
    each("observer", appeal.organization().observers(), "/organization/observers/");
    each("section", appeal.sections(), "/sections/");
    each("consolidated appeal", appeal.consolidatedAppeals(), "/consolidatedAppeals/");
  }

  private void each(String kind, Collection<?> things, String path) {
    for (int i = 0; i < things.size(); i++) {
      losses.add(kind, path + i, Optional.empty());
    }
  }
}
