/**
 * What exact money needs beyond adding: to be split without losing a cent, and to be converted.
 * Start with {@link org.openappeal.money.Split} and {@link org.openappeal.money.Rates}.
 *
 * <pre>{@code
 * ImmutableList<Money> parts = Split.of(usd(100)).equally(3);   // 33.34, 33.33, 33.33
 * }</pre>
 */
@NullMarked
package org.openappeal.money;

import org.jspecify.annotations.NullMarked;
