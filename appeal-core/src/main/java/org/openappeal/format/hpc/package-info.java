/**
 * Reads what OCHA's public service for the humanitarian programme cycle answers: projects, response
 * plans, and figures of the Financial Tracking Service.
 *
 * <p>Start with {@link org.openappeal.format.hpc.HpcFormat} and {@link
 * org.openappeal.format.hpc.HpcPlans}.
 *
 * <pre>{@code
 * Appeal appeal = HpcFormat.readAll(pages).orThrow();
 * }</pre>
 */
@NullMarked
package org.openappeal.format.hpc;

import org.jspecify.annotations.NullMarked;
