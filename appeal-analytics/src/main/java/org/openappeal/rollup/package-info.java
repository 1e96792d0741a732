/**
 * Requirements and other measures, summed along dimensions with subtotals. A question ({@link
 * org.openappeal.rollup.RollupQuery}) and its answer ({@link org.openappeal.rollup.Rollup}) are two
 * types; between them stands an accumulator that can be merged, so that any engine that folds can
 * work the answer out. Nothing is lost on the way: what has several places is split to the cent,
 * what has no place has a row of its own, and amounts that nobody states are counted apart.
 *
 * <p>Start with {@link org.openappeal.rollup.Rollup} and {@link org.openappeal.rollup.Dimension}.
 *
 * <pre>{@code
 * Rollup byPlace = Rollup.of(required(Year.of(2002))).by(region(), country()).compute(appeal);
 * Money kenya = byPlace.at("Africa", "Kenya").money();
 * }</pre>
 */
@NullMarked
package org.openappeal.rollup;

import org.jspecify.annotations.NullMarked;
