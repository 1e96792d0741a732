package org.openappeal.reconcile;

/** Looks for explanations of one kind. */
@FunctionalInterface
interface Explainer {

  void explain(Case wrong, Diagnoses diagnoses);
}
