/**
 * Workbooks of spreadsheet programs. How rows stand in a workbook is told here; what they mean, in
 * {@link org.openappeal.format.sheet}.
 *
 * <p>Start with {@link org.openappeal.samples.xlsx.XlsxFormat}.
 *
 * <pre>{@code
 * Appeals.write(appeal, Path.of("projects.xlsx"), new XlsxFormat());
 * }</pre>
 */
@NullMarked
package org.openappeal.samples.xlsx;

import org.jspecify.annotations.NullMarked;
