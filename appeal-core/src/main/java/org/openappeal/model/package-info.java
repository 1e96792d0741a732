/**
 * The nouns of a funding appeal, as immutable values: an appeal has an organization, services,
 * regions that hold countries, projects with budgets, and statements, which are the figures that
 * the document prints about them. A value can't be built wrong: what doesn't hold is refused by its
 * builder, with a message that says what was found and what was expected. What the document doesn't
 * say stays unknown and is never taken for zero.
 *
 * <p>Start with {@link org.openappeal.model.Appeal} and {@link org.openappeal.model.Project}.
 *
 * <pre>{@code
 * Country kenya = Country.of("kenya", "Kenya", "KE");
 * Project project = Project.builder().id("KE-1").title("Labour market database")
 *     .location(Location.in(kenya)).budget(Budget.of(DateRange.year(2002), usd(1_000_000))).build();
 * }</pre>
 */
@NullMarked
package org.openappeal.model;

import org.jspecify.annotations.NullMarked;
