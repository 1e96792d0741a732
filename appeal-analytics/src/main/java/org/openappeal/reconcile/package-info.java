/**
 * Holds what an appeal states against what its projects add up to. Every printed figure is compared
 * with the projects of its scope and with the figures that are printed below it; every difference
 * is a {@link org.openappeal.reconcile.Finding}, an ordinary result. An error is traced to the
 * figures that it comes from, and explained there: the simplest cause first, with the arithmetic
 * that proves it. What isn't known is never taken for zero, and currencies are never added to each
 * other: both are counted apart and said.
 *
 * <p>Start with {@link org.openappeal.reconcile.Reconciler} and {@link
 * org.openappeal.reconcile.Reconciliation}.
 *
 * <pre>{@code
 * Reconciliation reconciliation = Reconciler.standard().reconcile(appeal);
 * reconciliation.roots().forEach(finding -> System.out.println(finding.explain()));
 * }</pre>
 */
@NullMarked
package org.openappeal.reconcile;

import org.jspecify.annotations.NullMarked;
