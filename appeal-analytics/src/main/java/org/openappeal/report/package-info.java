/**
 * Reports for other programs: findings as SARIF 2.1.0, the static analysis results format of OASIS,
 * which editors and code hosts show, and JSON that people can read too.
 *
 * <p>Start with {@link org.openappeal.report.SarifLog} and {@link
 * org.openappeal.report.SarifResult}.
 *
 * <pre>{@code
 * new SarifLog(rules, results).write(System.out);
 * }</pre>
 */
@NullMarked
package org.openappeal.report;

import org.jspecify.annotations.NullMarked;
