/**
 * Random values of the whole model, for properties. Start with {@link
 * org.openappeal.testing.AppealDomain}, which finds an arbitrary by type, or with {@link
 * org.openappeal.testing.AppealArbitraries}, which takes parameters.
 *
 * <pre>{@code
 * @Property
 * @Domain(AppealDomain.class)
 * void readingWhatWasWrittenGivesAnEqualAppeal(@ForAll Appeal appeal) { ... }
 * }</pre>
 */
@NullMarked
package org.openappeal.testing;

import org.jspecify.annotations.NullMarked;
