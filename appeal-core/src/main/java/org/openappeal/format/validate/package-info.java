/**
 * Rules for what comes in. A {@link org.openappeal.format.validate.Validator} reads a file of any
 * format and tells, each under the id of a {@link org.openappeal.format.validate.Rule}, what its
 * reader finds wrong and what its money rules find doubtful: periods longer than a year,
 * commitments above the budgets, parts that ask for more than their whole. A format that states
 * more than the model carries implements {@link org.openappeal.format.validate.InspectableFormat};
 * then the rules see what the file states, with its place, and nothing need be kept in memory.
 *
 * <p>Start with {@link org.openappeal.format.validate.Validator} and {@link
 * org.openappeal.format.validate.Rules}.
 *
 * <pre>{@code
 * Validation validation = Validator.standard().validate(Path.of("activities.xml"));
 * validation.findings().forEach(System.out::println);
 * }</pre>
 */
@NullMarked
package org.openappeal.format.validate;

import org.jspecify.annotations.NullMarked;
