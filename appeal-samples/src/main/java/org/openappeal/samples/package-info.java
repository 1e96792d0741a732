/**
 * The command line program {@code appeal}.
 *
 * <p>Start with {@link org.openappeal.samples.AppealCommand}.
 */
@NullMarked
package org.openappeal.samples;

import org.jspecify.annotations.NullMarked;
