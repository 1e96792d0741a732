/**
 * What changed from one edition of an appeal to another. Projects are matched by id or by likeness,
 * and each pair is told field by field; a project that was renamed and moved is one change, not a
 * loss and a gain. The change of the total is taken apart exactly into a {@link
 * org.openappeal.compare.Bridge}: what is new, what ended, what asks for more or less, what moved,
 * what exchange rates did.
 *
 * <p>Start with {@link org.openappeal.compare.Comparison} and {@link
 * org.openappeal.compare.Bridge}.
 *
 * <pre>{@code
 * Comparison change = Comparison.between(appeal2001, appeal2002);
 * System.out.print(change.bridge().by(Dimension.region()).toTable().to(TableFormat.TEXT));
 * }</pre>
 */
@NullMarked
package org.openappeal.compare;

import org.jspecify.annotations.NullMarked;
